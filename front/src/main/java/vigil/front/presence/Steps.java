package vigil.front.presence;

/** Numbers as they are shown: rounded down, so that one more or less is not seen. */
public final class Steps {
  /** Below it a number is shown only as fewer than this. */
  public static final int LEAST = 10;

  private static final int HUNDRED = 100;
  private static final int THOUSAND = 1_000;
  private static final int FIFTY = 50;

  private Steps() {}

  /** The number rounded down to its step; 0 for all below {@link #LEAST}. */
  public static long of(long number) {
    return number - number % step(number);
  }

  private static long step(long number) {
    if (number < HUNDRED) {
      return LEAST;
    }
    if (number < THOUSAND) {
      return FIFTY;
    }
    return number < 10 * THOUSAND ? HUNDRED : THOUSAND;
  }
}
