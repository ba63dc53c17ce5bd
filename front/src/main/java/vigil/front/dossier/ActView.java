package vigil.front.dossier;

import java.util.List;
import vigil.front.page.Phrase;

/**
 * The section about one type of act.
 *
 * @param anchor the section's id
 * @param own what we estimate ourselves, or why we do not
 * @param all every statement about it, with its bar
 * @param scaleEnd the number at the end of the bars; empty when no statement gives one
 */
record ActView(
    String anchor,
    Phrase label,
    List<FigureView> figures,
    List<ClaimView> denials,
    List<ClaimView> estimates,
    EstimateView own,
    List<Row> all,
    String scaleEnd) {

  boolean scaled() {
    return !scaleEnd.isEmpty();
  }

  /** A statement and what its quantity looks like on the section's scale. */
  record Row(ClaimView claim, Bar bar) {}
}
