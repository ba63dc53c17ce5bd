package vigil.estimate.random;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Against exact probabilities, with fixed seeds. */
class DealerTest {
  private static final int ROUNDS = 40_000;
  private static final double UNLIKELY = 0.001;
  private static final double[] WEIGHTS = {0.2, 0.05, 0, 0.6, 0.1499, 0.0001};
  private static final int[] ORDER = {3, 0, 4, 2, 1, 5};

  @ParameterizedTest
  @ValueSource(ints = {1, 7, 63, 64})
  void deal_manyRounds_putsEachPersonIntoAClassByItsWeight(int persons) {
    double[] counts = new double[WEIGHTS.length];
    Dealer dealer = new Dealer(new RandomStream(11, persons));
    long[] into = new long[ORDER.length];
    for (int round = 0; round < ROUNDS; round++) {
      int end = dealer.deal(persons, WEIGHTS, ORDER, 0, 1, into);
      assertThat(Arrays.stream(into, 0, end).sum()).isEqualTo(persons);
      for (int place = 0; place < end; place++) {
        counts[ORDER[place]] += into[place];
      }
    }

    assertThat(counts[2]).isZero();
    double[] others = {counts[0], counts[1], counts[3], counts[4], counts[5]};
    assertThat(ChiSquared.probability(others, new double[] {0.2, 0.05, 0.6, 0.1499, 0.0001}))
        .isGreaterThan(UNLIKELY);
  }

  /** Persons of one round do not depend on each other: their number in a class is binomial. */
  @Test
  void deal_oneClassOfMany_hasABinomialNumber() {
    int persons = 20;
    double chance = 0.35;
    double[] counts = new double[persons + 1];
    Dealer dealer = new Dealer(new RandomStream(12, 0));
    long[] into = new long[3];
    for (int round = 0; round < ROUNDS; round++) {
      int end =
          dealer.deal(persons, new double[] {0.4, chance, 0.25}, new int[] {0, 1, 2}, 0, 1, into);
      counts[end > 1 ? (int) into[1] : 0]++;
    }

    assertThat(ChiSquared.probability(counts, ChiSquared.binomial(persons, chance)))
        .isGreaterThan(UNLIKELY);
  }

  /** From a place on, the places before are left alone and weigh nothing. */
  @Test
  void deal_fromAPlaceOn_leavesThoseBeforeAlone() {
    Dealer dealer = new Dealer(new RandomStream(13, 0));
    long[] into = {-1, -1, 0, 0, 0, 0};
    double[] counts = new double[2];
    for (int round = 0; round < ROUNDS; round++) {
      int end = dealer.deal(3, WEIGHTS, ORDER, 2, 0.2, into);
      counts[0] += into[2];
      counts[1] += Arrays.stream(into, 3, end).sum();
      assertThat(Arrays.copyOf(into, 2)).containsExactly(-1, -1);
    }

    assertThat(ChiSquared.probability(counts, new double[] {0.1499 / 0.2, 0.0501 / 0.2}))
        .isGreaterThan(UNLIKELY);
  }

  /** A class of so little weight is decided by digits far behind the first. */
  @Test
  void deal_toATinyClass_looksAtFurtherDigits() {
    double tiny = 0x1.0p-15;
    Dealer dealer = new Dealer(new RandomStream(14, 0));
    long[] into = new long[2];
    double[] counts = new double[2];
    for (int round = 0; round < ROUNDS; round++) {
      int end = dealer.deal(64, new double[] {1 - tiny, tiny}, new int[] {0, 1}, 0, 1, into);
      counts[0] += into[0];
      counts[1] += end > 1 ? into[1] : 0;
    }

    assertThat(ChiSquared.probability(counts, new double[] {1 - tiny, tiny}))
        .isGreaterThan(UNLIKELY);
  }
}
