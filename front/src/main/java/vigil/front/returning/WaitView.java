package vigil.front.returning;

import java.util.Map;
import java.util.Optional;
import vigil.core.language.Text;
import vigil.front.page.Frame;

/**
 * The page for whoever is not let in now: the same form once more, and how long to wait.
 *
 * @param complaint why, in words
 * @param step what was wanted
 * @param hidden what the form carries, in the order in which it is sent
 * @param writing what was written, when something was
 */
record WaitView(
    Frame frame,
    Text text,
    String complaint,
    Step step,
    Map<String, String> hidden,
    Optional<MailboxView.Writing> writing) {

  /** What somebody with a number wants. */
  enum Step {
    OPEN(ReturnForm.PATH, "return.open"),
    WRITE(ReturnEndpoint.WRITE, "write.send"),
    FILE(ReturnEndpoint.FILE, "mailbox.file"),
    ERASE(ReturnEndpoint.ERASE, "erase.do");

    private final String path;
    private final String button;

    Step(String path, String button) {
      this.path = path;
      this.button = button;
    }
  }

  String action() {
    return frame.link(step.path);
  }

  String button() {
    return text.get(step.button);
  }

  /** The number and what was written are shown to nobody but their owner. */
  @Override
  public String toString() {
    return "WaitView[redacted]";
  }
}
