package vigil.estimate.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import vigil.estimate.AboutLists;
import vigil.estimate.AboutNumber;
import vigil.estimate.CaptureHistories;
import vigil.estimate.Finding;
import vigil.estimate.ModelName;
import vigil.estimate.Objection;
import vigil.estimate.Progress;
import vigil.estimate.PublishedTable;
import vigil.estimate.Reason;

class EstimationTest {
  private static final Settings SETTINGS =
      new Settings(OptionalDouble.empty(), OptionalLong.empty(), 1);

  @Test
  void trapOfChanSilvermanAndVincent_isRefusedAsNotIdentifiable() {
    Conclusion conclusion =
        conclude(PublishedTable.of("artificial_3_nonidentifiable"), ModelName.values());

    assertThat(conclusion.estimated()).isFalse();
    assertThat(conclusion.remarks())
        .extracting(Remark::finding)
        .containsExactly(new Objection.TooFewConnected(List.of("A", "B")));
    assertThat(conclusion.remarks().getFirst().inEnglish()).contains("not identifiable");
  }

  @Test
  void listsThatRuleOutAnyNumber_areRefusedWithTheRightReason() {
    assertThat(refusals(Map.of(1, 5L))).contains(new Reason.FewerThanThreeLists(1));
    assertThat(refusals(Map.of(1, 5L, 2, 4L, 3, 3L))).contains(new Reason.FewerThanThreeLists(2));
    assertThat(refusals(Map.of(1, 5L, 2, 4L, 4, 3L))).contains(new Reason.NoOverlap());
    assertThat(refusals(Map.of(5, 5L, 2, 4L, 7, 3L))).contains(new Reason.CopiedList("C", "A"));
  }

  @Test
  void listThatIsPartOfAnother_isToldUnlessItMayBeByChance() {
    Map<Integer, Long> others = Map.of(1, 60L, 2, 45L, 4, 80L, 3, 14L, 5, 22L, 6, 17L, 7, 6L);

    assertThat(cautions(others, Map.of(0b1001, 30L, 0b1011, 9L)))
        .contains(new AboutLists.ListWithin("D", "A"));
    assertThat(cautions(others, Map.of(0b1001, 2L)))
        .doesNotContain(new AboutLists.ListWithin("D", "A"));
  }

  private static List<Finding> cautions(Map<Integer, Long> some, Map<Integer, Long> more) {
    Map<Integer, Long> counts = new HashMap<>(some);
    counts.putAll(more);
    return conclude(
            CaptureHistories.ofPatterns(List.of("A", "B", "C", "D"), counts),
            ModelName.CHAO,
            ModelName.LOG_LINEAR)
        .remarks()
        .stream()
        .map(Remark::finding)
        .toList();
  }

  @Test
  void kosovo_isEstimatedWithTheModelsSideBySide() {
    Conclusion conclusion =
        conclude(
            PublishedTable.of("kosovo4"),
            ModelName.CHAO,
            ModelName.LOG_LINEAR,
            ModelName.DECOMPOSABLE_GRAPHS);

    assertThat(conclusion.estimated()).isTrue();
    assertThat(conclusion.results()).hasSize(3);
    assertThat(conclusion.remarks())
        .extracting(remark -> remark.finding().key())
        .contains("near-ties", "prior-decides", "only-a-bound");
    assertThat(conclusion.withoutLists())
        .extracting(WithoutList::list)
        .containsExactly("EXH", "ABA", "OSCE", "HRW");
  }

  @Test
  void boundAlone_isEnoughWhenNothingElseWasAsked() {
    CaptureHistories kosovo = PublishedTable.of("kosovo4");

    assertThat(conclude(kosovo, ModelName.CHAO).estimated()).isTrue();
  }

  @Test
  void modelsFarApart_areSaidToDisagree() {
    Conclusion conclusion =
        conclude(PublishedTable.of("uk2013_5"), ModelName.LOG_LINEAR, ModelName.SPARSE_LOG_LINEAR);

    assertThat(conclusion.remarks())
        .extracting(Remark::finding)
        .hasAtLeastOneElementOfType(AboutNumber.ModelsDisagree.class);
  }

  @Test
  void listThatSharesNobody_isNamed() {
    Conclusion conclusion =
        conclude(
            table(Map.of(1, 20L, 2, 20L, 4, 20L, 3, 9L, 5, 9L, 6, 9L, 7, 4L, 8, 5L)),
            ModelName.LOG_LINEAR);

    assertThat(conclusion.remarks())
        .extracting(Remark::finding)
        .contains(new AboutLists.ListApart("D"));
  }

  @Test
  void listWithoutWhichThereIsNoNumber_isNamed() {
    Conclusion conclusion =
        conclude(
            table(Map.of(1, 20L, 2, 20L, 4, 20L, 8, 20L, 3, 9L, 5, 9L, 9, 9L)),
            ModelName.LOG_LINEAR);

    assertThat(conclusion.remarks())
        .extracting(Remark::finding)
        .contains(new AboutLists.NoNumberWithout(List.of("A")));
  }

  private static List<Object> refusals(Map<Integer, Long> counts) {
    Conclusion conclusion = conclude(table(counts), ModelName.values());
    assertThat(conclusion.estimated()).isFalse();
    assertThat(conclusion.results()).isEmpty();
    return conclusion.remarks().stream().<Object>map(Remark::finding).toList();
  }

  private static CaptureHistories table(Map<Integer, Long> counts) {
    return CaptureHistories.ofPatterns(List.of("A", "B", "C", "D"), counts);
  }

  private static Conclusion conclude(CaptureHistories histories, ModelName... names) {
    return Estimation.of(
        histories,
        Arrays.stream(names).map(name -> SETTINGS.model(name, histories)).toList(),
        Progress.NONE);
  }
}
