package vigil.estimate.loglinear;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vigil.estimate.CaptureHistories;
import vigil.estimate.PublishedTable;

class ExistenceTest {
  private static final int AB = 0b011;
  private static final int AC = 0b101;
  private static final int BC = 0b110;

  @Test
  void allPairs_whenTwoPairsShareNobody_areNotIdentifiable() {
    assertThat(trap(AB, AC, BC)).isEqualTo(Existence.NOT_IDENTIFIABLE);
  }

  @Test
  void thePairThatOverlaps_withoutAllOthers_hasNoMaximum() {
    assertThat(trap(AB)).isEqualTo(Existence.NO_MAXIMUM);
    assertThat(trap(AB, AC)).isEqualTo(Existence.NO_MAXIMUM);
    assertThat(trap(AB, BC)).isEqualTo(Existence.NO_MAXIMUM);
  }

  @Test
  void pairsThatShareNobody_haveParametersAtMinusInfinity() {
    assertThat(trap(AC, BC)).isEqualTo(Existence.UNIQUE);
  }

  @Test
  void everyModel_whenEveryCellIsFilled_isUnique() {
    Map<Integer, Long> counts = new HashMap<>();
    for (int pattern = 1; pattern < 8; pattern++) {
      counts.put(pattern, 5L);
    }
    CaptureHistories full = CaptureHistories.ofPatterns(List.of("A", "B", "C"), counts);

    assertThat(existence(full, AB, AC, BC)).isEqualTo(Existence.UNIQUE);
  }

  private static Existence trap(int... pairs) {
    return existence(PublishedTable.of("artificial_3_nonidentifiable"), pairs);
  }

  private static Existence existence(CaptureHistories histories, int... pairs) {
    double[] counts = histories.dense();
    return ExtendedFit.of(
            HierarchicalModel.generatedBy(3, pairs), counts, ExtendedFit.onAll(counts, 3))
        .existence();
  }
}
