package vigil.estimate.loglinear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;

class PoissonFitTest {
  private static final int LISTS = 5;

  /** Counts that the model fits badly, so that the way to the best fit leads past a corner. */
  private static final Map<Integer, Integer> ROUGH =
      Map.ofEntries(
          Map.entry(2, 991_636),
          Map.entry(3, 993_318),
          Map.entry(5, 219_242),
          Map.entry(7, 365_675),
          Map.entry(8, 241_672),
          Map.entry(10, 35_303),
          Map.entry(11, 569_876),
          Map.entry(12, 8_359),
          Map.entry(13, 255_580),
          Map.entry(14, 405_202),
          Map.entry(15, 23_273),
          Map.entry(16, 852_837),
          Map.entry(17, 994_913),
          Map.entry(18, 688_508),
          Map.entry(21, 23_212),
          Map.entry(23, 986_020),
          Map.entry(24, 789_639),
          Map.entry(25, 1_429),
          Map.entry(27, 167_420),
          Map.entry(28, 335_118),
          Map.entry(31, 344_916));

  /** The intercept was computed with 60 digits by another program. */
  @Test
  void of_hugeCountsThatFitBadly_stillFindsTheBestFit() {
    double[] counts = new double[1 << LISTS];
    ROUGH.forEach((cell, count) -> counts[cell] = count);
    HierarchicalModel model =
        HierarchicalModel.generatedBy(LISTS, 0b01011, 0b10101, 0b10110, 0b11010, 0b11100);

    ExtendedFit extended = ExtendedFit.of(model, counts, ExtendedFit.onAll(counts, LISTS));

    assertThat(extended.existence()).isEqualTo(Existence.UNIQUE);
    assertThat(extended.fit().parameter(0)).isCloseTo(9.88222529988197, within(1e-9));
  }
}
