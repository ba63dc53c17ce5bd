package vigil.exchange.dossier;

import java.util.List;

/**
 * No number may be said.
 *
 * @param reasons why not, at least one
 */
public record EstimateRefused(List<EstimateReason> reasons) implements EstimateVerdict {
  public EstimateRefused {
    reasons = List.copyOf(reasons);
    if (reasons.isEmpty()) {
      throw new IllegalArgumentException("an estimate is refused for a reason");
    }
  }
}
