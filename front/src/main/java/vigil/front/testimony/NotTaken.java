package vigil.front.testimony;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import vigil.front.admission.Verdict;

/**
 * Something that was sent and not taken; nothing of it is stored.
 *
 * @param words what was written, so that it is not lost
 */
record NotTaken(Reason reason, String words) {

  /** What was written is told to nobody but its writer. */
  @Override
  public String toString() {
    return "NotTaken[" + reason + ", redacted]";
  }

  /** Why something was not taken. */
  enum Reason {
    /** Neither words nor a file. */
    EMPTY(422),
    WORDS_TOO_LONG(413),
    TOO_MANY_FILES(413),
    TOO_LARGE(413),
    /** The spool is full. */
    FULL(507),
    /** Very many come, and the form was not waited for long enough. */
    TOO_EARLY(429, Verdict.TOO_EARLY),
    /** More come at this moment than can be sealed. */
    CROWDED(503, Verdict.CROWDED),
    /** So many came in the last hour that no more are taken. */
    HOUR_USED_UP(429, Verdict.HOUR_USED_UP),
    /** So much came in the last day that this is not taken. */
    DAY_USED_UP(429, Verdict.DAY_USED_UP);

    private final int status;
    private final Verdict verdict;

    Reason(int status) {
      this(status, Verdict.LET_IN);
    }

    Reason(int status, Verdict verdict) {
      this.status = status;
      this.verdict = verdict;
    }

    /** Why somebody is not let in; empty when she is. */
    static Optional<Reason> of(Verdict verdict) {
      return switch (verdict) {
        case LET_IN -> Optional.empty();
        case TOO_EARLY -> Optional.of(TOO_EARLY);
        case CROWDED -> Optional.of(CROWDED);
        case HOUR_USED_UP -> Optional.of(HOUR_USED_UP);
        case DAY_USED_UP -> Optional.of(DAY_USED_UP);
        case WORK_WANTED -> throw new IllegalArgumentException("a form is never asked for a sum");
      };
    }

    /** Whether the form was turned away before anything but the words was looked at. */
    boolean isAtTheGate() {
      return verdict != Verdict.LET_IN;
    }

    /** After how long it makes sense to try again; zero when that is not known. */
    Duration comeAgainAfter() {
      return verdict.comeAgainAfter();
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
