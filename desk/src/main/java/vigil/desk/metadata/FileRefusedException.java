package vigil.desk.metadata;

/** A file was not read, or no copy of it made; the person is told why. */
public final class FileRefusedException extends Exception {
  private static final long serialVersionUID = 1L;

  private final Refusal why;

  public FileRefusedException(Refusal why) {
    super(why.name());
    this.why = why;
  }

  public FileRefusedException(Refusal why, Throwable cause) {
    super(why.name(), cause);
    this.why = why;
  }

  /** Why. */
  public Refusal why() {
    return why;
  }
}
