package vigil.core.date;

import java.time.LocalDateTime;
import vigil.core.language.Text;

/** Words for dates that are not made of others. */
final class SingleWords {

  private final Text text;
  private final CalendarWords calendar;

  SingleWords(Text text) {
    this.text = text;
    calendar = new CalendarWords(text);
  }

  String of(Single date, Form form) {
    return switch (date) {
      case CalendarDate known -> calendar.of(known, form);
      case TimedDate timed -> timed(timed, form);
      case Season season -> season(season, form);
      case LongYear year -> qualified(year.qualifier(), form, longYear(year));
      case Century century ->
          qualified(century.qualifier(), form, years(century.firstYear(), century.lastYear()));
      case Decade decade -> qualified(decade.qualifier(), form, decade(decade, form));
    };
  }

  private String qualified(Qualifier qualifier, Form form, String plain) {
    return calendar.qualified(qualifier, form, plain);
  }

  private String timed(TimedDate timed, Form form) {
    LocalDateTime time = timed.time();
    String key = timed.hasOffset() ? "date.time" : "date.time-local";
    return text.get(key, calendar.day(time.toLocalDate(), form), time.toLocalTime().toString());
  }

  private String season(Season season, Form form) {
    Qualifier qualifier = season.year().qualifier().and(season.division().qualifier());
    Form inner = qualifier.isApproximate() ? Form.OF : form;
    String year =
        season.year().isKnown()
            ? calendar.year(season.year().value())
            : season.year().unqualified();
    return qualified(
        qualifier, form, text.get(inner.key("date.season") + "." + season.code(), year));
  }

  private String decade(Decade decade, Form form) {
    Form inner = decade.qualifier().isApproximate() ? Form.OF : form;
    int first = decade.firstYear();
    return first < 0 ? years(first, decade.lastYear()) : calendar.decade(first, inner);
  }

  private String years(int first, int last) {
    return text.get("date.years", calendar.year(first), calendar.year(last));
  }

  private String longYear(LongYear year) {
    return year.significantDigits() == 0
        ? longYear(year.year())
        : text.get(
            "date.significant",
            longYear(year.year()),
            longYear(year.firstYear()),
            longYear(year.lastYear()));
  }

  private String longYear(long year) {
    if (Math.abs(year) <= 9999) {
      return calendar.year((int) year);
    }
    return year < 0 ? text.get("date.long-year-bc", 1 - year) : text.get("date.long-year", year);
  }
}
