package vigil.front.returning;

import java.util.Optional;
import vigil.core.language.Text;
import vigil.front.page.Frame;

/**
 * The form on which a number is typed.
 *
 * @param typed what was typed before
 * @param complaint what is wrong with it, in words
 */
record ReturnView(Frame frame, Text text, String typed, Optional<String> complaint) {

  /** A number is shown to nobody but its owner. */
  @Override
  public String toString() {
    return "ReturnView[redacted]";
  }
}
