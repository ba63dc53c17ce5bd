package vigil.exchange.reply;

import java.io.IOException;

/** What was handed over is no rack of mailboxes; the rack that was there stays. */
public final class RackRefusedException extends IOException {
  private static final long serialVersionUID = 1L;

  RackRefusedException(String why) {
    super("the mailboxes were not taken: " + why);
  }
}
