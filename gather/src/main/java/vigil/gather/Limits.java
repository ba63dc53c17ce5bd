package vigil.gather;

/** How long the texts of a gathering may be, in UTF-16 units as Java counts them. */
final class Limits {
  static final int TITLE_CHARACTERS = 200;
  static final int PLACE_CHARACTERS = 300;
  static final int SOURCE_CHARACTERS = 500;
  static final int MESSAGE_CHARACTERS = 20_000;

  private Limits() {}

  /** One trimmed line of 1 to {@code most} characters. */
  static String line(String where, String text, int most) {
    String trimmed = block(where, text, most);
    if (trimmed.indexOf('\n') >= 0) {
      throw new GatheringException(where, "must be one line");
    }
    return trimmed;
  }

  /** Trimmed text of 1 to {@code most} characters, its lines ended by LF alone. */
  static String block(String where, String text, int most) {
    String trimmed = text.replace("\r\n", "\n").replace('\r', '\n').strip();
    if (trimmed.isEmpty()) {
      throw new GatheringException(where, "must not be empty");
    }
    if (trimmed.length() > most) {
      throw new GatheringException.TooLong(where, most, trimmed.length());
    }
    if (trimmed.chars().anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\t')) {
      throw new GatheringException(where, "must not hold control characters");
    }
    return trimmed;
  }
}
