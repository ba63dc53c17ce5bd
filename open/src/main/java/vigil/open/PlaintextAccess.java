package vigil.open;

/** Shows in review where testimony is handed out in clear: nothing below reads one without it. */
public final class PlaintextAccess {
  private static final PlaintextAccess TOKEN = new PlaintextAccess();

  private PlaintextAccess() {}

  /** Says that the caller keeps what it gets off disks, logs and screens it does not belong on. */
  public static PlaintextAccess iKnowThatThisIsTestimonyInClear() {
    return TOKEN;
  }
}
