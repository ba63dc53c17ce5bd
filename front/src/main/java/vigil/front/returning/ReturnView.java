package vigil.front.returning;

import java.util.Optional;
import vigil.core.language.Text;
import vigil.front.page.Frame;
import vigil.front.testimony.Scripts;

/**
 * The form on which a number is typed.
 *
 * @param typed what was typed before
 * @param complaint what is wrong with it, in words
 * @param ticket that goes with the number; empty when none is asked for
 */
record ReturnView(Frame frame, Text text, String typed, Optional<String> complaint, String ticket) {

  /** A script runs only while very many come, and on the page as it is first had. */
  boolean scripted() {
    return complaint.isEmpty() && !ticket.isEmpty();
  }

  String work() {
    return ReturnEndpoint.WORK;
  }

  String script() {
    return Scripts.VISIT_PATH;
  }

  String worker() {
    return Scripts.SUMS_PATH;
  }

  /** A number is shown to nobody but its owner. */
  @Override
  public String toString() {
    return "ReturnView[redacted]";
  }
}
