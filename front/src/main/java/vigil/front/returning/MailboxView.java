package vigil.front.returning;

import java.util.List;
import vigil.core.language.Text;
import vigil.front.page.Frame;

/**
 * What lies in a mailbox.
 *
 * @param damaged messages that cannot be opened
 */
record MailboxView(Frame frame, Text text, List<Message> messages, int damaged) {

  /** One message, with its day and its paragraphs. */
  record Message(String day, String lang, String dir, List<String> paragraphs) {}

  /** Messages are shown to nobody but their reader. */
  @Override
  public String toString() {
    return "MailboxView[redacted]";
  }
}
