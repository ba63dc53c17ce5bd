package vigil.desk.paper;

import com.ibm.icu.text.ArabicShaping;
import com.ibm.icu.text.ArabicShapingException;
import com.ibm.icu.text.Bidi;
import com.openhtmltopdf.bidi.BidiReorderer;
import java.util.regex.Pattern;

/**
 * Puts a run of text that goes from right to left into the order in which it is drawn, mirrored
 * (UAX #9, rules L2 to L4), and joins Arabic letters by their presentation forms. Vowel signs are
 * left out, as in most of what is printed: without a font's own tables nobody could place them.
 */
final class Reordering implements BidiReorderer {
  private static final Pattern VOWEL_SIGNS = Pattern.compile("[\\u064B-\\u0652\\u0670]");
  private static final int DRAWN =
      Bidi.DO_MIRRORING | Bidi.REMOVE_BIDI_CONTROLS | Bidi.KEEP_BASE_COMBINING;

  @Override
  public String reorderRTLTextToLTR(String text) {
    return Bidi.writeReverse(text, DRAWN);
  }

  @Override
  public String shapeText(String text) {
    return shaped(VOWEL_SIGNS.matcher(text).replaceAll(""), ArabicShaping.LETTERS_SHAPE);
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
