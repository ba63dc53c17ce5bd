package vigil.journal;

import java.nio.file.Path;

/** The journal is whole, but was written under another data key. */
public final class WrongDataKeyException extends JournalException {

  private static final long serialVersionUID = 1L;

  WrongDataKeyException(Path file) {
    super(
        file + " was written under another data key: open it with the key that belongs to it",
        null);
  }
}
