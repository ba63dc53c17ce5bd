package vigil.journal;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** What can go wrong with a journal on its disk; the message says what, where and what to do. */
public abstract sealed class JournalException extends IOException
    permits JournalDamagedException,
        JournalInUseException,
        JournalWriteException,
        WrongDataKeyException {

  private static final long serialVersionUID = 1L;

  JournalException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
