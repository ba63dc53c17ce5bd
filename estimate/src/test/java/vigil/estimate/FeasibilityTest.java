package vigil.estimate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FeasibilityTest {

  @Test
  void of_noLists_isRefusedForThatAlone() {
    assertThat(Feasibility.of(CaptureHistories.ofRecords(List.of(), List.of())))
        .isEqualTo(new Verdict.Refused(List.of(new Reason.FewerThanThreeLists(0))));
  }

  @Test
  void of_thirdListWithoutARecord_doesNotCount() {
    assertThat(verdict(Map.of(Set.of("A"), 3L, Set.of("A", "B"), 2L)))
        .isEqualTo(new Verdict.Refused(List.of(new Reason.FewerThanThreeLists(2))));
  }

  @Test
  void of_listsThatShareNobody_areRefused() {
    assertThat(verdict(Map.of(Set.of("A"), 3L, Set.of("B"), 2L, Set.of("C"), 2L)))
        .isEqualTo(new Verdict.Refused(List.of(new Reason.NoOverlap())));
  }

  @Test
  void of_twoListsThatShareNobody_areRefusedForBothReasons() {
    assertThat(verdict(Map.of(Set.of("A"), 3L, Set.of("B"), 2L)))
        .isEqualTo(
            new Verdict.Refused(
                List.of(new Reason.FewerThanThreeLists(2), new Reason.NoOverlap())));
  }

  @Test
  void of_listThatIsACopy_isRefusedByName() {
    assertThat(verdict(Map.of(Set.of("A", "C"), 3L, Set.of("A", "B", "C"), 2L, Set.of("B"), 1L)))
        .isEqualTo(new Verdict.Refused(List.of(new Reason.CopiedList("C", "A"))));
  }

  @Test
  void of_listThatEverybodyIsOn_isRefusedByName() {
    assertThat(verdict(Map.of(Set.of("A", "B"), 3L, Set.of("A"), 4L, Set.of("A", "C"), 2L)))
        .isEqualTo(new Verdict.Refused(List.of(new Reason.EverybodyOnOne("A"))));
  }

  @Test
  void of_listThatIsPartOfAnother_isNoCopy() {
    assertThat(
            verdict(
                Map.of(
                    Set.of("A", "C"), 3L, Set.of("A"), 1L, Set.of("A", "B"), 1L, Set.of("B"), 1L)))
        .isEqualTo(new Verdict.Possible());
  }

  @Test
  void reasons_inWords_nameTheirArguments() {
    assertThat(new Reason.CopiedList("C", "A").inEnglish()).contains("list C", "list A");
    assertThat(new Reason.CopiedList("C", "A").arguments())
        .containsExactly(new Argument.Name("C"), new Argument.Name("A"));
    assertThat(new Reason.FewerThanThreeLists(2).inEnglish()).contains("(2)");
    assertThat(
            List.of(
                new Reason.CopiedList("C", "A"),
                new Reason.FewerThanThreeLists(2),
                new Reason.NoOverlap()))
        .extracting(Reason::key)
        .doesNotHaveDuplicates()
        .allSatisfy(key -> assertThat(key).matches("[a-z]+(-[a-z]+)*"));
  }

  private static Verdict verdict(Map<Set<String>, Long> counts) {
    return Feasibility.of(CaptureHistories.ofCounts(List.of("A", "B", "C"), counts));
  }
}
