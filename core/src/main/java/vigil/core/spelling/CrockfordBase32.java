package vigil.core.spelling;

import java.util.Locale;

/**
 * The 32 digits and letters of Douglas Crockford's Base32: without I, L and O, which look like
 * digits, and without U.
 */
public final class CrockfordBase32 {
  /** The symbols in the order of their values, 0 to 31. */
  public static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

  private CrockfordBase32() {}

  /**
   * What a person typed, as symbols: blanks, dashes and case do not matter, O is taken as 0, I and
   * L as 1. What is no symbol even so stays in it.
   */
  public static String asTyped(String text) {
    return text.toUpperCase(Locale.ROOT)
        .replaceAll("[\\s\\p{Pd}]", "")
        .replace('O', '0')
        .replace('I', '1')
        .replace('L', '1');
  }
}
