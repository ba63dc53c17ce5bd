package vigil.front.presence;

import java.util.Locale;

/** What became of a token or a code. */
public enum Outcome {
  COUNTED(200),
  TAKEN_BACK(200),
  /** What came is no token, or no code. */
  MALFORMED(400),
  /** Not signed by the key that it names. */
  FORGED(401),
  /** Of a key that is not known here. */
  FOREIGN_KEY(403),
  /** For another gathering, or another site. */
  WRONG_GATHERING(403),
  /** Nobody is counted at this gathering by this way. */
  NOT_OFFERED(404),
  /** No code of this gathering. */
  UNKNOWN(404),
  /** There is nothing to take back. */
  NOT_COUNTED(409),
  /** Counted already. */
  REPLAYED(409),
  /** The gathering is over, or cancelled. */
  OVER(410),
  /** Tokens of all open gatherings are asked for together, and these are not they. */
  INCOMPLETE(422),
  /** A sum has to be done first. */
  WORK_WANTED(429);

  private final int status;

  Outcome(int status) {
    this.status = status;
  }

  /** The HTTP status code. */
  public int status() {
    return status;
  }

  /** The word for it in answers to programs and in message keys. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
