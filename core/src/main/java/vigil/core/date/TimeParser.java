package vigil.core.date;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Reads the time after a day: `T23:20`, `T23:20:30`, `T23:20:30.500`, each with `Z`, `+04:30`,
 * `-04` or nothing.
 */
final class TimeParser {

  private static final String DIGITS = "0123456789";
  private static final int MAX_OFFSET_HOURS = 14;

  private final Cursor cursor;

  TimeParser(Cursor cursor) {
    this.cursor = cursor;
  }

  TimedDate time(int start, CalendarDate day) {
    if (day.level() > 0) {
      throw cursor.failure("a time can follow only a day that is known and certain");
    }
    cursor.take("T");
    LocalDateTime clock = clock(day.first());
    Integer offsetMinutes = offsetMinutes();
    LocalDateTime time = clock.minusMinutes(offsetMinutes == null ? 0 : offsetMinutes);
    if (Math.abs(time.getYear()) > 9999) {
      throw cursor.failureAt(start, "in UTC, the year would have more than four digits");
    }
    return new TimedDate(time, offsetMinutes != null);
  }

  private LocalDateTime clock(LocalDate day) {
    int place = cursor.position();
    int hour = twoDigits("hours", 24);
    colon();
    int minute = twoDigits("minutes", 59);
    int second = cursor.take(":") ? twoDigits("seconds", 59) : 0;
    int millis = cursor.take(".") ? millis() : 0;
    if (hour == 24 && minute + second + millis > 0) {
      throw cursor.failureAt(place, "a day ends at 24:00:00");
    }
    return day.atStartOfDay()
        .plusHours(hour)
        .plusMinutes(minute)
        .plusSeconds(second)
        .plusNanos(millis * 1_000_000L);
  }

  private int millis() {
    int place = cursor.position();
    String digits = cursor.run(DIGITS);
    if (digits.isEmpty() || digits.length() > 3) {
      throw cursor.failureAt(place, "a fraction of a second has one to three digits");
    }
    return Integer.parseInt((digits + "00").substring(0, 3));
  }

  private @Nullable Integer offsetMinutes() {
    if (cursor.take("Z")) {
      return 0;
    }
    boolean negative = cursor.at("-");
    if (!cursor.take("-") && !cursor.take("+")) {
      return null;
    }
    int hours = twoDigits("hours of the offset", MAX_OFFSET_HOURS);
    int minutes = cursor.take(":") ? twoDigits("minutes of the offset", 59) : 0;
    return (negative ? -1 : 1) * (hours * 60 + minutes);
  }

  private void colon() {
    if (!cursor.take(":")) {
      throw cursor.failure("':' and the minutes are missing, as in T17:30");
    }
  }

  private int twoDigits(String what, int most) {
    int place = cursor.position();
    String digits = cursor.run(DIGITS);
    if (digits.length() != 2 || Integer.parseInt(digits) > most) {
      throw cursor.failureAt(place, "the " + what + " should be two digits, 00 to " + most);
    }
    return Integer.parseInt(digits);
  }
}
