package vigil.journal;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Another program, or another part of this one, has the journal open. */
public final class JournalInUseException extends JournalException {

  private static final long serialVersionUID = 1L;

  JournalInUseException(Path folder, @Nullable Throwable cause) {
    super(
        "the journal in "
            + folder
            + " is open already: close the other program that uses this folder, then start again",
        cause);
  }
}
