package vigil.casebook;

/** A change does not fit the casebook, which stays as it was. */
public final class ChangeRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Refusal refusal;

  ChangeRefused(Refusal refusal) {
    super(refusal.message());
    this.refusal = refusal;
  }

  /** Why, as a type, so that a page can say it in the reader's language. */
  public Refusal refusal() {
    return refusal;
  }
}
