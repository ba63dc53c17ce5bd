package vigil.desk.backup;

import java.io.IOException;

/** A backup that is not whole, or not what it says; the message says what to do. */
public final class BackupException extends IOException {
  private static final long serialVersionUID = 1L;

  BackupException(String message) {
    super(message);
  }

  BackupException(String message, Throwable cause) {
    super(message, cause);
  }
}
