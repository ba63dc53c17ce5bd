package vigil.desk.paper;

import com.ibm.icu.text.Bidi;
import com.ibm.icu.text.BidiRun;
import com.openhtmltopdf.bidi.BidiSplitter;
import com.openhtmltopdf.bidi.BidiTextRun;

/** The runs of one direction in a paragraph (UAX #9), found by ICU. */
final class Runs implements BidiSplitter {
  private final Bidi bidi = new Bidi();

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

  @Override
  public byte getBaseDirection(String paragraph) {
    return switch (Bidi.getBaseDirection(paragraph)) {
      case Bidi.LTR -> LTR;
      case Bidi.RTL -> RTL;
      default -> NEUTRAL;
    };
  }
}
