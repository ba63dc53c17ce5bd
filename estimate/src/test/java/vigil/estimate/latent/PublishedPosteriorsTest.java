package vigil.estimate.latent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vigil.estimate.CaptureHistories;
import vigil.estimate.Diagnostics;
import vigil.estimate.Interval;
import vigil.estimate.Model;
import vigil.estimate.ModelResult;
import vigil.estimate.Objection;
import vigil.estimate.Outcome;
import vigil.estimate.Progress;
import vigil.estimate.PublishedTable;

/** Published posteriors, which are known up to the error of the draws. */
class PublishedPosteriorsTest {

  @Test
  void kosovo_isThePublishedPosterior() {
    ModelResult result = sample(PublishedTable.of("kosovo4"), 1500, 60);
    Interval interval = PublishedTable.estimated(result).interval();

    assertThat(interval.estimate()).isCloseTo(10_443, within(250.0));
    assertThat(interval.lower()).isCloseTo(9_066, within(350.0));
    assertThat(interval.upper()).isCloseTo(13_865, within(900.0));
    assertThat(Diagnostics.number(result.diagnostics(), "monte_carlo_error_of_median"))
        .isLessThan(120);
  }

  @Test
  void manila_isThePublishedPosterior() {
    ModelResult result = sample(PublishedTable.of("ph_manila_unidentified"), 1000, 50);

    assertThat(Diagnostics.number(result.diagnostics(), "mean")).isCloseTo(416.5, within(20.0));
    assertThat(Diagnostics.number(result.diagnostics(), "lower")).isCloseTo(311, within(12.0));
    assertThat(Diagnostics.number(result.diagnostics(), "upper")).isCloseTo(656, within(70.0));
  }

  @Test
  void chains_thatHadNoTimeToMeet_areRefused() {
    ModelResult result =
        LatentEstimate.of(
            new Model.LatentClasses(15, 4, 0, 100, 1, 1),
            PublishedTable.of("uk2013_6"),
            Progress.NONE);

    assertThat(result.outcome())
        .isInstanceOfSatisfying(
            Outcome.Refused.class,
            refused ->
                assertThat(refused.reasons())
                    .hasOnlyElementsOfType(Objection.ChainsDisagree.class));
  }

  @Test
  void sameSeed_givesTheSameDraws() {
    CaptureHistories kosovo = PublishedTable.of("kosovo4");

    assertThat(sample(kosovo, 100, 1).diagnostics())
        .isEqualTo(sample(kosovo, 100, 1).diagnostics());
  }

  /** A hundred million persons in two kinds: counts that do not fit into 32 bits anywhere. */
  @Test
  void hugeTable_isEstimatedWithoutACap() {
    long size = 100_000_000;
    Map<Integer, Long> counts = new HashMap<>();
    double unseen = 0;
    for (int pattern = 0; pattern < 16; pattern++) {
      double cell =
          size
              * (0.7 * probability(pattern, 0.2, 0.3, 0.1, 0.15)
                  + 0.3 * probability(pattern, 0.6, 0.5, 0.7, 0.4));
      if (pattern == 0) {
        unseen = cell;
      } else {
        counts.put(pattern, Math.round(cell));
      }
    }
    CaptureHistories huge = CaptureHistories.ofPatterns(List.of("A", "B", "C", "D"), counts);

    Map<String, Object> diagnostics = sample(huge, 200, 5).diagnostics();

    assertThat(huge.observed() + unseen).isCloseTo((double) size, within(100.0));
    assertThat(Diagnostics.number(diagnostics, "median"))
        .isCloseTo((double) size, within(0.1 * size));
  }

  private static double probability(int pattern, double... chances) {
    double product = 1;
    for (int list = 0; list < chances.length; list++) {
      product *= (pattern >> list & 1) == 1 ? chances[list] : 1 - chances[list];
    }
    return product;
  }

  private static ModelResult sample(CaptureHistories histories, int draws, int thinning) {
    return LatentEstimate.of(
        new Model.LatentClasses(15, 4, 15_000, draws, thinning, 1), histories, Progress.NONE);
  }
}
