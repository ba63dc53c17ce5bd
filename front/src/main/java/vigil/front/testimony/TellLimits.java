package vigil.front.testimony;

/**
 * What one testimony may hold; the form says so in advance.
 *
 * @param wholeBytes words and attachments together
 * @param files number of attachments
 * @param characters length of the words
 * @param atOnce testimonies received at the same time
 */
public record TellLimits(long wholeBytes, int files, int characters, int atOnce) {
  private static final long BYTES_PER_MB = 1L << 20;

  /** The limit on the whole, rounded down to MiB, for people. */
  public long wholeMb() {
    return wholeBytes / BYTES_PER_MB;
  }
}
