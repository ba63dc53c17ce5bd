package vigil.app.estimate;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import vigil.estimate.Argument;
import vigil.estimate.Finding;
import vigil.estimate.Interval;
import vigil.estimate.ModelName;
import vigil.estimate.ModelResult;
import vigil.estimate.Outcome;
import vigil.estimate.verdict.Conclusion;
import vigil.estimate.verdict.Remark;

/**
 * A conclusion as JSON. A model that gives no number has {@code null} where the number would be.
 */
final class EstimateJson {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private EstimateJson() {}

  static String of(Conclusion conclusion) {
    Map<String, Object> root = new LinkedHashMap<>();
    root.put("lists", conclusion.histories().lists());
    root.put("observed", conclusion.histories().observed());
    root.put("verdict", conclusion.estimated() ? "estimated" : "refused");
    root.put("reasons", conclusion.remarks().stream().map(Remark::inEnglish).toList());
    root.put("models", conclusion.results().stream().map(EstimateJson::model).toList());
    root.put("findings", conclusion.remarks().stream().map(EstimateJson::remark).toList());
    return JSON.writeValueAsString(root);
  }

  private static Map<String, Object> model(ModelResult result) {
    Map<String, Object> model = new LinkedHashMap<>();
    model.put("model", result.model().name().code());
    Map<String, Object> diagnostics = new LinkedHashMap<>();
    switch (result.outcome()) {
      case Outcome.Estimated(Interval interval, var draws, var cautions) -> {
        model.put("estimate", rounded(interval.estimate()));
        model.put("lower", rounded(interval.lower()));
        model.put("upper", rounded(interval.upper()));
        diagnostics.put("warnings", words(cautions));
      }
      case Outcome.Refused(var reasons) -> {
        model.put("estimate", null);
        model.put("lower", null);
        model.put("upper", null);
        diagnostics.put("refused", words(reasons));
      }
    }
    model.put("level", Interval.LEVEL);
    diagnostics.putAll(result.diagnostics());
    model.put("diagnostics", diagnostics);
    return model;
  }

  private static List<String> words(List<Finding> findings) {
    return findings.stream().map(Finding::inEnglish).toList();
  }

  /** A reason for other programs, and for other languages. */
  private static Map<String, Object> remark(Remark remark) {
    Map<String, Object> entry = new LinkedHashMap<>();
    remark.model().ifPresent(name -> entry.put("model", name.code()));
    entry.putAll(finding(remark.finding()));
    return entry;
  }

  private static Map<String, Object> finding(Finding finding) {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("key", finding.key());
    entry.put("arguments", finding.arguments().stream().map(EstimateJson::argument).toList());
    return entry;
  }

  private static Object argument(Argument argument) {
    return switch (argument) {
      case Argument.Whole(long number) -> number;
      case Argument.Real(double number) -> number;
      case Argument.Name(String name) -> name;
      case Argument.Names(List<String> names) -> names;
      case Argument.OfModel(ModelName name) -> name.code();
      case Argument.Of(Finding inner) -> finding(inner);
    };
  }

  /** To a hundredth: of persons, more digits would say nothing. */
  private static double rounded(double number) {
    return Math.round(number * 100) / 100.0;
  }
}
