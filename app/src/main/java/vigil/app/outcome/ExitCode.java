package vigil.app.outcome;

/** The exit codes that other tools rely on. */
public final class ExitCode {
  /** Done. */
  public static final int DONE = 0;

  /** The data says no: refused, not valid, not verified, found. */
  public static final int DATA_SAYS_NO = 1;

  /** Wrong use: an unknown option, a file that is not there, a home that is not one. */
  public static final int WRONG_USE = 2;

  /** Our fault: please report it. */
  public static final int OUR_FAULT = 3;

  private ExitCode() {}
}
