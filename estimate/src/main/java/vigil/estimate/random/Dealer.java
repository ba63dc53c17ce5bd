package vigil.estimate.random;

/**
 * Puts few persons into classes by their weights. Each person has a uniform number; a word holds
 * the same binary digit of the numbers of all, so that they are compared with a bound together.
 */
public final class Dealer {
  /** So many persons are dealt at once. */
  public static final int MOST = Long.SIZE;

  /** After so many digits hardly anybody is still equal to a bound. */
  private static final int FIRST = 12;

  private static final int DIGITS = 63;
  private static final double SCALE = 0x1.0p63;

  private final RandomStream random;
  private final RandomWords words;

  /** By place, the digits behind the first, drawn when somebody needs them. */
  private final long[] further = new long[DIGITS];

  private int drawn;

  public Dealer(RandomStream random) {
    this.random = random;
    this.words = new RandomWords(random);
  }

  /**
   * Deals persons out.
   *
   * @param persons 1 to {@link #MOST}
   * @param weights by class
   * @param order the classes, those that most persons go to first, or it takes longer
   * @param from the first place in the order that persons may go to
   * @param rest the weight of that class and all behind it
   * @param into by place from {@code from} on, how many went to its class; the others are left
   *     alone
   * @return the place behind the last that is set
   */
  public int deal(int persons, double[] weights, int[] order, int from, double rest, long[] into) {
    int digits = words.take(FIRST);
    drawn = FIRST;
    long everybody = -1L >>> -persons;
    double scale = SCALE / rest;
    double behind = rest;
    long left = persons;
    int place = from;
    while (left > 0 && place + 1 < order.length) {
      behind = Math.max(0, behind - weights[order[place]]);
      long beyond = Long.bitCount(below((long) (scale * behind), everybody, digits));
      into[place++] = left - beyond;
      left = beyond;
    }
    if (left > 0) {
      into[place++] = left;
    }
    return place;
  }

  /** Whose number is below a bound, of 63 digits as the numbers are. */
  private long below(long bound, long everybody, int first) {
    long[] block = words.block();
    long same = everybody;
    long below = 0;
    for (int i = 0; i < FIRST; i++) {
      long digit = bound << (i + 1) >> DIGITS;
      long other = block[first + i] ^ digit;
      below |= same & other & digit;
      same &= ~other;
    }
    return same == 0 ? below : below | belowFurther(bound, same);
  }

  private long belowFurther(long bound, long equal) {
    long same = equal;
    long below = 0;
    for (int i = FIRST; same != 0 && i < DIGITS; i++) {
      if (i == drawn) {
        further[drawn++] = random.bits();
      }
      long digit = bound << (i + 1) >> DIGITS;
      long other = further[i] ^ digit;
      below |= same & other & digit;
      same &= ~other;
    }
    return below;
  }
}
