package vigil.exchange.wire;

import java.nio.charset.StandardCharsets;
import vigil.exchange.Sha256;

/**
 * What the front keeps of a code or a token: enough to know it again, not to use it. A plain hash
 * is enough because the secrets are random and have 80 bits or more.
 *
 * @param digest SHA-256 of the secret's canonical text, so that codes and tokens never match
 */
public record SecretHash(Sha256 digest) {
  /** The hash whose text this is. */
  public static SecretHash parse(String hex) {
    return new SecretHash(new Sha256(hex.strip()));
  }

  static SecretHash of(String domain, String secret) {
    return new SecretHash(Sha256.of((domain + "\n" + secret).getBytes(StandardCharsets.UTF_8)));
  }

  /** Whether this is the token's hash; takes the same time for every token. */
  public boolean matches(PairingToken token) {
    return digest.sameAs(token.hash().digest());
  }

  /** Whether this is the code's hash; takes the same time for every code. */
  public boolean matches(PairingCode code) {
    return digest.sameAs(code.hash().digest());
  }

  /** 64 hexadecimal digits, for storing. */
  @Override
  public String toString() {
    return digest.hex();
  }
}
