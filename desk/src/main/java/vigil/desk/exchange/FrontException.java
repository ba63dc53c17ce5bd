package vigil.desk.exchange;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vigil.exchange.edition.Problem;
import vigil.exchange.spool.EnvelopeId;

/**
 * The front could not be reached, or did not do what it was asked to. Nothing is lost by it: what
 * was not taken stays where it is, and everything can be tried again.
 */
public abstract sealed class FrontException extends IOException {
  private static final long serialVersionUID = 1L;

  private FrontException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }

  /** Nobody answers at the address, or the connection broke. */
  public static final class Unreachable extends FrontException {
    private static final long serialVersionUID = 1L;

    Unreachable(String address, Throwable cause) {
      super(
          "The front at %s does not answer. Check that it runs and that this machine is online, then try again."
              .formatted(address),
          cause);
    }
  }

  /** The pairing code is not the one the front waits for. */
  public static final class WrongCode extends FrontException {
    private static final long serialVersionUID = 1L;

    WrongCode() {
      super(
          "The front does not wait for this pairing code. A code works once: let the front show a new one.",
          null);
    }
  }

  /** The front does not know this desk (any more), or this desk does not know a front. */
  public static final class NotPaired extends FrontException {
    private static final long serialVersionUID = 1L;

    NotPaired() {
      super(
          "The front does not know this desk. Pair them again with a new code from the front.",
          null);
    }
  }

  /** The front did not take an edition and goes on serving what it served. */
  public static final class EditionRefused extends FrontException {
    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    EditionRefused(List<Problem> problems) {
      super(
          "The front refused the edition and serves what it served before: %s. Publish a new edition."
              .formatted(String.join("; ", problems.stream().map(Problem::toString).toList())),
          null);
      this.problems = List.copyOf(problems);
    }

    /** What it found, each naming a file. */
    public List<Problem> problems() {
      return problems;
    }
  }

  /** Some envelopes did not come whole. They are still on the front; all others are here. */
  public static final class EnvelopesLeft extends FrontException {
    private static final long serialVersionUID = 1L;

    private final transient List<EnvelopeId> envelopes;

    EnvelopesLeft(List<EnvelopeId> envelopes) {
      super(
          "%d envelopes did not come as they lie there, and were left there. All others are here. Fetch again."
              .formatted(envelopes.size()),
          null);
      this.envelopes = List.copyOf(envelopes);
    }

    /** Which, at least one. */
    public List<EnvelopeId> envelopes() {
      return envelopes;
    }
  }

  /** An answer that no front of this version gives. */
  public static final class Unexpected extends FrontException {
    private static final long serialVersionUID = 1L;
    private static final String TO_DO =
        " Check that the address is that of your front, and that both run the same version.";

    private final int status;

    Unexpected(String what, int status) {
      super("The front answered %d when asked to %s.".formatted(status, what) + TO_DO, null);
      this.status = status;
    }

    Unexpected(String what, Throwable cause) {
      super("The front answered something else when asked to %s.".formatted(what) + TO_DO, cause);
      this.status = 0;
    }

    /** The HTTP status; 0 when the answer's content was at fault. */
    public int status() {
      return status;
    }
  }
}
