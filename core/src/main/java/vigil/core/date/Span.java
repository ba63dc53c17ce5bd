package vigil.core.date;

/**
 * A stretch of time, open and unknown ends taken as endless.
 *
 * @param firstMillis the first millisecond since 1970-01-01T00:00Z; {@code Long.MIN_VALUE} when
 *     endless
 * @param lastMillis the last one, not before the first; {@code Long.MAX_VALUE} when endless
 */
public record Span(long firstMillis, long lastMillis) {

  static Span of(Limit min, Limit max) {
    return new Span(millis(min, Long.MIN_VALUE), millis(max, Long.MAX_VALUE));
  }

  private static long millis(Limit limit, long endless) {
    return limit instanceof Limit.At(long epochMillis) ? epochMillis : endless;
  }

  /** Whether the two have a moment in common. */
  public boolean overlaps(Span other) {
    return firstMillis <= other.lastMillis && other.firstMillis <= lastMillis;
  }
}
