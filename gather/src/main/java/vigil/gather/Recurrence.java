package vigil.gather;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How a gathering comes again: the part of RFC 5545 section 3.3.10 that gatherings need. The first
 * time is the gathering's own start.
 *
 * @param every how many weeks or months lie between two times, 1 to 52
 * @param exceptions days on which it does not take place, in order
 */
public record Recurrence(Pattern pattern, int every, End end, List<LocalDate> exceptions) {
  private static final int MOST_APART = 52;
  private static final int MOST_TIMES = 1_000;
  private static final int LAST_WEEK = 5;

  /** On which days. */
  public enum Pattern {
    /** On the same weekday. */
    WEEKLY,
    /** On the same day of the month; a month without that day is passed over. */
    MONTHLY_BY_DAY,
    /** On the same weekday of the month, such as the second Saturday; a fifth means the last. */
    MONTHLY_BY_WEEKDAY;

    /** The word for it in files and message keys. */
    public String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The pattern with this code, if there is one. */
    public static Optional<Pattern> of(String code) {
      return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
    }
  }

  /** How long it goes on. */
  public sealed interface End {
    /** Until it is said otherwise. */
    record Open() implements End {}

    /** Up to this day, itself included. */
    record Until(LocalDate day) implements End {
      /** Refuses days beyond the years that a gathering can begin in. */
      public Until {
        if (day.getYear() < Times.FIRST_YEAR || day.getYear() > Times.LAST_YEAR) {
          throw new GatheringException("recurrence.until", "must be in the years 1900 to 2200");
        }
      }
    }

    /** So many times in all, those of the exceptions counted in; 1 to 1,000. */
    record Count(int times) implements End {
      /** Refuses other numbers. */
      public Count {
        if (times < 1 || times > MOST_TIMES) {
          throw new GatheringException("recurrence.count", "must be 1 to 1,000");
        }
      }
    }
  }

  /** Refuses an interval out of range; sorts the exceptions. */
  public Recurrence {
    if (every < 1 || every > MOST_APART) {
      throw new GatheringException("recurrence.every", "must be 1 to 52");
    }
    exceptions = exceptions.stream().distinct().sorted().toList();
    if (exceptions.size() > MOST_TIMES) {
      throw new GatheringException("recurrence.exceptions", "must be 1,000 days or fewer");
    }
  }

  /**
   * The days on which it takes place, beginning with {@code first}, up to the last year that {@link
   * Times} can be in.
   */
  public Stream<LocalDate> days(LocalDate first) {
    Stream<LocalDate> all =
        Stream.iterate(0L, step -> step + every).flatMap(step -> day(first, step).stream());
    Stream<LocalDate> announced = all.takeWhile(day -> day.getYear() <= Times.LAST_YEAR);
    Stream<LocalDate> some =
        switch (end) {
          case End.Open() -> announced;
          case End.Until(LocalDate last) -> announced.takeWhile(day -> !day.isAfter(last));
          case End.Count(int times) -> announced.limit(times);
        };
    return some.filter(day -> !exceptions.contains(day));
  }

  /** The last day; empty for an open end, and when every day is an exception. */
  public Optional<LocalDate> last(LocalDate first) {
    return end instanceof End.Open ? Optional.empty() : days(first).reduce((_, later) -> later);
  }

  private Optional<LocalDate> day(LocalDate first, long step) {
    if (pattern == Pattern.WEEKLY) {
      return Optional.of(first.plusWeeks(step));
    }
    YearMonth month = YearMonth.from(first).plusMonths(step);
    if (pattern == Pattern.MONTHLY_BY_DAY) {
      return month.isValidDay(first.getDayOfMonth())
          ? Optional.of(month.atDay(first.getDayOfMonth()))
          : Optional.empty();
    }
    return Optional.of(
        month.atDay(1).with(TemporalAdjusters.dayOfWeekInMonth(week(first), first.getDayOfWeek())));
  }

  /** Which of the month's days of its weekday a day is: 1 to 4, -1 for the last. */
  public static int week(LocalDate day) {
    int week = (day.getDayOfMonth() - 1) / DayOfWeek.values().length + 1;
    return week == LAST_WEEK ? -1 : week;
  }

  /**
   * The value of RRULE. The exceptions are to be given as EXDATE beside it, at the time of the
   * start.
   */
  public String rule(Times first) {
    LocalDate day = first.start().toLocalDate();
    String rule =
        switch (pattern) {
          case WEEKLY -> "FREQ=WEEKLY";
          case MONTHLY_BY_DAY -> "FREQ=MONTHLY;BYMONTHDAY=" + day.getDayOfMonth();
          case MONTHLY_BY_WEEKDAY ->
              "FREQ=MONTHLY;BYDAY=" + week(day) + day.getDayOfWeek().name().substring(0, 2);
        };
    return rule + ";INTERVAL=" + every + end(first);
  }

  /** UNTIL is in UTC where the start names a zone (RFC 5545 section 3.3.10). */
  private String end(Times first) {
    return switch (end) {
      case End.Open() -> "";
      case End.Count(int times) -> ";COUNT=" + times;
      case End.Until(LocalDate day) ->
          ";UNTIL="
              + DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT)
                  .format(
                      day.atTime(LocalTime.of(23, 59, 59))
                          .atZone(first.zone())
                          .withZoneSameInstant(ZoneOffset.UTC));
    };
  }
}
