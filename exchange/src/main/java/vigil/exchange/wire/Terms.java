package vigil.exchange.wire;

import vigil.exchange.json.JsonFormat;

/**
 * What a front promises the people who come back, and the desk has to keep. As JSON: {@code
 * vigil-terms/1}.
 *
 * @param replyDays how many days a reply stays after it was handed over, 1 to 365
 */
public record Terms(int replyDays) {
  /** The terms of a front that was not asked yet. */
  public static final Terms USUAL = new Terms(60);

  private static final int MOST_DAYS = 365;

  private static final JsonFormat<Terms> FORMAT = new JsonFormat<>("vigil-terms/1", Terms.class);

  public Terms {
    if (replyDays < 1 || replyDays > MOST_DAYS) {
      throw new IllegalArgumentException("replies stay 1 to " + MOST_DAYS + " days");
    }
  }

  /** As JSON in UTF-8. */
  public byte[] json() {
    return FORMAT.write(this);
  }

  /**
   * Reads the JSON.
   *
   * @throws vigil.exchange.json.JsonRefusedException when it is not of this format
   */
  public static Terms read(byte[] json) {
    return FORMAT.read(json);
  }
}
