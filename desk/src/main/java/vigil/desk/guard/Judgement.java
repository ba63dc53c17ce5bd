package vigil.desk.guard;

/** What becomes of a request. */
sealed interface Judgement {
  record Admitted() implements Judgement {}

  /** Sent to the passphrase first. */
  record Locked() implements Judgement {}

  /** Not answered at all; `because` is for the person who reads the response. */
  record Refused(int status, String because) implements Judgement {}
}
