package vigil.exchange.wire;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/** What the desk shows the front with every request: 256 random bits. */
public final class PairingToken {
  private static final int LENGTH_BYTES = 32;
  private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_-]{42}[AEIMQUYcgkosw048]");

  private final String text;

  private PairingToken(String text) {
    this.text = text;
  }

  /** A fresh token. */
  public static PairingToken generate(SecureRandom random) {
    byte[] bytes = new byte[LENGTH_BYTES];
    random.nextBytes(bytes);
    return new PairingToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
  }

  /** The token with this text, if it is one. */
  public static Optional<PairingToken> of(String text) {
    return SHAPE.matcher(text).matches() ? Optional.of(new PairingToken(text)) : Optional.empty();
  }

  @JsonCreator
  static PairingToken parse(String text) {
    return of(text).orElseThrow(() -> new IllegalArgumentException("not a pairing token"));
  }

  /** The secret itself, 43 characters, for the Authorization header and the desk's key store. */
  @JsonValue
  public String secretText() {
    return text;
  }

  /** What the front keeps of it. */
  public SecretHash hash() {
    return SecretHash.of("vigil pairing token", text);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof PairingToken token
        && MessageDigest.isEqual(
            text.getBytes(StandardCharsets.US_ASCII),
            token.text.getBytes(StandardCharsets.US_ASCII));
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  /** Never the secret. */
  @Override
  public String toString() {
    return "PairingToken[redacted]";
  }
}
