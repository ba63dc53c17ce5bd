package vigil.front;

import java.io.IOException;
import java.nio.file.Path;

/** Another process, as a rule a running server, has the home open. */
public final class FrontHomeInUseException extends IOException {
  private static final long serialVersionUID = 1L;

  FrontHomeInUseException(Path home) {
    super(home + " is in use; stop the front that runs there first");
  }
}
