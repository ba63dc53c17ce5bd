package vigil.gather.discovery;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import vigil.gather.Recurrence;
import vigil.gather.Times;

/**
 * How a gathering comes again, as a schema.org {@code Schedule}. A weekday of the month is written
 * as in iCalendar, which schema.org allows, because its own way has no word for the last week.
 */
final class EventSchedule {
  private static final DateTimeFormatter CLOCK =
      DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

  private EventSchedule() {}

  /** On the clock of the place, as in the announcement. */
  static ObjectNode of(Recurrence again, Times first) {
    LocalDate day = first.start().toLocalDate();
    ObjectNode schedule =
        JsonNodeFactory.instance
            .objectNode()
            .put("@type", "Schedule")
            .put("startDate", day.toString())
            .put("startTime", CLOCK.format(first.start()))
            .put("scheduleTimezone", first.zone().getId());
    pattern(schedule, again, day);
    switch (again.end()) {
      case Recurrence.End.Open() -> {}
      case Recurrence.End.Until(LocalDate last) -> schedule.put("endDate", last.toString());
      case Recurrence.End.Count(int times) -> schedule.put("repeatCount", times);
    }
    if (!again.exceptions().isEmpty()) {
      ArrayNode except = schedule.putArray("exceptDate");
      again.exceptions().forEach(one -> except.add(one.toString()));
    }
    return schedule;
  }

  private static void pattern(ObjectNode schedule, Recurrence again, LocalDate day) {
    switch (again.pattern()) {
      case WEEKLY ->
          schedule
              .put("repeatFrequency", "P" + again.every() + "W")
              .put("byDay", "https://schema.org/" + weekday(day));
      case MONTHLY_BY_DAY ->
          schedule
              .put("repeatFrequency", "P" + again.every() + "M")
              .put("byMonthDay", day.getDayOfMonth());
      case MONTHLY_BY_WEEKDAY ->
          schedule
              .put("repeatFrequency", "P" + again.every() + "M")
              .put(
                  "byDay",
                  Recurrence.week(day) + weekday(day).substring(0, 2).toUpperCase(Locale.ROOT));
    }
  }

  private static String weekday(LocalDate day) {
    return day.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
  }
}
