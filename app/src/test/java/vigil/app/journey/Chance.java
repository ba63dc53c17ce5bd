package vigil.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Whether two orders have to do with each other. */
final class Chance {
  /** A test statistic that chance exceeds in one of a hundred thousand runs. */
  private static final double T = 6;

  private static final int FEWEST = 10;

  private Chance() {}

  /** Spearman's rank correlation of the order of events and the places is chance. */
  static void assertNoOrder(String what, List<Integer> places) {
    int n = places.size();
    assertThat(n).as(what).isGreaterThanOrEqualTo(FEWEST);
    double rho = rankCorrelation(places);
    System.out.printf(
        "Rank correlation of place in the file and %s: %.3f (n = %d)%n", what, rho, n);
    assertThat(Math.abs(rho)).as(what).isLessThan(T / Math.sqrt(n - 2 + T * T));
  }

  private static double rankCorrelation(List<Integer> places) {
    Map<Integer, Integer> ranks = new HashMap<>();
    places.stream().sorted().forEach(place -> ranks.put(place, ranks.size()));
    double sum = 0;
    int n = places.size();
    for (int i = 0; i < n; i++) {
      double apart = (double) i - ranks.getOrDefault(places.get(i), 0);
      sum += apart * apart;
    }
    return 1 - 6 * sum / ((double) n * ((double) n * n - 1));
  }
}
