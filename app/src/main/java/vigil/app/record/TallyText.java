package vigil.app.record;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import vigil.casebook.csv.StatementSheet;
import vigil.casebook.tally.Documented;
import vigil.casebook.tally.Figure;
import vigil.casebook.tally.GroupTally;
import vigil.core.id.StatementId;

/** The tally as lines to read: one block for every event and type of act. */
final class TallyText {
  private TallyText() {}

  static String of(StatementSheet sheet) {
    List<GroupTally> groups = sheet.tally().groups();
    if (groups.isEmpty()) {
      return "No statements to count.";
    }
    return groups.stream()
        .map(group -> block(sheet, group))
        .collect(Collectors.joining(System.lineSeparator().repeat(2)));
  }

  private static String block(StatementSheet sheet, GroupTally group) {
    return String.join(
        System.lineSeparator(),
        group.event() + ": " + sheet.actAsWritten(group),
        "  reported minimum      " + minimum(group.reportedMinimum(), "nobody claims it"),
        "  corroborated minimum  "
            + minimum(group.corroboratedMinimum(), "none: no two independent sources"),
        "  documented persons    " + documented(group.documented()),
        "  denied by             " + ids(group.deniedBy(), "nobody"),
        "  estimated by          " + ids(group.estimatedBy(), "nobody"));
  }

  private static String minimum(Optional<Figure> figure, String none) {
    return figure.map(TallyText::number).orElse(none);
  }

  private static String number(Figure figure) {
    String value = figure.value() == 0 ? "no number given" : String.valueOf(figure.value());
    return value + ids(figure.statements());
  }

  private static String documented(Documented documented) {
    return "%d, %d of them by two independent sources%s"
        .formatted(documented.persons(), documented.byTwoRoots(), ids(documented.statements()));
  }

  private static String ids(List<StatementId> ids, String none) {
    return ids.isEmpty() ? none : join(ids);
  }

  private static String ids(List<StatementId> ids) {
    return ids.isEmpty() ? "" : "  (" + join(ids) + ")";
  }

  private static String join(List<StatementId> ids) {
    return ids.stream().map(StatementId::value).collect(Collectors.joining(", "));
  }
}
