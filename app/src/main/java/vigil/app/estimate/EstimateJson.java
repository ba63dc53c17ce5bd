package vigil.app.estimate;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import vigil.estimate.Finding;
import vigil.estimate.Interval;
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

  /** To a hundredth: of persons, more digits would say nothing. */
  private static double rounded(double number) {
    return Math.round(number * 100) / 100.0;
  }
}
