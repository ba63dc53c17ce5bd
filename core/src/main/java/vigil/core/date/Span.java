package vigil.core.date;

/** The time from a date's min to its max, open and unknown ends taken as endless. */
record Span(long firstMillis, long lastMillis) {

  static Span of(Limit min, Limit max) {
    return new Span(millis(min, Long.MIN_VALUE), millis(max, Long.MAX_VALUE));
  }

  private static long millis(Limit limit, long endless) {
    return limit instanceof Limit.At(long epochMillis) ? epochMillis : endless;
  }

  boolean overlaps(Span other) {
    return firstMillis <= other.lastMillis && other.firstMillis <= lastMillis;
  }
}
