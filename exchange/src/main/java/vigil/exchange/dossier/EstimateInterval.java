package vigil.exchange.dossier;

import java.util.Optional;

/**
 * A 95 % interval of how many persons there are in all.
 *
 * @param estimate the figure
 * @param upper empty when it has no end
 */
public record EstimateInterval(long estimate, long lower, Optional<Long> upper) {
  public EstimateInterval {
    if (estimate < 0 || lower < 0 || upper.filter(end -> end < lower).isPresent()) {
      throw new IllegalArgumentException("no interval: " + lower + " to " + upper);
    }
  }
}
