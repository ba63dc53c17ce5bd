package vigil.desk.casefile;

import java.io.IOException;

/**
 * An erasure is recorded, and nothing shows what was erased any more, but its key, or a file that
 * shows it, is still on the disk. The next change that the disk takes, or the next opening,
 * destroys it.
 */
public final class ErasureUnfinishedException extends IOException {
  private static final long serialVersionUID = 1L;

  /** After the change was recorded. */
  public ErasureUnfinishedException(IOException cause) {
    super("an erasure was recorded, but not all of it could be destroyed yet", cause);
  }
}
