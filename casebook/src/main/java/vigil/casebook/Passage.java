package vigil.casebook;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place in a text: the text of the document, or the words of the testimony, that a statement was
 * coded from. A document's text may be corrected later; the place then says where the words once
 * stood, and the statement's own words say which they were.
 *
 * @param start index of the first UTF-16 unit, from 0
 * @param end index after the last, greater than start; anything else is an {@link
 *     IllegalArgumentException}
 */
public record Passage(int start, int end) {
  private static final Pattern TEXT = Pattern.compile("(\\d{1,9})\\.\\.(\\d{1,9})");

  public Passage {
    if (start < 0 || end <= start) {
      throw new IllegalArgumentException("A passage goes from one place to a later one.");
    }
  }

  /** The passage that {@code toString} wrote: {@code 12..40}. */
  public static Optional<Passage> of(String text) {
    Matcher matcher = TEXT.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    int start = Integer.parseInt(matcher.group(1));
    int end = Integer.parseInt(matcher.group(2));
    return start < end ? Optional.of(new Passage(start, end)) : Optional.empty();
  }

  /** The words that stand there, when the text is long enough. */
  public Optional<String> in(String text) {
    return end <= text.length() ? Optional.of(text.substring(start, end)) : Optional.empty();
  }

  @Override
  public String toString() {
    return start + ".." + end;
  }
}
