package vigil.exchange.spool;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;
import java.util.regex.Pattern;
import vigil.exchange.durable.WholeFile;

/**
 * The random name of an envelope; it tells neither when nor in which order it came.
 *
 * @param value 32 hexadecimal digits in lower case
 */
public record EnvelopeId(@JsonValue String value) implements Comparable<EnvelopeId> {
  private static final Pattern SHAPE = Pattern.compile("[0-9a-f]{32}");

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public EnvelopeId {
    if (!SHAPE.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "an envelope id is 32 hexadecimal digits in lower case, not \"" + value + "\"");
    }
  }

  /** A fresh id. */
  public static EnvelopeId random() {
    return new EnvelopeId(WholeFile.randomName());
  }

  /** The id with this text, if it is one. */
  public static Optional<EnvelopeId> of(String value) {
    return SHAPE.matcher(value).matches() ? Optional.of(new EnvelopeId(value)) : Optional.empty();
  }

  @Override
  public int compareTo(EnvelopeId other) {
    return value.compareTo(other.value);
  }

  /** The digits. */
  @Override
  public String toString() {
    return value;
  }
}
