package vigil.core.phrase;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * A day, month, year and so on, without qualification.
 *
 * @param year the year; the first of a decade or century; none when the words leave it out
 * @param month 1 to 12; of a season its code; 0 when it is left out or there is none
 * @param day 1 to 31; 0 when there is none
 */
record Stamp(Unit unit, @Nullable Integer year, int month, int day) {

  private static final int LAST_YEAR = 9999;

  static Stamp day(LocalDate day) {
    return new Stamp(Unit.DAY, day.getYear(), day.getMonthValue(), day.getDayOfMonth());
  }

  static Stamp month(YearMonth month) {
    return new Stamp(Unit.MONTH, month.getYear(), month.getMonthValue(), 0);
  }

  static Stamp year(int year) {
    return new Stamp(Unit.YEAR, year, 0, 0);
  }

  Stamp in(int other) {
    return new Stamp(unit, other, month, day);
  }

  /** Whether there is such a date. */
  boolean exists() {
    boolean inRange = year == null || Math.abs(year) <= LAST_YEAR - 1;
    if (unit != Unit.DAY || month == 0) {
      return inRange && day <= 31;
    }
    int length = year == null ? leapLength() : YearMonth.of(year, month).lengthOfMonth();
    return inRange && month <= 12 && day >= 1 && day <= length;
  }

  private int leapLength() {
    return YearMonth.of(2000, month).lengthOfMonth();
  }

  /** A season of the weather, not a quarter or half. */
  boolean isSeason() {
    return unit == Unit.WINTER || (unit == Unit.SEASON && month <= 24);
  }

  int theYear() {
    if (year == null) {
      throw new IllegalStateException("The year of this date was not filled in.");
    }
    return year;
  }

  LocalDate first() {
    int own = theYear();
    return switch (unit) {
      case DAY, WEEK -> LocalDate.of(own, month, day);
      case MONTH -> LocalDate.of(own, month, 1);
      case SEASON -> LocalDate.of(own, firstMonth(), 1);
      case WINTER -> LocalDate.of(own, 12, 1);
      case YEAR, DECADE, CENTURY -> LocalDate.of(own, 1, 1);
    };
  }

  LocalDate last() {
    LocalDate first = first();
    return switch (unit) {
      case DAY -> first;
      case WEEK -> first.plusDays(6);
      case MONTH -> first.plusMonths(1).minusDays(1);
      case SEASON -> first.plusMonths(month >= 40 ? 6 : 3).minusDays(1);
      case WINTER -> first.plusMonths(3).minusDays(1);
      case YEAR -> first.plusYears(1).minusDays(1);
      case DECADE -> first.plusYears(10).minusDays(1);
      case CENTURY -> first.plusYears(100).minusDays(1);
    };
  }

  /** Of a season, as meteorologists count it; of a quarter or half, its own. */
  private int firstMonth() {
    return switch (month) {
      case 21 -> 3;
      case 22 -> 6;
      case 23 -> 9;
      case 24 -> 12;
      case 34 -> 4;
      case 35, 41 -> 7;
      case 36 -> 10;
      default -> 1;
    };
  }

  /** How it begins as EDTF: of what EDTF writes with one date, that date. */
  String begin() {
    return switch (unit) {
      case WEEK -> text(first());
      case WINTER -> text(YearMonth.from(first()));
      default -> text();
    };
  }

  /** How it ends. */
  String end() {
    return switch (unit) {
      case WEEK -> text(last());
      case WINTER -> text(YearMonth.from(last()));
      default -> text();
    };
  }

  private String text() {
    int own = theYear();
    return switch (unit) {
      case DAY, WEEK -> text(LocalDate.of(own, month, day));
      case MONTH, SEASON -> "%s-%02d".formatted(text(own), month);
      case WINTER, YEAR -> text(own);
      case DECADE -> text(own).substring(0, 3) + "X";
      case CENTURY -> text(own).substring(0, 2) + "XX";
    };
  }

  /** The day, month or year of it with a number, from 1; of a decade or century, its years. */
  String piece(int number) {
    return switch (unit) {
      case MONTH -> "%s-%02d".formatted(text(), number);
      case YEAR -> "%s-%02d".formatted(text(theYear()), number);
      case SEASON, WINTER -> text(YearMonth.from(first()).plusMonths(number - 1L));
      case DAY, WEEK, DECADE, CENTURY -> text(theYear() + number - 1);
    };
  }

  /** How many such pieces it has. */
  int pieces() {
    return switch (unit) {
      case DAY, WEEK -> 0;
      case MONTH -> last().getDayOfMonth();
      case SEASON, WINTER -> 3;
      case YEAR -> 12;
      case DECADE -> 10;
      case CENTURY -> 100;
    };
  }

  static String text(LocalDate day) {
    return "%s-%02d-%02d".formatted(text(day.getYear()), day.getMonthValue(), day.getDayOfMonth());
  }

  static String text(YearMonth month) {
    return "%s-%02d".formatted(text(month.getYear()), month.getMonthValue());
  }

  static String text(int year) {
    return (year < 0 ? "-%04d" : "%04d").formatted(Math.abs(year));
  }
}
