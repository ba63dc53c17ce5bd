package vigil.estimate.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vigil.estimate.AboutNumber;
import vigil.estimate.Diagnostics;
import vigil.estimate.Model;
import vigil.estimate.ModelResult;
import vigil.estimate.Objection;
import vigil.estimate.Outcome;
import vigil.estimate.Progress;
import vigil.estimate.PublishedTable;

/** Published averages over graphs, which are exact. */
class PublishedAveragesTest {

  @ParameterizedTest
  @CsvSource({
    "kosovo4, 0.0625, 22000, 12595, 9827, 16544",
    "kosovo4, 0.5, 22000, 11323, 4500, 14486",
    "uk2013_5, 0.03125, 27440, 22365, 10343, 29446",
    "hiv_rome_4, 0.0625, 56880, 11220, 9404, 14095",
    "lesbian_pittsburgh_4, 0.0625, 21850, 5131, 4635, 5749",
    "neworleans_5, 0.03125, 5550, 869, 511, 1761"
  })
  void posterior_ofPublishedTable_isThePublishedOne(
      String table, double delta, long maxMissing, long median, long lower, long upper) {
    Map<String, Object> diagnostics = average(table, delta, maxMissing).diagnostics();

    assertThat(Diagnostics.whole(diagnostics, "median")).isCloseTo(median, within(1L));
    assertThat(Diagnostics.whole(diagnostics, "lower")).isCloseTo(lower, within(1L));
    assertThat(Diagnostics.whole(diagnostics, "upper")).isCloseTo(upper, within(1L));
  }

  @Test
  void kosovo_withDeltaOfOne_isWonByTheSaturatedGraph() {
    ModelResult result = average("kosovo4", 1, 22_000);

    assertThat(result.diagnostics()).containsEntry("median", 4_617L);
    assertThat(best(result, 0)).containsEntry("graph", "[1234]");
    assertThat(Diagnostics.number(best(result, 0), "probability")).isCloseTo(0.976, within(5e-4));
  }

  @Test
  void kosovo_restsOnOneGraphAndSaysThatThePriorDecides() {
    ModelResult result = average("kosovo4", 1.0 / 16, 22_000);

    assertThat(best(result, 0)).containsEntry("graph", "[123,134]");
    assertThat(Diagnostics.number(best(result, 0), "probability")).isCloseTo(0.986, within(1e-3));
    assertThat(PublishedTable.estimated(result).cautions())
        .hasAtLeastOneElementOfType(AboutNumber.PriorDecides.class);
  }

  @Test
  void kosovo_withDeltaOfOneHalf_hasItsModeAtTheBoundary() {
    ModelResult result = average("kosovo4", 0.5, 22_000);

    assertThat(PublishedTable.estimated(result).cautions())
        .hasAtLeastOneElementOfType(AboutNumber.PeakAtNobody.class);
  }

  @Test
  void exampleOfMadiganAndYork_isThePublishedOne() {
    ModelResult result = average("my5_dga_example", 0.5, 300);

    assertThat(Diagnostics.number(result.diagnostics(), "mean")).isCloseTo(617.82, within(0.005));
    assertThat(result.diagnostics())
        .containsEntry("mode", 614L)
        .containsEntry("lower", 588L)
        .containsEntry("upper", 655L)
        .containsEntry("graphs", 822L);
    assertThat(Diagnostics.number(best(result, 0), "probability")).isCloseTo(0.2171, within(5e-5));
    assertThat(Diagnostics.number(best(result, 1), "probability")).isCloseTo(0.1603, within(5e-5));
  }

  @Test
  void spinaBifida_isThePublishedOne() {
    ModelResult result = average("spinabifida_3", 1, 300);

    assertThat(Diagnostics.number(result.diagnostics(), "mean")).isCloseTo(733.7, within(0.05));
    assertThat(result.diagnostics()).containsEntry("lower", 682L).containsEntry("upper", 798L);
  }

  @Test
  void unitedKingdom_isBimodal() {
    ModelResult result = average("uk2013_5", 1.0 / 32, 27_440);

    assertThat(result.diagnostics()).containsEntry("mode", 11_718L);
    assertThat(PublishedTable.estimated(result).cautions())
        .hasAtLeastOneElementOfType(AboutNumber.TwoPeaks.class)
        .hasAtLeastOneElementOfType(AboutNumber.NearEdge.class);
  }

  @Test
  void rangeThatIsTooShort_isRefused() {
    ModelResult result = average("kosovo4", 1.0 / 16, 6_000);

    assertThat(result.outcome())
        .isInstanceOfSatisfying(
            Outcome.Refused.class,
            refused ->
                assertThat(refused.reasons()).hasOnlyElementsOfType(Objection.EdgeOfRange.class));
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> best(ModelResult result, int place) {
    return (Map<String, Object>) Diagnostics.list(result.diagnostics(), "best_graphs").get(place);
  }

  private static ModelResult average(String table, double delta, long maxMissing) {
    return GraphEstimate.of(
        new Model.DecomposableGraphs(delta, maxMissing), PublishedTable.of(table), Progress.NONE);
  }
}
