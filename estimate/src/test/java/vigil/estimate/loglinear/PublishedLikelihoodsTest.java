package vigil.estimate.loglinear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import vigil.estimate.AboutLists;
import vigil.estimate.AboutNumber;
import vigil.estimate.CaptureHistories;
import vigil.estimate.Diagnostics;
import vigil.estimate.Model;
import vigil.estimate.ModelResult;
import vigil.estimate.Outcome;
import vigil.estimate.Progress;
import vigil.estimate.PublishedTable;

/** Published figures of closed form and of greatest likelihood, to the digits given. */
class PublishedLikelihoodsTest {
  private static final Offset<Double> TENTH = within(0.06);
  private static final Offset<Double> WHOLE = within(0.51);

  @Test
  void logLinear_kosovo_isThePublishedModel() {
    ModelResult result = logLinear("kosovo4");

    assertThat(result.diagnostics()).containsEntry("model", "[123,14,34]");
    assertThat(estimate(result)).isCloseTo(10_356.5, TENTH);
    assertThat(Diagnostics.number(result.diagnostics(), "standard_error")).isCloseTo(785.9, TENTH);
    assertThat(result.diagnostics()).containsEntry("models_fitted", 113);
    Map<?, ?> leastAic = Diagnostics.part(result.diagnostics(), "least_aic");
    assertThat(leastAic.get("model")).isEqualTo("[123,134]");
    assertThat(Diagnostics.number(leastAic, "estimate")).isCloseTo(12_741, WHOLE);
    assertThat(Diagnostics.number(leastAic, "standard_error")).isCloseTo(1_601, WHOLE);
  }

  @Test
  void logLinear_kosovo_hasTheIntervalOfTheOfficialReport() {
    Outcome.Estimated estimated = PublishedTable.estimated(logLinear("kosovo4"));

    assertThat(estimated.interval().lower()).isCloseTo(9_002, within(50.0));
    assertThat(estimated.interval().upper()).isCloseTo(12_122, within(50.0));
  }

  @Test
  void independentLists_kosovo_areBadlyLow() {
    CaptureHistories kosovo = PublishedTable.of("kosovo4");

    assertThat(estimate(kosovo, HierarchicalModel.independent(4))).isCloseTo(7_395, WHOLE);
  }

  @Test
  void logLinear_rome_isIndependence() {
    ModelResult result = logLinear("hiv_rome_4");

    assertThat(result.diagnostics()).containsEntry("model", "[1,2,3,4]");
    assertThat(estimate(result)).isCloseTo(11_124.6, TENTH);
    assertThat(Diagnostics.number(result.diagnostics(), "standard_error")).isCloseTo(904.8, TENTH);
    CaptureHistories rome = PublishedTable.of("hiv_rome_4");
    HierarchicalModel pair = HierarchicalModel.generatedBy(4, 0b11);
    assertThat(estimate(rome, pair)).isCloseTo(12_318.5, TENTH);
    assertThat(fit(rome, pair).standardError()).isCloseTo(1_188.7, TENTH);
  }

  @Test
  void logLinear_pittsburgh_isThePublishedNumber() {
    ModelResult result = logLinear("lesbian_pittsburgh_4");

    assertThat(estimate(result)).isCloseTo(6_349, WHOLE);
    assertThat(Diagnostics.number(result.diagnostics(), "standard_error")).isCloseTo(533, WHOLE);
  }

  @Test
  void logLinear_unitedKingdom_showsBothOfTheModelsThatTie() {
    ModelResult result = logLinear("uk2013_5");

    assertThat(estimate(result)).isCloseTo(22_991, WHOLE);
    List<?> ties = Diagnostics.list(result.diagnostics(), "within_2_bic");
    Map<?, ?> second = (Map<?, ?>) ties.get(1);
    assertThat(Diagnostics.number(second, "estimate")).isCloseTo(12_262, WHOLE);
    assertThat(Diagnostics.number(second, "bic_behind")).isCloseTo(0.96, within(0.005));
    assertThat(PublishedTable.estimated(result).cautions())
        .contains(new AboutNumber.NearTies(5, 12_262, 28_822));
  }

  /** How the published two came about: of all models of pairs they are the first and the second. */
  @Test
  void modelsOfPairs_unitedKingdom_areThePublishedTwo() {
    ModelSearch search = ModelSearch.of(PublishedTable.of("uk2013_5"), Progress.NONE);
    List<Scored> pairs =
        Stream.concat(search.scored().stream(), search.thin().stream())
            .filter(
                one -> Arrays.stream(one.model().terms()).allMatch(t -> Integer.bitCount(t) < 3))
            .sorted(Comparator.comparingDouble(Scored::bic))
            .toList();

    assertThat(pairs.get(0).estimate()).isCloseTo(22_991, WHOLE);
    assertThat(pairs.get(1).estimate()).isCloseTo(12_262, WHOLE);
    assertThat(pairs.get(1).bic() - pairs.get(0).bic()).isCloseTo(0.96, within(0.005));
  }

  /** The least of all is told, but not taken: two persons are on the three lists of its term. */
  @Test
  void leastBicOfAll_unitedKingdom_restsOnTwoPersons() {
    List<?> thin =
        Diagnostics.list(logLinear("uk2013_5").diagnostics(), "within_2_bic_on_thin_support");
    Map<?, ?> least = (Map<?, ?>) thin.getFirst();

    assertThat(least.get("model")).isEqualTo("[123,25,34]");
    assertThat(Diagnostics.number(least, "estimate")).isCloseTo(25_311, WHOLE);
    assertThat(Diagnostics.number(least, "bic_behind")).isCloseTo(-0.66, within(0.005));
  }

  @Test
  void logLinear_unitedKingdom_fitsEveryHierarchicalModel() {
    Map<String, Object> diagnostics = logLinear("uk2013_5").diagnostics();

    assertThat(
            Diagnostics.whole(diagnostics, "models_fitted")
                + Diagnostics.whole(diagnostics, "models_without_maximum")
                + Diagnostics.whole(diagnostics, "models_not_identifiable"))
        .isEqualTo(6_893);
  }

  @Test
  void logLinear_hares_hasPoissonHeterogeneity() {
    Map<?, ?> poisson2 =
        Diagnostics.part(logLinear("hare_6").diagnostics(), "poisson2_heterogeneity");

    assertThat(Diagnostics.number(poisson2, "estimate")).isCloseTo(81.1, TENTH);
    assertThat(Diagnostics.number(poisson2, "standard_error")).isCloseTo(5.6, TENTH);
  }

  @Test
  void logLinear_listsOfUnequallyFoundPersons_sayThat() {
    assertThat(PublishedTable.estimated(logLinear("kosovo4")).cautions())
        .contains(new AboutLists.UnequallyFound(9_328));
    assertThat(PublishedTable.estimated(logLinear("spinabifida_3")).cautions())
        .doesNotHaveAnyElementsOfTypes(AboutLists.UnequallyFound.class);
  }

  @Test
  void chao_kosovoAndHares_areThePublishedBounds() {
    assertThat(chao("kosovo4")).isCloseTo(8_591, WHOLE);
    assertThat(chao("hare_6")).isCloseTo(79.6, TENTH);
  }

  @Test
  void sparse_unitedKingdomAndNewOrleans_areThePublishedNumbers() {
    assertThat(estimate(sparse("uk2013_5", 100))).isCloseTo(11_313.0, TENTH);
    assertThat(estimate(sparse("uk2013_6", 100))).isCloseTo(11_418.0, TENTH);
    assertThat(estimate(sparse("neworleans_5", 100))).isCloseTo(1_034, WHOLE);
  }

  /** The published ends are of one run of 1,000, in which the lower is the second least or so. */
  @Test
  void sparse_unitedKingdom_hasThePublishedIntervalWithinMonteCarloError() {
    Outcome.Estimated estimated = PublishedTable.estimated(sparse("uk2013_5", 5000));

    assertThat(estimated.interval().lower()).isCloseTo(8_785, within(500.0));
    assertThat(estimated.interval().upper()).isCloseTo(14_701, within(500.0));
  }

  private static ModelResult logLinear(String table) {
    return LogLinearEstimate.of(new Model.LogLinear(), PublishedTable.of(table), Progress.NONE);
  }

  private static ModelResult sparse(String table, int replicates) {
    return SparseEstimate.of(
        new Model.SparseLogLinear(0.02, replicates, 1), PublishedTable.of(table), Progress.NONE);
  }

  private static double chao(String table) {
    return estimate(ChaoBound.of(new Model.Chao(), PublishedTable.of(table)));
  }

  private static double estimate(ModelResult result) {
    return PublishedTable.estimated(result).interval().estimate();
  }

  private static double estimate(CaptureHistories histories, HierarchicalModel model) {
    return histories.observed() + fit(histories, model).unseen();
  }

  private static PoissonFit fit(CaptureHistories histories, HierarchicalModel model) {
    double[] counts = histories.dense();
    return ExtendedFit.of(model, counts, ExtendedFit.onAll(counts, model.lists())).fit();
  }
}
