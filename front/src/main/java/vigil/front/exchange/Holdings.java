package vigil.front.exchange;

import java.io.IOException;
import vigil.exchange.reply.MailboxRack;
import vigil.exchange.spool.Spool;
import vigil.exchange.wire.CodeSets;
import vigil.exchange.wire.CodesTaken;
import vigil.exchange.wire.Terms;

/**
 * What this front holds for the desk, and takes from it.
 *
 * @param codes takes the hashes of codes
 * @param terms what this front promises those who come back
 */
public record Holdings(Spool spool, MailboxRack mailboxes, CodeTaker codes, Terms terms) {

  /** Takes the hashes of codes. */
  @FunctionalInterface
  public interface CodeTaker {
    /** Says which gatherings' codes are good now. */
    CodesTaken take(CodeSets codes) throws IOException;
  }
}
