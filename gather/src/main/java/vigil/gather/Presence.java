package vigil.gather;

/**
 * How people may say that they will be there. What is counted by the two ways is never added up: a
 * code was handed over by an organiser, a sum can be done by anybody, and more than once.
 *
 * @param codesPrinted how many one-time codes the organisers have printed so far, 0 to {@link
 *     #MOST_CODES}; it is published, so that more cannot be printed quietly
 * @param byWork whether a sum that a device does is a way in
 */
public record Presence(int codesPrinted, boolean byWork) {
  /** The most codes of one gathering. */
  public static final int MOST_CODES = 100_000;

  /** Refuses a number of codes out of range. */
  public Presence {
    if (codesPrinted < 0 || codesPrinted > MOST_CODES) {
      throw new GatheringException(
          "presence.codes_printed", "must be 0 to " + MOST_CODES + ", not " + codesPrinted);
    }
  }

  /** Whether printed codes are a way in. */
  public boolean byCode() {
    return codesPrinted > 0;
  }
}
