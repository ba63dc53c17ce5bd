package vigil.casebook;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The SHA-256 of a file (FIPS 180-4), by which anybody can tell whether it is still the same.
 *
 * @param hex 64 hexadecimal digits in lower case; anything else is an {@link
 *     IllegalArgumentException}
 */
public record Sha256(String hex) {
  private static final Pattern DIGITS = Pattern.compile("[0-9a-f]{64}");

  public Sha256 {
    if (!DIGITS.matcher(hex).matches()) {
      throw new IllegalArgumentException("A SHA-256 is 64 hexadecimal digits in lower case.");
    }
  }

  /** The value that these digits say, if they are such. */
  public static Optional<Sha256> of(String hex) {
    return DIGITS.matcher(hex).matches() ? Optional.of(new Sha256(hex)) : Optional.empty();
  }

  @Override
  public String toString() {
    return hex;
  }
}
