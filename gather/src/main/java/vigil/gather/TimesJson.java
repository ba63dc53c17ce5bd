package vigil.gather;

import java.time.LocalDateTime;
import java.time.ZoneId;
import tools.jackson.databind.node.ObjectNode;

/** Start, end and zone, in the file of a gathering. */
final class TimesJson {
  private TimesJson() {}

  static Times read(JsonFields fields) {
    return new Times(
        fields.parsed("start", LocalDateTime::parse),
        fields.parsedIfThere("end", LocalDateTime::parse),
        fields.parsed("zone", ZoneId::of));
  }

  static void write(Times times, ObjectNode node) {
    node.put("start", times.start().toString());
    times.end().ifPresent(end -> node.put("end", end.toString()));
    node.put("zone", times.zone().getId());
  }
}
