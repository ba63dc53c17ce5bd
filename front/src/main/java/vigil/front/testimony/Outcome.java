package vigil.front.testimony;

import java.util.Locale;
import vigil.seal.number.ReturnNumber;

/** What became of what somebody sent. */
sealed interface Outcome {

  /**
   * It is sealed and stored.
   *
   * @param number the only way back to it, to be shown once
   */
  record Told(ReturnNumber number) implements Outcome {}

  /**
   * It was not taken, and nothing of it is stored.
   *
   * @param words what was written, so that it is not lost
   */
  record NotTaken(Reason reason, String words) implements Outcome {

    /** What was written is told to nobody but its writer. */
    @Override
    public String toString() {
      return "NotTaken[" + reason + ", redacted]";
    }
  }

  /** Why something was not taken. */
  enum Reason {
    /** Neither words nor a file. */
    EMPTY(422),
    WORDS_TOO_LONG(413),
    TOO_MANY_FILES(413),
    TOO_LARGE(413),
    /** The spool is full. */
    FULL(507);

    private final int status;

    Reason(int status) {
      this.status = status;
    }

    /** The HTTP status code of the page that says so. */
    int status() {
      return status;
    }

    /** The key of the message that says so. */
    String key() {
      return "not-taken." + code();
    }

    /** Its name for scripts. */
    String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
