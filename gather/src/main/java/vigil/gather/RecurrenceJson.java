package vigil.gather;

import java.time.LocalDate;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** How a gathering comes again, in its file. */
final class RecurrenceJson {
  private RecurrenceJson() {}

  static Recurrence read(JsonFields fields) {
    List<LocalDate> exceptions =
        fields.has("exceptions")
            ? fields.list("exceptions", item -> item.parsed("day", LocalDate::parse))
            : List.of();
    return new Recurrence(
        fields.code("pattern", Recurrence.Pattern::of),
        fields.whole("every"),
        end(fields),
        exceptions);
  }

  private static Recurrence.End end(JsonFields fields) {
    if (fields.has("count")) {
      return new Recurrence.End.Count(fields.whole("count"));
    }
    return fields
        .parsedIfThere("until", LocalDate::parse)
        .<Recurrence.End>map(Recurrence.End.Until::new)
        .orElseGet(Recurrence.End.Open::new);
  }

  static void write(Recurrence again, ObjectNode node) {
    node.put("pattern", again.pattern().code()).put("every", again.every());
    switch (again.end()) {
      case Recurrence.End.Open() -> {}
      case Recurrence.End.Until(LocalDate day) -> node.put("until", day.toString());
      case Recurrence.End.Count(int times) -> node.put("count", times);
    }
    if (!again.exceptions().isEmpty()) {
      ArrayNode exceptions = node.putArray("exceptions");
      again.exceptions().forEach(day -> exceptions.addObject().put("day", day.toString()));
    }
  }
}
