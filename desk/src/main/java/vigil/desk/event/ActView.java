package vigil.desk.event;

import java.util.List;
import vigil.desk.claim.Claim;

/**
 * One type of act within the event: its figures, and the claims about it side by side.
 *
 * @param label the act in words
 * @param noEstimate why we give no estimate of our own, in words
 * @param estimates where one is asked for
 */
public record ActView(
    String label,
    List<FigureView> figures,
    List<Drawn> affirming,
    List<Drawn> denying,
    List<Drawn> estimating,
    List<String> noEstimate,
    String estimates) {

  /** A claim beside its quantity as a drawing, on the scale of all claims about this act. */
  public record Drawn(Claim claim, RangeBar bar) {}
}
