package vigil.gather;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * When a gathering takes place, by the clock on the wall where it does. An open end is an empty
 * {@code end}.
 *
 * @param start to the minute, in the years 1900 to 2200
 * @param end to the minute, after the start
 * @param zone an IANA zone such as {@code Europe/London}; {@code Etc/UTC} for no place at all
 */
public record Times(LocalDateTime start, Optional<LocalDateTime> end, ZoneId zone) {
  static final int FIRST_YEAR = 1900;
  static final int LAST_YEAR = 2200;

  /** Refuses times that no clock there shows, and an end before the start. */
  public Times {
    if (zone instanceof ZoneOffset || !zone.getId().contains("/")) {
      throw new GatheringException(
          "zone", "'" + zone + "' does not say which clock: write it like Europe/London");
    }
    requireShown("start", start, zone);
    if (end.isPresent()) {
      requireShown("end", end.get(), zone);
      if (!end.get().atZone(zone).isAfter(start.atZone(zone))) {
        throw new GatheringException("end", "must be after the start, " + start);
      }
    }
  }

  /** From a start with no announced end. */
  public static Times openEnded(LocalDateTime start, ZoneId zone) {
    return new Times(start, Optional.empty(), zone);
  }

  /**
   * The same times by the clock, so many days later, where clocks there show them. An end beyond
   * the last year is open.
   */
  public Times later(long days) {
    LocalDateTime from = shown(start.plusDays(days));
    return new Times(
        from,
        end.map(time -> endAfter(from, time, days)).filter(to -> to.getYear() <= LAST_YEAR),
        zone);
  }

  /** Where the clock skips the start alone, the end that it shows may be over by then. */
  private LocalDateTime endAfter(LocalDateTime from, LocalDateTime time, long days) {
    LocalDateTime to = shown(time.plusDays(days));
    return to.isAfter(from) ? to : from.plus(Duration.between(start, time));
  }

  /** A time that the clock skips on that day is shown an hour later. */
  private LocalDateTime shown(LocalDateTime time) {
    return time.atZone(zone).toLocalDateTime();
  }

  /** The start as a moment. An hour that the clock shows twice means its first time. */
  public ZonedDateTime startMoment() {
    return start.atZone(zone);
  }

  /** The end as a moment. */
  public Optional<ZonedDateTime> endMoment() {
    return end.map(time -> time.atZone(zone));
  }

  private static void requireShown(String where, LocalDateTime time, ZoneId zone) {
    if (!time.equals(time.truncatedTo(ChronoUnit.MINUTES))) {
      throw new GatheringException(where, "is given to the minute, not " + time);
    }
    if (time.getYear() < FIRST_YEAR || time.getYear() > LAST_YEAR) {
      throw new GatheringException(where, "must be in the years 1900 to 2200, not " + time);
    }
    if (zone.getRules().getValidOffsets(time).isEmpty()) {
      throw new GatheringException(
          where, "clocks in " + zone + " skip " + time + " (they are put forward)");
    }
  }
}
