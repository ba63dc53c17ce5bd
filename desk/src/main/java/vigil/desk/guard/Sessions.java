package vigil.desk.guard;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** The one session of the desk: a 256 bit secret that only the browser that unlocked it holds. */
public final class Sessions {
  /** The cookie that carries the secret. */
  public static final String COOKIE = "vigil-desk";

  private static final int SECRET_BYTES = 32;

  private final SecureRandom random = new SecureRandom();
  private byte @Nullable [] current;

  /** Starts a session and ends the one before; returns the secret for the cookie. */
  public synchronized String begin() {
    byte[] secret = new byte[SECRET_BYTES];
    random.nextBytes(secret);
    String token = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
    current = token.getBytes(StandardCharsets.US_ASCII);
    return token;
  }

  /** Ends the session: no cookie opens anything until the next {@link #begin()}. */
  public synchronized void end() {
    current = null;
  }

  /** Whether this is the secret of the session, compared in constant time. */
  public synchronized boolean holds(@Nullable String token) {
    return token != null
        && current != null
        && MessageDigest.isEqual(current, token.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public String toString() {
    return "Sessions[redacted]";
  }
}
