package vigil.desk.passage;

/**
 * A place in a text.
 *
 * @param start index of its first UTF-16 unit
 * @param end index after its last; greater than {@code start}
 */
public record Place(int start, int end) {
  public Place {
    if (start < 0 || end <= start) {
      throw new IllegalArgumentException("no place: " + start + " to " + end);
    }
  }

  /** Whether it lies in a text and cuts no sign of it in two. */
  public boolean isIn(String text) {
    return end <= text.length() && !splits(text, start) && !splits(text, end);
  }

  private static boolean splits(String text, int at) {
    return at > 0
        && at < text.length()
        && Character.isHighSurrogate(text.charAt(at - 1))
        && Character.isLowSurrogate(text.charAt(at));
  }

  /** What stands there. */
  public String of(String text) {
    return text.substring(start, end);
  }
}
