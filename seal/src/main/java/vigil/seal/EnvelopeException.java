package vigil.seal;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Why an envelope does not open, by kind. An error of the stream it is read from stays a plain
 * {@link IOException}.
 *
 * <p>What was read before the error is verified and in order, but the file is not whole.
 */
public abstract sealed class EnvelopeException extends IOException {
  private EnvelopeException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }

  /** The bytes are not an age file at all. */
  public static final class NotAge extends EnvelopeException {
    public NotAge(String message) {
      super(message, null);
    }
  }

  /** An age file whose ASCII armor (RFC 7468, strict) is broken. */
  public static final class DamagedArmor extends EnvelopeException {
    public DamagedArmor(String message, @Nullable Throwable cause) {
      super(message, cause);
    }
  }

  /**
   * An age file whose header breaks the rules of age-encryption.org/v1, or ends before it is
   * complete.
   */
  public static final class DamagedHeader extends EnvelopeException {
    public DamagedHeader(String message, Throwable cause) {
      super(message, cause);
    }
  }

  /** A sound header, sealed to other keys or under another passphrase. */
  public static final class NotForThisIdentity extends EnvelopeException {
    public NotForThisIdentity(String message) {
      super(message, null);
    }
  }

  /** The key fits, but somebody changed the header after it was sealed. */
  public static final class ForgedHeader extends EnvelopeException {
    public ForgedHeader(String message, Throwable cause) {
      super(message, cause);
    }
  }

  /** The content was changed, cut off or added to. */
  public static final class DamagedEnvelope extends EnvelopeException {
    public DamagedEnvelope(String message, @Nullable Throwable cause) {
      super(message, cause);
    }
  }
}
