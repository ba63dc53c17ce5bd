package vigil.desk.casefile;

import java.util.Optional;
import java.util.regex.Pattern;
import vigil.exchange.durable.WholeFile;

/**
 * By which a copy is known, and the name of its file.
 *
 * @param value 32 hexadecimal digits of chance
 */
public record CopyId(String value) {
  private static final Pattern FORM = Pattern.compile("[0-9a-f]{32}");

  public CopyId {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("the id of a copy has 32 hexadecimal digits");
    }
  }

  /** A new id. */
  public static CopyId random() {
    return new CopyId(WholeFile.randomName());
  }

  /** The id that a text is, if it is one. */
  public static Optional<CopyId> of(String text) {
    return FORM.matcher(text).matches() ? Optional.of(new CopyId(text)) : Optional.empty();
  }

  @Override
  public String toString() {
    return value;
  }
}
