package vigil.estimate.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import vigil.estimate.AboutLists;
import vigil.estimate.Finding;
import vigil.estimate.Interval;
import vigil.estimate.ModelName;
import vigil.estimate.Outcome;
import vigil.estimate.Progress;
import vigil.estimate.PublishedTable;
import vigil.estimate.table.Layout;
import vigil.estimate.table.TableReader;
import vigil.estimate.table.TableRefused;

class CombinationTest {
  private static final String TABLE =
      "1,0,0,60\n0,1,0,45\n0,0,1,80\n1,1,0,14\n1,0,1,22\n0,1,1,17\n1,1,1,6\n";
  private static final Layout STRATA = new Layout(List.of("where"), List.of());
  private static final Layout VERSIONS = new Layout(List.of(), List.of("where"));

  @Test
  void twoEqualStrata_addUpAndTheirDoubtGrowsByTheRoot() throws TableRefused {
    Interval one = interval(conclude(table("north"), STRATA));
    Interval two = interval(conclude(table("north") + rows("south"), STRATA));

    assertThat(two.estimate()).isCloseTo(2 * one.estimate(), within(15.0));
    assertThat(width(two) / width(one)).isCloseTo(Math.sqrt(2), within(0.15));
  }

  @Test
  void stratumThatCannotBeEstimated_staysADocumentedCount() throws TableRefused {
    Conclusion conclusion =
        conclude(table("north") + "1,0,0,7,south\n0,1,0,4,south\n1,0,0,2,\n", STRATA);

    assertThat(interval(conclusion).estimate())
        .isCloseTo(interval(conclude(table("north"), STRATA)).estimate() + 13, within(2.0));
    assertThat(cautions(conclusion))
        .contains(new AboutLists.OnlyDocumented(List.of("(not known)", "south")));
  }

  @Test
  void equalVersions_changeNothing() throws TableRefused {
    Interval one = interval(conclude(table("1"), VERSIONS));
    Interval two = interval(conclude(table("1") + rows("2"), VERSIONS));

    assertThat(two.estimate()).isCloseTo(one.estimate(), within(2.0));
    assertThat(width(two)).isCloseTo(width(one), within(0.1 * width(one)));
  }

  @Test
  void versionsThatDisagree_widenTheIntervalAndSaySo() throws TableRefused {
    Conclusion conclusion =
        conclude(table("1") + rows("2").replace("1,1,1,6", "1,1,1,30"), VERSIONS);

    assertThat(width(interval(conclusion)))
        .isGreaterThan(1.5 * width(interval(conclude(table("1"), VERSIONS))));
    assertThat(cautions(conclusion)).hasAtLeastOneElementOfType(AboutLists.VersionsDisagree.class);
  }

  /** Rubin 1987, section 3.3, by hand: centers 0 and 1, within 1, between 1.5 times one half. */
  @Test
  void pooling_ofTwoVersions_followsTheRules() {
    double spread = Math.sqrt(0.5);
    double[] first = {Math.exp(-spread), Math.exp(spread)};
    double[] second = {Math.exp(1 - spread), Math.exp(1 + spread)};

    Pooling pooling = Pooling.of(List.of(first, second));

    assertThat(pooling.interval().estimate()).isCloseTo(Math.exp(0.5), within(1e-9));
    assertThat(pooling.disagreement()).isCloseTo(0.75 / 1.75, within(1e-9));
    assertThat(Math.log(pooling.interval().upper()) - 0.5)
        .isCloseTo(2.5706 * Math.sqrt(1.75), within(0.15));
  }

  private static double width(Interval interval) {
    return interval.upper() - interval.lower();
  }

  private static List<Finding> cautions(Conclusion conclusion) {
    return conclusion.remarks().stream().map(Remark::finding).toList();
  }

  private static Interval interval(Conclusion conclusion) {
    Outcome.Estimated estimated = PublishedTable.estimated(conclusion.results().getFirst());
    return estimated.interval();
  }

  private static Conclusion conclude(String text, Layout layout) throws TableRefused {
    return Estimation.of(
        TableReader.read("f.csv", text, layout),
        List.of(ModelName.LOG_LINEAR),
        new Settings(OptionalDouble.empty(), OptionalLong.empty(), 1),
        Progress.NONE);
  }

  private static String table(String value) {
    return "A,B,C,count,where\n" + rows(value);
  }

  private static String rows(String value) {
    return TABLE.replace("\n", "," + value + "\n");
  }
}
