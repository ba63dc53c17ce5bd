package vigil.desk.casefile;

/**
 * A journaled change that this program cannot read: written by a newer one, or our mistake. The
 * journal itself is whole, otherwise it would have said so before.
 */
public final class UnreadableChangeException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UnreadableChangeException(String because) {
    super(because);
  }

  UnreadableChangeException(String because, Throwable cause) {
    super(because, cause);
  }

  /** The same, with the number of the record that it concerns. */
  UnreadableChangeException inRecord(long number) {
    return new UnreadableChangeException(
        "Record %d of the journal cannot be read: %s. Open this desk with the newest Vigil that wrote to it."
            .formatted(number, getMessage()),
        this);
  }
}
