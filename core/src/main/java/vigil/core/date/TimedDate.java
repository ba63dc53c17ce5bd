package vigil.core.date;

import java.time.LocalDateTime;
import java.time.ZoneOffset;

/**
 * A day with a time, to the millisecond.
 *
 * @param time in UTC when the source gave an offset; as the source's clock showed it otherwise
 * @param hasOffset whether the source gave one
 */
record TimedDate(LocalDateTime time, boolean hasOffset) implements Single {

  @Override
  public int level() {
    return 0;
  }

  @Override
  public String kind() {
    return "Date";
  }

  @Override
  public Limit min() {
    return new Limit.At(time.toInstant(ZoneOffset.UTC).toEpochMilli());
  }

  @Override
  public Limit max() {
    return min();
  }

  @Override
  public String toString() {
    return "%s%04d-%02d-%02dT%02d:%02d:%02d.%03d%s"
        .formatted(
            time.getYear() < 0 ? "-" : "",
            Math.abs(time.getYear()),
            time.getMonthValue(),
            time.getDayOfMonth(),
            time.getHour(),
            time.getMinute(),
            time.getSecond(),
            time.getNano() / 1_000_000,
            hasOffset ? "Z" : "");
  }
}
