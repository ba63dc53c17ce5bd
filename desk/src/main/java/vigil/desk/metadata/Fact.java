package vigil.desk.metadata;

import java.util.Optional;

/**
 * Something that a file says about itself.
 *
 * @param found what it is, where this program knows a word for it
 * @param label what the format calls it, in English; empty where {@code found} says it
 * @param value as text, cut to {@value #MOST_CHARACTERS} characters
 */
public record Fact(Concern concern, Optional<Found> found, String label, String value) {
  /** The longest value that is kept. */
  public static final int MOST_CHARACTERS = 500;

  private static final int MOST_LABEL_CHARACTERS = 120;

  public Fact {
    label = clean(label, MOST_LABEL_CHARACTERS);
    value = clean(value, MOST_CHARACTERS);
  }

  /** What can be hidden in a file of whatever format. */
  public enum Found {
    POSITION,
    THUMBNAIL,
    DATA_AFTER_THE_END,
    ATTACHED_FILE,
    SCRIPT,
    COMMENT_BY,
    CHANGE_BY,
    EARLIER_VERSIONS,
    FORM_FIELDS,
    PAGES
  }

  /** A fact that the format has a name for. */
  public static Fact named(String label, String value) {
    return new Fact(Concerns.of(label), Optional.empty(), label, value);
  }

  /** A fact that the format has a name for, of a concern that is known. */
  public static Fact of(Concern concern, String label, String value) {
    return new Fact(concern, Optional.empty(), label, value);
  }

  /** A fact that this program has a word for. */
  public static Fact found(Concern concern, Found found, String value) {
    return new Fact(concern, Optional.of(found), "", value);
  }

  /** Foreign text: no control characters, no tricks with direction, not longer than is of use. */
  private static String clean(String text, int most) {
    StringBuilder clean = new StringBuilder();
    text.codePoints()
        .limit(most + 1L)
        .map(one -> isTrick(one) ? ' ' : one)
        .forEach(clean::appendCodePoint);
    String whole = clean.toString().strip();
    if (whole.length() <= most) {
      return whole;
    }
    int end = Character.isHighSurrogate(whole.charAt(most - 1)) ? most - 1 : most;
    return whole.substring(0, end) + "…";
  }

  private static boolean isTrick(int one) {
    return switch (Character.getType(one)) {
      case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.UNASSIGNED -> true;
      default -> false;
    };
  }
}
