package vigil.open;

import java.io.IOException;

/** The key file is sound, but this is not its passphrase. */
public final class WrongPassphraseException extends IOException {
  WrongPassphraseException(Throwable cause) {
    super("this is not the passphrase of the key file", cause);
  }
}
