package vigil.estimate.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Means and variances within five standard errors, with fixed seeds. */
class RandomStreamTest {
  private static final int DRAWS = 200_000;

  @Test
  void bits_ofASeed_areTheSameOnEveryMachine() {
    RandomStream random = new RandomStream(42, 7);

    assertThat(new long[] {random.bits(), random.bits(), random.bits()})
        .isEqualTo(new long[] {801417711737892395L, 2143259695224939356L, 1194342501271771864L});
  }

  @Test
  void normal_manyDraws_hasItsMoments() {
    hasMoments(RandomStream::normal, 0, 1, 3);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.05, 0.5, 1, 2.5, 40, 1e6})
  void gamma_manyDraws_hasItsMoments(double shape) {
    hasMoments(random -> random.gamma(shape), shape, shape, 3 + 6 / shape);
  }

  @ParameterizedTest
  @CsvSource({"7, 0.3", "40, 0.1", "100, 0.9", "1000, 0.4", "100000000, 0.001", "50, 0.00001"})
  void binomial_manyDraws_hasItsMoments(long trials, double chance) {
    double variance = trials * chance * (1 - chance);
    hasMoments(
        random -> random.binomial(trials, chance),
        trials * chance,
        variance,
        3 + (1 - 6 * chance * (1 - chance)) / variance);
  }

  @ParameterizedTest
  @CsvSource({"9, 0.3", "50, 0.1", "30, 0.4", "100, 0.6", "1000, 0.4"})
  void binomial_manyDraws_hasItsProbabilities(int trials, double chance) {
    RandomStream random = new RandomStream(15, trials);
    double[] counts = new double[trials + 1];
    for (int i = 0; i < 2 * DRAWS; i++) {
      counts[(int) random.binomial(trials, chance)]++;
    }

    assertThat(ChiSquared.probability(counts, ChiSquared.binomial(trials, chance)))
        .isGreaterThan(0.001);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.1, 3, 12, 500, 1e8})
  void poisson_manyDraws_hasItsMoments(double mean) {
    hasMoments(random -> random.poisson(mean), mean, mean, 3 + 1 / mean);
  }

  @Test
  void multinomial_anyDraw_addsUp() {
    RandomStream random = new RandomStream(1, 1);
    long[] drawn = new long[4];
    for (long trials = 0; trials < 200; trials++) {
      random.multinomial(trials, new double[] {0.5, 0, 3, 0.001}, drawn);
      assertThat(drawn[0] + drawn[1] + drawn[2] + drawn[3]).isEqualTo(trials);
      assertThat(drawn[1]).isZero();
    }
  }

  private static void hasMoments(
      ToDoubleFunction<RandomStream> draw, double mean, double variance, double kurtosis) {
    RandomStream random = new RandomStream(3, 5);
    double sum = 0;
    double squares = 0;
    for (int i = 0; i < DRAWS; i++) {
      double gap = draw.applyAsDouble(random) - mean;
      sum += gap;
      squares += gap * gap;
    }
    double errorOfMean = Math.sqrt(variance / DRAWS);
    double errorOfVariance = variance * Math.sqrt((kurtosis - 1) / DRAWS);
    assertThat(sum / DRAWS).isCloseTo(0, within(5 * errorOfMean));
    assertThat(squares / DRAWS).isCloseTo(variance, within(5 * errorOfVariance));
  }
}
