package vigil.front.testimony;

import vigil.seal.Padme;
import vigil.seal.testimony.TestimonyJson;

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

  /** One byte for so many is more than stored blocks and sealed chunks add. */
  private static final long BLOCKS_PER_EXTRA = 1L << 11;

  /** More than ZIP records and the stanzas of a whole group take. */
  private static final long HEADER_BYTES = 256L << 10;

  /**
   * How long an envelope may be that a browser has sealed: the whole, the words once more for what
   * JSON makes of them, and what ZIP, padding, chunks and header add.
   */
  public long envelopeBytes() {
    long plain = wholeBytes + TestimonyJson.LIMIT_BYTES;
    long padded = Padme.paddedSizeBytes(plain + plain / BLOCKS_PER_EXTRA + HEADER_BYTES);
    return padded + padded / BLOCKS_PER_EXTRA + HEADER_BYTES;
  }

  /** The limit on the whole, rounded down to MiB, for people. */
  public long wholeMb() {
    return wholeBytes / BYTES_PER_MB;
  }
}
