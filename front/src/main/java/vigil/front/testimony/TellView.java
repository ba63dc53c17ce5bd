package vigil.front.testimony;

import java.util.Optional;
import vigil.core.language.Text;
import vigil.front.page.Frame;

/**
 * The form on which somebody tells.
 *
 * @param open whether something can be sent at all
 * @param words what was written before
 * @param complaint why it was not taken, in words
 */
record TellView(
    Frame frame,
    Text text,
    TellLimits limits,
    boolean open,
    String words,
    Optional<String> complaint) {

  /** What was written is told to nobody but its writer. */
  @Override
  public String toString() {
    return "TellView[redacted]";
  }
}
