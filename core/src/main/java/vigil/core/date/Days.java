package vigil.core.date;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.stream.IntStream;

/** Days and the milliseconds they begin and end with. */
final class Days {

  private static final long MILLIS_PER_DAY = 86_400_000L;

  /** Beyond it, milliseconds do not fit a long. */
  private static final long MAX_YEAR = 292_000_000L;

  private Days() {}

  static long startMillis(LocalDate day) {
    return day.toEpochDay() * MILLIS_PER_DAY;
  }

  static long endMillis(LocalDate day) {
    return startMillis(day.plusDays(1)) - 1;
  }

  static Limit startOfYear(long year) {
    return new Limit.At(
        Math.abs(year) > MAX_YEAR ? edge(year) : startMillis(LocalDate.of((int) year, 1, 1)));
  }

  static Limit endOfYear(long year) {
    return new Limit.At(
        Math.abs(year) > MAX_YEAR ? edge(year) : endMillis(LocalDate.of((int) year, 12, 31)));
  }

  private static long edge(long year) {
    return year < 0 ? Long.MIN_VALUE : Long.MAX_VALUE;
  }

  /** The first day that fits the digits, if any does. */
  static Optional<LocalDate> first(CalendarDate date) {
    return earliest(
        date.year().values(-9999, 9999),
        date.monthPart().map(month -> month.values(1, 12)).orElse(new int[] {1}),
        date.dayPart().map(day -> day.values(1, 31)).orElse(new int[] {1}));
  }

  /** The last day that fits the digits, if any does. */
  static Optional<LocalDate> last(CalendarDate date) {
    return earliest(
        descending(date.year().values(-9999, 9999)),
        date.monthPart().map(month -> descending(month.values(1, 12))).orElse(new int[] {12}),
        date.dayPart()
            .map(day -> descending(day.values(1, 31)))
            .orElse(new int[] {31, 30, 29, 28}));
  }

  private static int[] descending(int[] values) {
    return IntStream.range(0, values.length)
        .map(index -> values[values.length - 1 - index])
        .toArray();
  }

  /** The first combination, in the order given, that is a day of the calendar. */
  private static Optional<LocalDate> earliest(int[] years, int[] months, int[] days) {
    for (int year : years) {
      for (int month : months) {
        int length = YearMonth.of(year, month).lengthOfMonth();
        for (int day : days) {
          if (day <= length) {
            return Optional.of(LocalDate.of(year, month, day));
          }
        }
      }
    }
    return Optional.empty();
  }

  /**
   * A day written as exactly as another date is: to the year, the month or the day; certain and
   * known.
   */
  static CalendarDate like(CalendarDate pattern, LocalDate day) {
    Part year =
        new Part(day.getYear() < 0, "%04d".formatted(Math.abs(day.getYear())), Qualifier.NONE);
    return new CalendarDate(
        year,
        pattern.month() == null ? null : twoDigits(day.getMonthValue()),
        pattern.day() == null ? null : twoDigits(day.getDayOfMonth()));
  }

  private static Part twoDigits(int value) {
    return new Part(false, "%02d".formatted(value), Qualifier.NONE);
  }
}
