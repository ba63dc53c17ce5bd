package vigil.desk.exchange;

import java.io.IOException;
import java.util.List;
import vigil.exchange.edition.Problem;

/** The front could not be reached, or did not do what it was asked to. Nothing is lost by it. */
public abstract sealed class FrontException extends IOException {
  private static final long serialVersionUID = 1L;

  private FrontException(String message) {
    super(message);
  }

  private FrontException(String message, Throwable cause) {
    super(message, cause);
  }

  /** Nobody answers at the address. */
  public static final class Unreachable extends FrontException {
    private static final long serialVersionUID = 1L;

    Unreachable(String address, Throwable cause) {
      super("the front at " + address + " does not answer", cause);
    }
  }

  /** The pairing code is not the one the front waits for. */
  public static final class WrongCode extends FrontException {
    private static final long serialVersionUID = 1L;

    WrongCode() {
      super("the front does not wait for this pairing code; ask it for a new one");
    }
  }

  /** The front does not know this desk (any more). */
  public static final class NotPaired extends FrontException {
    private static final long serialVersionUID = 1L;

    NotPaired() {
      super("the front does not know this desk; pair them again");
    }
  }

  /** The front did not take an edition and goes on serving what it served. */
  public static final class EditionRefused extends FrontException {
    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    EditionRefused(List<Problem> problems) {
      super("the front refused the edition");
      this.problems = List.copyOf(problems);
    }

    /** What it found, each naming a file. */
    public List<Problem> problems() {
      return problems;
    }
  }

  /** An answer that no front of this version gives. */
  public static final class Unexpected extends FrontException {
    private static final long serialVersionUID = 1L;

    private final int status;

    Unexpected(String what, int status) {
      super("the front answered " + status + " when asked to " + what);
      this.status = status;
    }

    Unexpected(String what, Throwable cause) {
      super("the front answered something else when asked to " + what, cause);
      this.status = 0;
    }

    /** The HTTP status; 0 when the answer's content was at fault. */
    public int status() {
      return status;
    }
  }
}
