package vigil.app.drill;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Whether two orders have to do with each other. */
public final class Chance {
  private static final int FEWEST = 12;

  private Chance() {}

  /** Spearman's rank correlation of the order of events and the places is chance. */
  public static void assertNoOrder(String what, List<Integer> places) {
    int n = places.size();
    assertThat(n).as(what).isGreaterThanOrEqualTo(FEWEST);
    double rho = rankCorrelation(places);
    System.out.printf(
        "Rank correlation of place in the file and %s: %.3f (n = %d)%n", what, rho, n);
    double t = statistic(n);
    assertThat(Math.abs(rho)).as(what).isLessThan(t / Math.sqrt(n - 2 + t * t));
  }

  /**
   * A statistic that chance exceeds in less than one of a million runs: by counting all orders, 7
   * of ten million at n = 12, 3 at 15 and less than one at 20; beyond, Student's t with n - 2
   * degrees of freedom exceeds 6.6 at n = 40 and 6.1 at 60 in one of ten million.
   */
  private static double statistic(int n) {
    return 5 + 100.0 / n;
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
