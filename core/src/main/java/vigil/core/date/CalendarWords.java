package vigil.core.date;

import com.ibm.icu.text.ListFormatter;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import vigil.core.language.Text;

/** Words for years, months and days, with what is unknown and unsure in them. */
final class CalendarWords {

  private final Text text;

  CalendarWords(Text text) {
    this.text = text;
  }

  String of(CalendarDate date, Form form) {
    List<Part> parts = date.written();
    if (Parts.areEquallyQualified(parts)) {
      Qualifier qualifier = date.year().qualifier();
      return qualified(
          qualifier, form, unqualified(date, qualifier.isApproximate() ? Form.OF : form));
    }
    List<String> notes = new ArrayList<>();
    note(notes, parts, "date.note.uncertain", Qualifier::isUncertain);
    note(notes, parts, "date.note.approximate", Qualifier::isApproximate);
    return text.get("date.noted", unqualified(date, form), String.join("; ", notes));
  }

  /** The words for a date that is wholly uncertain, approximate, both or neither. */
  String qualified(Qualifier qualifier, Form form, String plain) {
    String about = qualifier.isApproximate() ? text.get(form.key("date.about"), plain) : plain;
    return qualifier.isUncertain() ? text.get("date.uncertain", about) : about;
  }

  private void note(List<String> notes, List<Part> parts, String key, Predicate<Qualifier> has) {
    List<String> names =
        IntStream.range(0, parts.size())
            .filter(index -> has.test(parts.get(index).qualifier()))
            .mapToObj(index -> text.get("date.part." + index))
            .toList();
    if (!names.isEmpty()) {
      notes.add(text.get(key, ListFormatter.getInstance(text.language().locale()).format(names)));
    }
  }

  private String unqualified(CalendarDate date, Form form) {
    boolean monthKnown = date.monthPart().map(Part::isKnown).orElse(true);
    boolean dayKnown = date.dayPart().map(Part::isKnown).orElse(true);
    if (date.year().isKnown() && monthKnown && dayKnown) {
      return known(date, form);
    }
    return date.year().isKnown() ? somewhereInYear(date) : somewhere(date, form);
  }

  private String known(CalendarDate date, Form form) {
    LocalDate first = date.first();
    if (date.day() != null) {
      return day(first, form);
    }
    return date.month() != null ? month(first, form) : year(first.getYear());
  }

  private String somewhereInYear(CalendarDate date) {
    boolean monthOpen = date.monthPart().map(Part::isUnknown).orElse(true);
    boolean dayOpen = date.dayPart().map(Part::isUnknown).orElse(true);
    if (monthOpen && dayOpen) {
      String key = date.day() == null ? "date.some-month" : "date.some-day";
      return text.get(key, year(date.first().getYear()));
    }
    boolean monthKnown = date.monthPart().map(Part::isKnown).orElse(false);
    return monthKnown && dayOpen
        ? text.get("date.some-day", month(date.first(), Form.OF))
        : masked(date);
  }

  private String somewhere(CalendarDate date, Form form) {
    if (date.written().stream().allMatch(Part::isUnknown)) {
      return text.get("date.unknown");
    }
    boolean isDecade =
        date.month() == null && date.year().digits().matches("\\d{3}X") && !date.year().negative();
    return isDecade ? decade(date.first().getYear(), form) : masked(date);
  }

  /** A span between the first and the last date that fit the digits, and the digits themselves. */
  private String masked(CalendarDate date) {
    CalendarDate first = Days.like(date, date.first());
    CalendarDate last = Days.like(date, date.last());
    return text.get("date.masked", new IntervalWords(text).between(first, last), date.toString());
  }

  String decade(int firstYear, Form form) {
    return text.get(form.key("date.decade"), Integer.toString(firstYear));
  }

  String year(int year) {
    return year > 0
        ? text.get("date.year", Integer.toString(year))
        : text.get("date.year-bc", Integer.toString(1 - year));
  }

  String month(LocalDate date, Form form) {
    return text.get("date.month", monthName(date.getMonth(), form), year(date.getYear()));
  }

  String day(LocalDate date, Form form) {
    return text.get(
        form.key("date.day"),
        Integer.toString(date.getDayOfMonth()),
        monthName(date.getMonth(), Form.OF),
        year(date.getYear()));
  }

  String dayOfMonth(LocalDate date) {
    return text.get(
        "date.day-of-month",
        Integer.toString(date.getDayOfMonth()),
        monthName(date.getMonth(), Form.OF));
  }

  String dayNumber(LocalDate date) {
    return text.get("date.day-number", Integer.toString(date.getDayOfMonth()));
  }

  /**
   * From our own words: the JDK's and ICU's differ, and Arabic needs both names that are in use.
   */
  String monthName(Month month, Form form) {
    return text.get(form.key("date.month-name"), Integer.toString(month.getValue()));
  }
}
