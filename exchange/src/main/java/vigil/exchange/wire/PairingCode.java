package vigil.exchange.wire;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import vigil.core.spelling.CrockfordBase32;

/**
 * The code that an operator carries from the front to the desk, once: 80 random bits as 16 letters
 * and digits without I, L, O and U (Crockford's Base32).
 */
public final class PairingCode {
  private static final int LENGTH = 16;
  private static final int GROUP = 4;

  private final String text;

  private PairingCode(String text) {
    this.text = text;
  }

  /** A fresh code. */
  public static PairingCode generate(SecureRandom random) {
    StringBuilder text = new StringBuilder(LENGTH);
    for (int i = 0; i < LENGTH; i++) {
      text.append(
          CrockfordBase32.ALPHABET.charAt(random.nextInt(CrockfordBase32.ALPHABET.length())));
    }
    return new PairingCode(text.toString());
  }

  /**
   * Reads what a person typed: dashes, spaces and case do not matter, O is taken as 0, I and L as
   * 1.
   *
   * @throws IllegalArgumentException when it cannot be a code; the message does not repeat it
   */
  @JsonCreator
  public static PairingCode parse(String typed) {
    String text = CrockfordBase32.asTyped(typed);
    if (text.length() != LENGTH) {
      throw new IllegalArgumentException(
          "a pairing code has " + LENGTH + " letters and digits, not " + text.length());
    }
    if (text.chars().anyMatch(c -> CrockfordBase32.ALPHABET.indexOf(c) < 0)) {
      throw new IllegalArgumentException(
          "a pairing code has letters and digits only, without the letter U");
    }
    return new PairingCode(text);
  }

  /** The secret itself in four groups of four, to be shown to the operator. */
  @JsonValue
  public String grouped() {
    return String.join(
        "-",
        text.substring(0, GROUP),
        text.substring(GROUP, 2 * GROUP),
        text.substring(2 * GROUP, 3 * GROUP),
        text.substring(3 * GROUP));
  }

  /** What the front keeps of it. */
  public SecretHash hash() {
    return SecretHash.of("vigil pairing code", text);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof PairingCode code
        && MessageDigest.isEqual(
            text.getBytes(StandardCharsets.US_ASCII),
            code.text.getBytes(StandardCharsets.US_ASCII));
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  /** Never the secret. */
  @Override
  public String toString() {
    return "PairingCode[redacted]";
  }
}
