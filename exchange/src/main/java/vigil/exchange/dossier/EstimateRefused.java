package vigil.exchange.dossier;

import java.util.List;
import java.util.Optional;

/**
 * No number may be said.
 *
 * @param reasons why not, at least one
 * @param run how it was tried; empty when the lists were only looked at
 */
public record EstimateRefused(List<EstimateReason> reasons, Optional<EstimateRun> run)
    implements EstimateVerdict {
  public EstimateRefused {
    reasons = List.copyOf(reasons);
    if (reasons.isEmpty()) {
      throw new IllegalArgumentException("an estimate is refused for a reason");
    }
  }

  /** Refused for what the lists are. */
  public EstimateRefused(List<EstimateReason> reasons) {
    this(reasons, Optional.empty());
  }
}
