package vigil.desk.publish;

/** More than one person may publish here, so one proposes and another one confirms. */
public final class AnotherMustConfirmException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  AnotherMustConfirmException() {
    super("Another person has to confirm what is published: propose it.");
  }
}
