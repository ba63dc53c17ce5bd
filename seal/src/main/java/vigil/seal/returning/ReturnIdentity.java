package vigil.seal.returning;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import javax.security.auth.Destroyable;
import vigil.seal.EnvelopeException;
import vigil.seal.derivation.ReturnSecret;
import vigil.seal.number.MailboxAddress;
import vigil.seal.number.MailboxId;
import vigil.seal.number.ReturnNumber;
import vigil.seal.unsealing.Unsealing;
import vigil.seal.unsealing.X25519Key;

/** A returning source's mailbox and the key to it; lives as long as one request. */
public final class ReturnIdentity implements Destroyable {
  private final MailboxId id;
  private final ReturnSecret secret;

  private ReturnIdentity(MailboxId id, ReturnSecret secret) {
    this.id = id;
    this.secret = secret;
  }

  /** Slow on purpose (scrypt): about a second, 128 MiB beside the heap, one at a time. */
  public static ReturnIdentity of(ReturnNumber number) {
    ReturnSecret secret = number.secret();
    return new ReturnIdentity(new MailboxId(secret.mailbox()), secret);
  }

  /** Where this source's replies lie. */
  public MailboxId id() {
    return id;
  }

  /** What this source's own messages say about where they come from. */
  public MailboxAddress address() {
    return MailboxAddress.of(secret);
  }

  /**
   * The content of a reply: only verified bytes, and no normal end when it is cut off. Closing it
   * closes {@code age}.
   *
   * @throws EnvelopeException when it does not open, by kind
   */
  public InputStream open(InputStream age) throws IOException {
    byte[] key = secret.key();
    try {
      return Unsealing.open(age, List.of(X25519Key.of(key)));
    } finally {
      Arrays.fill(key, (byte) 0);
    }
  }

  @Override
  public void destroy() {
    secret.destroy();
  }

  @Override
  public boolean isDestroyed() {
    return secret.isDestroyed();
  }

  @Override
  public String toString() {
    return "ReturnIdentity[redacted]";
  }
}
