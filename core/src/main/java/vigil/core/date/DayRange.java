package vigil.core.date;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * The first and the last day that a date may mean, for formats that know days and no EDTF.
 *
 * @param first a day of the years 1 to 9999; none when that end is open or not known
 * @param last the same
 */
public record DayRange(Optional<LocalDate> first, Optional<LocalDate> last) {
  private static final int FIRST_YEAR = 1;
  private static final int LAST_YEAR = 9999;

  /** That of a date; neither end where nothing is known of the year, which is not its end. */
  public static DayRange of(Edtf date) {
    Optional<LocalDate> first = day(date.min());
    Optional<LocalDate> last = day(date.max());
    boolean anyYear =
        first.filter(day -> day.getYear() < FIRST_YEAR).isPresent()
            && last.filter(day -> day.getYear() >= LAST_YEAR).isPresent();
    return anyYear
        ? new DayRange(Optional.empty(), Optional.empty())
        : new DayRange(first.filter(DayRange::isWritten), last.filter(DayRange::isWritten));
  }

  private static boolean isWritten(LocalDate day) {
    return day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR;
  }

  private static Optional<LocalDate> day(Limit limit) {
    return switch (limit) {
      case Limit.At(long epochMillis) ->
          Optional.of(LocalDate.ofInstant(Instant.ofEpochMilli(epochMillis), ZoneOffset.UTC));
      case Limit.Open _, Limit.Unknown _ -> Optional.empty();
    };
  }
}
