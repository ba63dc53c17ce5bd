package vigil.desk.paper;

import com.openhtmltopdf.bidi.BidiReorderer;
import vigil.desk.lettering.Lettering;

/** Puts a run of text that goes from right to left into the order in which it is drawn. */
record Reordering(Lettering lettering) implements BidiReorderer {
  @Override
  public String reorderRTLTextToLTR(String text) {
    return lettering.drawn(text);
  }

  /** Letters were joined before. */
  @Override
  public String shapeText(String text) {
    return text;
  }

  @Override
  public String deshapeText(String text) {
    return text;
  }

  @Override
  public boolean isLiveImplementation() {
    return true;
  }
}
