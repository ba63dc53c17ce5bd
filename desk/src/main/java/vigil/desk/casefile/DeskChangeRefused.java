package vigil.desk.casefile;

/** A change does not fit the desk, which stays as it was. */
public final class DeskChangeRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  DeskChangeRefused(String because) {
    super(because);
  }
}
