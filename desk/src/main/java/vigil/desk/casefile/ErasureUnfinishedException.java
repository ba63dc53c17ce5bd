package vigil.desk.casefile;

import java.io.IOException;

/**
 * An erasure is recorded, and nothing shows what was erased any more, but its key is still on the
 * disk. The next change that the disk takes, or the next opening, destroys it.
 */
public final class ErasureUnfinishedException extends IOException {
  private static final long serialVersionUID = 1L;

  ErasureUnfinishedException(IOException cause) {
    super("an erasure was recorded, but its key could not be destroyed yet", cause);
  }
}
