package vigil.core.date;

import java.time.LocalDate;
import vigil.core.language.Text;

/** Words for intervals; what both ends share, such as the year, is said once. */
final class IntervalWords {

  private final Text text;
  private final SingleWords singles;
  private final CalendarWords calendar;

  IntervalWords(Text text) {
    this.text = text;
    singles = new SingleWords(text);
    calendar = new CalendarWords(text);
  }

  String of(Interval interval) {
    return switch (interval.start()) {
      case Endpoint.Known(Single start) -> from(start, interval.end());
      case Endpoint.Open _ -> fromOpen(interval.end());
      case Endpoint.Unknown _ -> fromUnknown(interval.end());
    };
  }

  private String from(Single start, Endpoint end) {
    return switch (end) {
      case Endpoint.Known(Single last) -> between(start, last);
      case Endpoint.Open _ -> text.get("date.from-on", singles.of(start, Form.OF));
      case Endpoint.Unknown _ -> text.get("date.from-to-unknown", singles.of(start, Form.OF));
    };
  }

  private String fromOpen(Endpoint end) {
    return switch (end) {
      case Endpoint.Known(Single last) -> text.get("date.up-to", singles.of(last, Form.OF));
      case Endpoint.Open _ -> text.get("date.any-time");
      case Endpoint.Unknown _ -> text.get("date.up-to-unknown");
    };
  }

  private String fromUnknown(Endpoint end) {
    return switch (end) {
      case Endpoint.Known(Single last) ->
          text.get("date.unknown-to", singles.of(last, asEnd(last)));
      case Endpoint.Open _ -> text.get("date.unknown-on");
      case Endpoint.Unknown _ -> text.get("date.unknown");
    };
  }

  String between(Single start, Single end) {
    return text.get("date.between", startBefore(start, end), singles.of(end, asEnd(end)));
  }

  /** A day as end takes an article where there are any; a month or year stands by itself. */
  private static Form asEnd(Single end) {
    return switch (end) {
      case CalendarDate date when date.day() != null -> Form.OF;
      case TimedDate _ -> Form.OF;
      default -> Form.PLAIN;
    };
  }

  private String startBefore(Single start, Single end) {
    if (start instanceof CalendarDate from
        && end instanceof CalendarDate to
        && shareYear(from, to)) {
      LocalDate first = from.first();
      if (from.day() == null) {
        return calendar.monthName(first.getMonth(), Form.OF);
      }
      return first.getMonth() == to.first().getMonth()
          ? calendar.dayNumber(first)
          : calendar.dayOfMonth(first);
    }
    return singles.of(start, Form.OF);
  }

  /** Whether both are certain months, or both certain days, of one year. */
  private static boolean shareYear(CalendarDate from, CalendarDate to) {
    return from.level() == 0
        && to.level() == 0
        && from.month() != null
        && from.written().size() == to.written().size()
        && from.year().equals(to.year());
  }
}
