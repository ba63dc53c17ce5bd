package vigil.estimate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a translator relies on: a key for each finding, and arguments that are its figures. */
class FindingTest {

  static Stream<Finding> examples() {
    return Stream.of(
        new Reason.FewerThanThreeLists(2),
        new Reason.NoOverlap(),
        new Reason.CopiedList("north", "south"),
        new Reason.EverybodyOnOne("north"),
        new Objection.TooFewConnected(List.of("north", "south")),
        new Objection.TooManyLists(26, 25),
        new Objection.NotIdentifiable("[12,13]"),
        new Objection.NothingFits(),
        new Objection.NoMaximum("[12,13]"),
        new Objection.ChainsDisagree(1.32, 41.6),
        new Objection.EdgeOfRange(0.17, 5_003),
        new Objection.NoUpperEnd("[12,13]"),
        new Objection.UnknownStratum(41),
        new AboutLists.OnlyDocumented(List.of("north", "south")),
        new AboutLists.VersionsDisagree(7, 0.41),
        new AboutLists.OneListDecides("north", 211, 733),
        new AboutLists.NoNumberWithout(List.of("north", "south")),
        new AboutLists.ListApart("north"),
        new AboutLists.ListWithin("north", "south"),
        new AboutLists.FewOverlaps(21),
        new AboutLists.UnequallyFound(9_328),
        new AboutNumber.NearTies(3, 211, 733),
        new AboutNumber.PriorDecides(0.25, 211, 0.5, 733),
        new AboutNumber.ModelsDisagree(ModelName.CHAO, 211, ModelName.LOG_LINEAR, 733),
        new AboutNumber.BelowBound(211, 733),
        new AboutNumber.WideInterval(211, 733),
        new AboutNumber.UnstableReplicates(17, 1_009),
        new AboutNumber.OnlyABound(),
        new AboutNumber.NearEdge(0.033, 5_003),
        new AboutNumber.PeakAtNobody(),
        new AboutNumber.TwoPeaks(211, 733),
        new AboutNumber.PoorFit(0.00021),
        new Within.InStrata(List.of("north", "south"), new AboutLists.ListApart("families")),
        new Within.InVersions(3, 7, new AboutLists.ListApart("families")));
  }

  @Test
  void examples_areOneOfEachKindOfFinding() {
    assertThat(examples().map(Object::getClass))
        .containsExactlyInAnyOrderElementsOf(kinds(Finding.class).collect(Collectors.toSet()));
  }

  @Test
  void keys_ofFindings_areDifferentAndFitForAFileOfMessages() {
    List<String> keys = examples().map(Finding::key).toList();

    assertThat(Set.copyOf(keys)).hasSameSizeAs(keys);
    assertThat(keys).allMatch(key -> key.matches("[a-z]+(-[a-z]+)*"));
  }

  @ParameterizedTest
  @MethodSource("examples")
  void words_ofAFinding_nameEveryArgument(Finding finding) {
    for (Argument argument : finding.arguments()) {
      assertThat(forms(argument)).anyMatch(form -> finding.inEnglish().contains(form));
    }
  }

  /** The ways in which an argument may be written. */
  private static Stream<String> forms(Argument argument) {
    return switch (argument) {
      case Argument.Whole(long number) -> Stream.of(String.format(Locale.ROOT, "%,d", number));
      case Argument.Real(double number) ->
          Stream.of(
              String.format(Locale.ROOT, "%.0f%%", 100 * number),
              String.format(Locale.ROOT, "%.1f%%", 100 * number),
              String.format(Locale.ROOT, "%.2g", number),
              String.format(Locale.ROOT, "%.4g", number));
      case Argument.Name(String name) -> Stream.of(name);
      case Argument.Names(List<String> names) ->
          Stream.of(String.join(", ", names), String.join(" and ", names));
      case Argument.OfModel(ModelName model) -> Stream.of(model.code());
      case Argument.Of(Finding finding) -> Stream.of(finding.inEnglish());
    };
  }

  private static Stream<Class<?>> kinds(Class<?> type) {
    return type.isSealed()
        ? Stream.of(type.getPermittedSubclasses()).flatMap(FindingTest::kinds)
        : Stream.of(type);
  }
}
