package vigil.exchange.dossier;

import java.util.List;
import java.util.Optional;

/**
 * A number may be said, as a range, and with what belongs beside it. It stands beside what is
 * documented and reported, never in its place.
 *
 * @param lower the least end of the intervals of all models that estimate
 * @param upper the greatest; empty when one of them has no end
 * @param cautions about the lists and all models together; may be empty
 */
public record EstimateMade(
    long lower, Optional<Long> upper, List<EstimateReason> cautions, EstimateRun run)
    implements EstimateVerdict {
  public EstimateMade {
    cautions = List.copyOf(cautions);
  }
}
