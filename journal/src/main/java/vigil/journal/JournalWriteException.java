package vigil.journal;

import org.jspecify.annotations.Nullable;

/**
 * The disk did not take a change. The change is not in the journal; everything acknowledged before
 * it is.
 */
public final class JournalWriteException extends JournalException {

  private static final long serialVersionUID = 1L;

  private final boolean usable;

  JournalWriteException(String message, boolean usable, @Nullable Throwable cause) {
    super(message, cause);
    this.usable = usable;
  }

  /**
   * Whether the same journal can be used further, so that trying again makes sense once there is
   * room. When not, it must be closed and opened again.
   */
  public boolean journalIsUsable() {
    return usable;
  }
}
