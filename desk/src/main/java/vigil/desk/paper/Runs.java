package vigil.desk.paper;

import com.ibm.icu.text.Bidi;
import com.ibm.icu.text.BidiRun;
import com.openhtmltopdf.bidi.BidiSplitter;
import com.openhtmltopdf.bidi.BidiTextRun;
import vigil.desk.lettering.Lettering;

/** The runs of one direction in a paragraph (UAX #9), found by ICU. */
final class Runs implements BidiSplitter {
  private final Bidi bidi = new Bidi();

  Runs(Lettering lettering) {
    bidi.setCustomClassifier(lettering.directions());
  }

  @Override
  public void setParagraph(String paragraph, byte direction) {
    bidi.setPara(paragraph, direction == RTL ? Bidi.RTL : Bidi.LTR, null);
  }

  @Override
  public int countTextRuns() {
    return bidi.countRuns();
  }

  @Override
  public BidiTextRun getVisualRun(int at) {
    BidiRun run = bidi.getVisualRun(at);
    return new BidiTextRun(run.getStart(), run.getLength(), run.isOddRun() ? RTL : LTR);
  }

  /** For {@code dir="auto"}, which paper never says: each wording comes with its language. */
  @Override
  public byte getBaseDirection(String paragraph) {
    return NEUTRAL;
  }
}
