package vigil.estimate.loglinear;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vigil.estimate.CaptureHistories;
import vigil.estimate.Interval;
import vigil.estimate.Model;
import vigil.estimate.Outcome;

class ChaoBoundTest {

  @Test
  void of_listThatEverybodyIsOn_boundsByThoseListed() {
    Outcome outcome = bound(Map.of(0b001, 200L, 0b011, 50L, 0b101, 60L, 0b111, 15L));

    assertThat(outcome)
        .isInstanceOfSatisfying(
            Outcome.Estimated.class,
            estimated ->
                assertThat(estimated.interval()).isEqualTo(Interval.of(325.0, 325.0, 325.0)));
  }

  /** Six persons alone on A and six on B, nobody on exactly two lists: 6 * 6 / (0 + 1) unseen. */
  @Test
  void of_nobodyOnExactlyTwoLists_isTheFormCorrectedForBias() {
    Outcome outcome = bound(Map.of(0b001, 6L, 0b010, 6L, 0b111, 4L));

    assertThat(outcome)
        .isInstanceOfSatisfying(
            Outcome.Estimated.class,
            estimated -> assertThat(estimated.interval().estimate()).isEqualTo(16.0 + 36.0));
  }

  private static Outcome bound(Map<Integer, Long> counts) {
    return ChaoBound.of(
            new Model.Chao(), CaptureHistories.ofPatterns(List.of("A", "B", "C"), counts))
        .outcome();
  }
}
