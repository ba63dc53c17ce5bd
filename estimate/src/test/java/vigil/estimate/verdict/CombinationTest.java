package vigil.estimate.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.hipparchus.distribution.continuous.NormalDistribution;
import org.junit.jupiter.api.Test;
import vigil.estimate.AboutLists;
import vigil.estimate.AboutNumber;
import vigil.estimate.Finding;
import vigil.estimate.Interval;
import vigil.estimate.ModelName;
import vigil.estimate.Objection;
import vigil.estimate.Outcome;
import vigil.estimate.Progress;
import vigil.estimate.PublishedTable;
import vigil.estimate.Reason;
import vigil.estimate.Within;
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
        .contains(
            new AboutLists.OnlyDocumented(List.of("south")),
            new Objection.UnknownStratum(2),
            new Within.InStrata(List.of("south"), new Reason.NoOverlap()));
  }

  @Test
  void cautionsOfAModel_areKeptWithTheStrataThatTheyHoldFor() throws TableRefused {
    String unequal = rows("south").replace("1,1,1,6", "1,1,1,90");

    assertThat(cautions(conclude(table("north") + unequal, STRATA)))
        .anySatisfy(caution ->
            assertThat(caution)
                .isInstanceOfSatisfying(
                    Within.InStrata.class,
                    within -> {
                      assertThat(within.strata()).containsExactly("south");
                      assertThat(within.finding()).isInstanceOf(AboutLists.UnequallyFound.class);
                    }));
  }

  @Test
  void cautionThatIsTheSameEverywhere_isToldOnce() throws TableRefused {
    Conclusion conclusion = conclude(table("north") + rows("south"), STRATA, ModelName.CHAO);

    assertThat(cautions(conclusion)).containsExactly(new AboutNumber.OnlyABound());
  }

  @Test
  void stratumThatOneVersionCannotEstimate_isTold() throws TableRefused {
    Layout both = new Layout(List.of("where"), List.of("version"));
    String south = rows("south");
    String thin = "1,0,0,60,south\n0,1,0,45,south\n0,0,1,80,south\n";
    String text =
        "A,B,C,count,where,version\n"
            + (rows("north") + south).replace("h\n", "h,1\n")
            + (rows("north") + thin).replace("h\n", "h,2\n");

    assertThat(cautions(conclude(text, both)))
        .contains(
            new Within.InVersions(1, 2, new AboutLists.OnlyDocumented(List.of("south"))),
            new Within.InVersions(
                1, 2, new Within.InStrata(List.of("south"), new Reason.NoOverlap())));
  }

  @Test
  void versionsThatDisagreeBadly_neverSayLessThanIsDocumented() throws TableRefused {
    String one = "1,0,0,4\n0,1,0,5\n0,0,1,4\n1,1,0,40\n1,0,1,40\n0,1,1,40\n1,1,1,90\n";
    String other = "1,0,0,80\n0,1,0,70\n0,0,1,60\n1,1,0,4\n1,0,1,4\n0,1,1,4\n1,1,1,1\n";
    String text = "A,B,C,count,where\n" + one.replace("\n", ",1\n") + other.replace("\n", ",2\n");

    assertThat(interval(conclude(text, VERSIONS)).lower()).isGreaterThanOrEqualTo(223);
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

  /** Two of a hundred draws of a normal are infinite: its interval stays; with five none is. */
  @Test
  void pooling_ofDrawsThatAreInfiniteNowAndThen_doesNotForgetThem() {
    double[] whole = new double[1000];
    NormalDistribution normal = new NormalDistribution(7, 0.2);
    Arrays.setAll(whole, i -> Math.exp(normal.inverseCumulativeProbability((i + 0.5) / 1000)));
    double[] rarely = whole.clone();
    Arrays.fill(rarely, 980, 1000, Double.POSITIVE_INFINITY);
    double[] often = whole.clone();
    Arrays.fill(often, 950, 1000, Double.POSITIVE_INFINITY);

    double upper = Pooling.of(List.of(whole, whole)).interval().upper();
    assertThat(Pooling.of(List.of(rarely, rarely)).interval().upper())
        .isCloseTo(upper, within(0.01 * upper));
    assertThat(Pooling.of(List.of(whole, often)).interval().upper()).isInfinite();
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
    return conclude(text, layout, ModelName.LOG_LINEAR);
  }

  private static Conclusion conclude(String text, Layout layout, ModelName model)
      throws TableRefused {
    return Estimation.of(
        TableReader.read("f.csv", text, layout),
        List.of(model),
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
