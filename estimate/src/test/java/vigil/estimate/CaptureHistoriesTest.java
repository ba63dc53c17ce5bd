package vigil.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CaptureHistoriesTest {
  private static final List<String> LISTS = List.of("A", "B", "C", "D");
  private static final CaptureHistories HISTORIES =
      CaptureHistories.ofRecords(
          LISTS,
          List.of(Set.of("A"), Set.of("A"), Set.of("A", "B"), Set.of("B"), Set.of("A", "B", "C")));

  @Test
  void ofRecords_anyRecords_countsThemByCombination() {
    assertThat(HISTORIES.lists()).isEqualTo(LISTS);
    assertThat(HISTORIES.observed()).isEqualTo(5);
    assertThat(HISTORIES.onExactly(Set.of("A"))).isEqualTo(2);
    assertThat(HISTORIES.onExactly(Set.of("A", "C"))).isZero();
    assertThat(HISTORIES.onAll(Set.of("A"))).isEqualTo(4);
    assertThat(HISTORIES.onAll(Set.of("A", "B"))).isEqualTo(2);
    assertThat(HISTORIES.onSeveral()).isEqualTo(2);
    assertThat(HISTORIES.listsWithRecords()).containsExactly("A", "B", "C");
  }

  @Test
  void ofCounts_theSameCounts_isTheSameTable() {
    CaptureHistories counted =
        CaptureHistories.ofCounts(LISTS, Map.of(Set.of("A"), 7L, Set.of("A", "D"), 2L));

    assertThat(counted.observed()).isEqualTo(9);
    assertThat(counted.onAll(Set.of("D"))).isEqualTo(2);
  }

  @Test
  void ofRecords_recordThatCannotBe_throws() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CaptureHistories.ofRecords(LISTS, List.of(Set.of())))
        .withMessageContaining("on no list");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CaptureHistories.ofRecords(LISTS, List.of(Set.of("A", "Z"))))
        .withMessageContaining("Z");
  }

  @Test
  void ofCounts_negativeCountOrOneNameTwice_throws() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CaptureHistories.ofCounts(LISTS, Map.of(Set.of("A"), -1L)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CaptureHistories.ofCounts(List.of("A", "A"), Map.of()));
  }
}
