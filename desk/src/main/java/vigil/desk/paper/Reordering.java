package vigil.desk.paper;

import com.ibm.icu.text.ArabicShaping;
import com.ibm.icu.text.ArabicShapingException;
import com.ibm.icu.text.Bidi;
import com.openhtmltopdf.bidi.BidiReorderer;

/**
 * Puts a run of text that goes from right to left into the order in which it is drawn, mirrored
 * (UAX #9, rules L2 to L4), and joins Arabic letters by their presentation forms.
 */
final class Reordering implements BidiReorderer {
  private static final int DRAWN =
      Bidi.DO_MIRRORING | Bidi.REMOVE_BIDI_CONTROLS | Bidi.KEEP_BASE_COMBINING;

  @Override
  public String reorderRTLTextToLTR(String text) {
    return Bidi.writeReverse(text, DRAWN);
  }

  @Override
  public String shapeText(String text) {
    return shaped(text, ArabicShaping.LETTERS_SHAPE);
  }

  @Override
  public String deshapeText(String text) {
    return shaped(text, ArabicShaping.LETTERS_UNSHAPE);
  }

  private static String shaped(String text, int what) {
    try {
      return new ArabicShaping(
              what | ArabicShaping.TEXT_DIRECTION_LOGICAL | ArabicShaping.LENGTH_GROW_SHRINK)
          .shape(text);
    } catch (ArabicShapingException e) {
      throw new IllegalStateException("a text that may grow can always be shaped", e);
    }
  }

  @Override
  public boolean isLiveImplementation() {
    return true;
  }
}
