package vigil.estimate.loglinear;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.hipparchus.special.Gamma;

/**
 * Forward selection of dependent pairs of lists (Chan, Silverman and Vincent 2021, section 4.1).
 * The number of persons on both lists of a pair is Poisson under the model so far; the pair for
 * which the one-sided probability of what was seen is least is added when that is below the
 * threshold and the model that results has one best fit.
 */
final class PairSelection {
  private final int lists;
  private final double threshold;
  private final int[] pairs;

  PairSelection(int lists, double threshold) {
    this.lists = lists;
    this.threshold = threshold;
    List<Integer> found = new ArrayList<>();
    for (int i = 0; i < lists; i++) {
      for (int j = i + 1; j < lists; j++) {
        found.add(1 << i | 1 << j);
      }
    }
    this.pairs = found.stream().mapToInt(Integer::intValue).toArray();
  }

  /**
   * @param extended the model chosen and how it fits; its existence may not be unique when even the
   *     lists alone have no best fit
   */
  record Selected(ExtendedFit extended, Optional<PoissonFit> fit) {}

  private record Candidate(int pair, double probability) {}

  Selected select(double[] counts) {
    double[] onAll = ExtendedFit.onAll(counts, lists);
    ExtendedFit chosen = ExtendedFit.of(HierarchicalModel.independent(lists), counts, onAll);
    if (chosen.existence() != Existence.UNIQUE) {
      return new Selected(chosen, Optional.empty());
    }
    PoissonFit fit = chosen.fit();
    while (true) {
      Optional<ExtendedFit> next = next(chosen, fit, counts, onAll);
      if (next.isEmpty()) {
        return new Selected(chosen, Optional.of(fit));
      }
      chosen = next.get();
      fit = chosen.fit();
    }
  }

  private Optional<ExtendedFit> next(
      ExtendedFit chosen, PoissonFit fit, double[] counts, double[] onAll) {
    double[] expected = fit.means().clone();
    SubsetDesign.supersetSums(expected, lists);
    List<Candidate> candidates = new ArrayList<>();
    for (int pair : pairs) {
      if (!chosen.model().has(pair)) {
        double probability = oneSided(onAll[pair], expected[pair]);
        if (probability < threshold) {
          candidates.add(new Candidate(pair, probability));
        }
      }
    }
    candidates.sort(Comparator.comparingDouble(Candidate::probability));
    for (Candidate candidate : candidates) {
      ExtendedFit trial = ExtendedFit.of(chosen.model().with(candidate.pair()), counts, onAll);
      if (trial.existence() == Existence.UNIQUE) {
        return Optional.of(trial);
      }
    }
    return Optional.empty();
  }

  /** The lesser of P(X <= count) and P(X >= count) for a Poisson number. */
  static double oneSided(double count, double mean) {
    if (mean <= 0) {
      return 1;
    }
    return count <= mean
        ? Gamma.regularizedGammaQ(count + 1, mean)
        : Gamma.regularizedGammaP(count, mean);
  }
}
