package vigil.estimate.loglinear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class BcaIntervalTest {
  private static final double[] NUMBERS = new double[1001];

  static {
    Arrays.setAll(NUMBERS, i -> i);
  }

  @Test
  void ends_withoutBiasAndAcceleration_areThoseOfThePercentiles() {
    BcaInterval interval = new BcaInterval(500, NUMBERS, 0);

    assertThat(interval.lower()).isCloseTo(25, within(1e-6));
    assertThat(interval.upper()).isCloseTo(975, within(1e-6));
  }

  /** By hand: z = -1.95996, z / (1 - 0.1 z) = -1.63881 and 2.43773, whose chances are these. */
  @Test
  void ends_withAcceleration_followTheFormula() {
    BcaInterval interval = new BcaInterval(500, NUMBERS, 0.1);

    assertThat(interval.lower()).isCloseTo(50.63, within(0.01));
    assertThat(interval.upper()).isCloseTo(992.61, within(0.01));
  }

  @Test
  void ends_whereTheTransformationHasNoPlace_areTheOutermost() {
    assertThat(new BcaInterval(500, NUMBERS, 0.6).upper()).isEqualTo(1000);
    assertThat(new BcaInterval(500, NUMBERS, -0.6).lower()).isZero();
  }

  @Test
  void ends_amongInfiniteReplicates_areNumbersOrInfinite() {
    double[] replicates = NUMBERS.clone();
    Arrays.fill(replicates, 976, 1001, Double.POSITIVE_INFINITY);

    assertThat(new BcaInterval(500, replicates, 0).at(0.975)).isCloseTo(975, within(1e-6));
    assertThat(new BcaInterval(500, replicates, 0).at(0.9755)).isInfinite();
  }
}
