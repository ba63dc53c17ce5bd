package vigil.front.returning;

import java.util.Optional;
import vigil.core.language.Text;
import vigil.front.page.Frame;

/**
 * The question whether to erase a conversation, or that it was done.
 *
 * @param key whose conversation; empty once it was erased
 * @param told whether the group will learn of it
 */
record EraseView(Frame frame, Text text, Optional<MailboxView.Key> key, boolean told) {

  /** A number is shown to nobody but its owner. */
  @Override
  public String toString() {
    return "EraseView[redacted]";
  }
}
