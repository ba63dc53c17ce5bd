package vigil.desk.attachment;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import vigil.core.language.Text;
import vigil.desk.metadata.Concern;
import vigil.desk.metadata.Fact;
import vigil.desk.metadata.Report;

/**
 * Facts that give away the same.
 *
 * @param heading in words
 * @param grave whether it may identify somebody; how a file is packed does not
 */
public record FactGroup(String heading, boolean grave, List<Row> rows) {

  /**
   * A fact.
   *
   * @param label what it is
   * @param ours whether the label is in the language of the page, not a format's own English
   */
  public record Row(String label, boolean ours, String value) {}

  static List<FactGroup> of(Report report, Text words) {
    return report.byConcern().entrySet().stream().map(group -> of(group, words)).toList();
  }

  private static FactGroup of(Map.Entry<Concern, List<Fact>> group, Text words) {
    return new FactGroup(
        words.get("concern." + code(group.getKey())),
        group.getKey().isGrave(),
        group.getValue().stream().map(fact -> row(fact, words)).toList());
  }

  private static Row row(Fact fact, Text words) {
    return fact.found()
        .map(found -> new Row(words.get("found." + code(found)), true, fact.value()))
        .orElseGet(() -> new Row(fact.label(), false, fact.value()));
  }

  static String code(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
