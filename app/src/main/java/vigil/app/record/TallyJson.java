package vigil.app.record;

import java.util.List;
import java.util.Optional;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import vigil.casebook.csv.StatementSheet;
import vigil.casebook.tally.Figure;
import vigil.casebook.tally.GroupTally;
import vigil.casebook.tally.Reported;
import vigil.core.id.StatementId;

/**
 * The tally as JSON. A minimum that nobody bears is an object whose {@code value} is {@code null}.
 */
final class TallyJson {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private TallyJson() {}

  static String of(StatementSheet sheet) {
    ObjectNode root = JSON.createObjectNode();
    ArrayNode groups = root.putArray("groups");
    sheet.tally().groups().forEach(group -> groups.add(group(sheet, group)));
    return JSON.writeValueAsString(root);
  }

  private static ObjectNode group(StatementSheet sheet, GroupTally group) {
    ObjectNode node = JSON.createObjectNode();
    node.put("event", group.event().value());
    node.put("act", sheet.actAsWritten(group));
    ObjectNode documented = node.putObject("documented");
    documented.put("persons", group.documented().persons());
    documented.put("by_two_roots", group.documented().byTwoRoots());
    ids(documented.putArray("statements"), group.documented().statements());
    figure(node.putObject("reported_minimum"), group.reportedMinimum());
    figure(node.putObject("corroborated_minimum"), group.corroboratedMinimum());
    ArrayNode reported = node.putArray("reported");
    group.reported().forEach(one -> reported.add(reported(one)));
    ids(node.putArray("denied_by"), group.deniedBy());
    ids(node.putArray("estimated_by"), group.estimatedBy());
    return node;
  }

  private static ObjectNode reported(Reported reported) {
    ObjectNode node = JSON.createObjectNode();
    node.put("statement", reported.statement().value());
    ArrayNode roots = node.putArray("root_sources");
    reported.rootSources().forEach(roots::add);
    node.put("quantity", reported.quantity().toString());
    return node;
  }

  private static void figure(ObjectNode node, Optional<Figure> figure) {
    node.put("value", figure.map(Figure::value).orElse(null));
    ids(node.putArray("statements"), figure.map(Figure::statements).orElse(List.of()));
  }

  private static void ids(ArrayNode array, List<StatementId> ids) {
    ids.forEach(id -> array.add(id.value()));
  }
}
