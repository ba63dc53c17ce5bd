package vigil.exchange.reply;

import java.util.Optional;
import java.util.regex.Pattern;
import vigil.exchange.durable.WholeFile;

/**
 * The random name by which the desk knows a reply. The front never sees it.
 *
 * @param value 32 hexadecimal digits in lower case
 */
public record ReplyId(String value) implements Comparable<ReplyId> {
  private static final Pattern SHAPE = Pattern.compile("[0-9a-f]{32}");

  public ReplyId {
    if (!SHAPE.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "a reply id is 32 hexadecimal digits in lower case, not \"" + value + "\"");
    }
  }

  /** A fresh id. */
  public static ReplyId random() {
    return new ReplyId(WholeFile.randomName());
  }

  /** The id with this text, if it is one. */
  public static Optional<ReplyId> of(String value) {
    return SHAPE.matcher(value).matches() ? Optional.of(new ReplyId(value)) : Optional.empty();
  }

  @Override
  public int compareTo(ReplyId other) {
    return value.compareTo(other.value);
  }

  /** The digits. */
  @Override
  public String toString() {
    return value;
  }
}
