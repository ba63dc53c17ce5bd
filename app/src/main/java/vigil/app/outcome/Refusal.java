package vigil.app.outcome;

import org.jspecify.annotations.Nullable;

/**
 * A command that ends with a plain message and an exit code instead of a result. The message says
 * what is wrong, where, and what to do.
 */
public final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final int exitCode;

  private Refusal(int exitCode, @Nullable String message, @Nullable Throwable cause) {
    super(message, cause);
    this.exitCode = exitCode;
  }

  /** The data says no. */
  public static Refusal data(String message) {
    return new Refusal(ExitCode.DATA_SAYS_NO, message, null);
  }

  /** The data says no, because of {@code cause}. */
  public static Refusal data(@Nullable String message, Throwable cause) {
    return new Refusal(ExitCode.DATA_SAYS_NO, message, cause);
  }

  /** The command was used wrongly. */
  public static Refusal use(String message) {
    return new Refusal(ExitCode.WRONG_USE, message, null);
  }

  /** The command was used wrongly, as {@code cause} shows. */
  public static Refusal use(@Nullable String message, Throwable cause) {
    return new Refusal(ExitCode.WRONG_USE, message, cause);
  }

  int exitCode() {
    return exitCode;
  }
}
