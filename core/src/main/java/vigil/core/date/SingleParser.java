package vigil.core.date;

import org.jspecify.annotations.Nullable;

/** Reads a date that is not made of others. */
final class SingleParser {

  private static final String DIGITS = "0123456789";
  private static final String DIGITS_OR_UNKNOWN = DIGITS + "X";

  private final Cursor cursor;

  SingleParser(Cursor cursor) {
    this.cursor = cursor;
  }

  Single single() {
    int start = cursor.position();
    if (cursor.at("Y")) {
      return new LongYearParser(cursor).year();
    }
    Qualifier before = cursor.qualifier();
    boolean negative = cursor.take("-");
    String digits = cursor.run(DIGITS_OR_UNKNOWN);
    return switch (digits.length()) {
      case 2 -> new Century(shared(start, before, negative, digits), cursor.qualifier());
      case 3 -> new Decade(shared(start, before, negative, digits), cursor.qualifier());
      case 4 -> fourDigits(start, new Part(negative, digits, before));
      default ->
          throw cursor.failureAt(
              start, "a date should begin, with a year of four digits, as in 2017-04-01");
    };
  }

  private int shared(int start, Qualifier before, boolean negative, String digits) {
    if (before != Qualifier.NONE || digits.indexOf('X') >= 0) {
      throw cursor.failureAt(
          start, "a year has four digits; write X for each that is unknown, as in 201X");
    }
    return new Part(checkedSign(start, negative, digits), digits, before).value();
  }

  private boolean checkedSign(int start, boolean negative, String digits) {
    if (negative && digits.chars().allMatch(digit -> digit == '0')) {
      throw cursor.failureAt(start, "there is no negative zero; leave out the minus");
    }
    return negative;
  }

  private Single fourDigits(int start, Part year) {
    checkedSign(start, year.negative(), year.digits());
    if (cursor.at("S")) {
      return new LongYearParser(cursor).significant(start, year);
    }
    Part qualified = year.qualifiedBy(cursor.qualifier());
    return cursor.take("-") ? withMonth(start, qualified) : new CalendarDate(qualified, null, null);
  }

  private Single withMonth(int start, Part year) {
    int place = cursor.position();
    Part month =
        twoDigits("a month has two digits, 01 to 12 (or 21 to 41 for seasons), as in 2017-04");
    Qualifier after = cursor.qualifier();
    Part wholeYear = year.qualifiedBy(after);
    Part wholeMonth = month.qualifiedBy(after);
    if (month.isKnown()
        && month.value() >= Season.FIRST_CODE
        && month.value() <= Season.LAST_CODE) {
      return new Season(wholeYear, wholeMonth);
    }
    if (month.values(1, 12).length == 0) {
      throw cursor.failureAt(
          place, "there is no month " + month.digits() + "; months run from 01 to 12");
    }
    return cursor.take("-")
        ? withDay(start, wholeYear, wholeMonth)
        : existing(start, wholeYear, wholeMonth, null);
  }

  private Single withDay(int start, Part year, Part month) {
    int place = cursor.position();
    Part day = twoDigits("a day has two digits, 01 to 31, as in 2017-04-01");
    if (day.values(1, 31).length == 0) {
      throw cursor.failureAt(place, "there is no day " + day.digits() + "; days run from 01 to 31");
    }
    Qualifier after = cursor.qualifier();
    CalendarDate date =
        existing(place, year.qualifiedBy(after), month.qualifiedBy(after), day.qualifiedBy(after));
    return cursor.at("T") ? new TimeParser(cursor).time(start, date) : date;
  }

  private Part twoDigits(String rule) {
    int place = cursor.position();
    Qualifier before = cursor.qualifier();
    String digits = cursor.run(DIGITS_OR_UNKNOWN);
    if (digits.length() != 2) {
      throw cursor.failureAt(place, rule);
    }
    return new Part(false, digits, before);
  }

  private CalendarDate existing(int place, Part year, Part month, @Nullable Part day) {
    CalendarDate date = new CalendarDate(year, month, day);
    if (Days.first(date).isEmpty()) {
      throw cursor.failureAt(place, "the calendar has no such day");
    }
    return date;
  }
}
