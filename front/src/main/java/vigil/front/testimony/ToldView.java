package vigil.front.testimony;

import vigil.core.language.Text;
import vigil.front.page.Frame;

/**
 * The page that hands out the return number.
 *
 * @param number in five groups of five digits
 */
record ToldView(Frame frame, Text text, String number) {

  /** The number is shown to nobody but its owner. */
  @Override
  public String toString() {
    return "ToldView[redacted]";
  }
}
