package vigil.seal.unsealing;

import java.security.GeneralSecurityException;
import org.jspecify.annotations.Nullable;

/** A stanza breaks the rules of its type, so nothing in this header can be trusted. */
public final class MalformedStanzaException extends GeneralSecurityException {
  public MalformedStanzaException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
