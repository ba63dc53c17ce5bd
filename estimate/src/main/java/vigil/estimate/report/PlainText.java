package vigil.estimate.report;

import static vigil.estimate.report.Numbers.whole;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vigil.estimate.Interval;
import vigil.estimate.ModelResult;
import vigil.estimate.Outcome;
import vigil.estimate.verdict.Conclusion;
import vigil.estimate.verdict.Remark;

/** A conclusion as lines to read. */
public final class PlainText {
  private static final int WIDTH = 78;

  private PlainText() {}

  /** The lines: what is documented, what each model says, what speaks against it. */
  public static String of(Conclusion conclusion) {
    List<String> lines = new ArrayList<>();
    lines.add(
        "%s on %s: %s"
            .formatted(
                several(conclusion.histories().observed(), "person"),
                several(conclusion.histories().lists().size(), "list"),
                String.join(", ", conclusion.histories().lists())));
    lines.add("");
    if (!conclusion.results().isEmpty()) {
      lines.add("%-20s %12s   %s".formatted("model", "estimate", "95% interval"));
      for (ModelResult result : conclusion.results()) {
        lines.add(line(result));
        lines.addAll(strata(result));
      }
      lines.add("");
    }
    lines.add(
        conclusion.estimated()
            ? "A number may be said. Read what belongs beside it:"
            : "No number may be said:");
    for (Remark remark : conclusion.remarks()) {
      lines.add(bullet(remark.inEnglish()));
    }
    if (conclusion.remarks().isEmpty()) {
      lines.add(bullet("Nothing was found that speaks against these numbers."));
    }
    return String.join(System.lineSeparator(), lines);
  }

  private static String several(long number, String what) {
    return whole((double) number) + " " + what + (number == 1 ? "" : "s");
  }

  private static String line(ModelResult result) {
    String name = result.model().name().code();
    return switch (result.outcome()) {
      case Outcome.Estimated(Interval interval, var draws, var cautions) ->
          "%-20s %12s   %s to %s"
              .formatted(
                  name,
                  whole(interval.estimate()),
                  whole(interval.lower()),
                  whole(interval.upper()));
      case Outcome.Refused(var reasons) -> "%-20s %12s   refused".formatted(name, "-");
    };
  }

  private static List<String> strata(ModelResult result) {
    if (!(result.diagnostics().get("by_stratum") instanceof List<?> strata) || strata.size() < 2) {
      return List.of();
    }
    List<String> lines = new ArrayList<>();
    for (Object one : strata) {
      if (one instanceof Map<?, ?> stratum) {
        Object name = stratum.get("stratum");
        Object shown = "".equals(name) ? "(not known)" : name;
        lines.add(
            stratum.get("estimate") instanceof Double estimate
                    && stratum.get("lower") instanceof Double lower
                    && stratum.get("upper") instanceof Double upper
                ? "  %-18s %12s   %s to %s"
                    .formatted(shown, whole(estimate), whole(lower), whole(upper))
                : "  %-18s %12s   documented only"
                    .formatted(
                        shown,
                        stratum.get("observed") instanceof Long observed
                            ? whole((double) observed)
                            : "-"));
      }
    }
    return lines;
  }

  private static String bullet(String words) {
    StringBuilder text = new StringBuilder("  -");
    int column = text.length();
    for (String word : words.split(" ")) {
      if (column + 1 + word.length() > WIDTH) {
        text.append(System.lineSeparator()).append("   ");
        column = 3;
      }
      text.append(' ').append(word);
      column += 1 + word.length();
    }
    return text.toString();
  }
}
