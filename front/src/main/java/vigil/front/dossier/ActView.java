package vigil.front.dossier;

import java.util.List;
import vigil.front.page.Phrase;

/**
 * The section about one type of act.
 *
 * @param anchor the section's id
 * @param refusals why we make no estimate of our own
 * @param all every statement about it, with its bar
 * @param scaleEnd the number at the end of the bars; empty when no statement gives one
 */
record ActView(
    String anchor,
    Phrase label,
    List<FigureView> figures,
    List<ClaimView> denials,
    List<ClaimView> estimates,
    List<Phrase> refusals,
    List<Row> all,
    String scaleEnd) {

  boolean scaled() {
    return !scaleEnd.isEmpty();
  }

  /** A statement and what its quantity looks like on the section's scale. */
  record Row(ClaimView claim, Bar bar) {}
}
