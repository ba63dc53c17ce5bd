package vigil.desk.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vigil.core.date.Edtf;
import vigil.core.language.Language;

/** Dates lie on the scale in their order; open ends stay open and doubts are seen. */
class ScaleTest {
  private static final List<Edtf> DATES =
      List.of("2017-02", "2017-03-01/2017-04-30", "2017-04-01/..").stream()
          .map(Edtf::parse)
          .toList();

  @Test
  void line_closedDates_areInOrderAndInside() {
    Timeline.Bar february = bar("2017-02");
    Timeline.Bar spring = bar("2017-03-01/2017-04-30");

    assertThat(february.form()).isEqualTo(Timeline.Form.CLOSED);
    assertThat(end(february)).isLessThanOrEqualTo(start(spring) + 0.1);
    assertThat(start(february)).isPositive();
    assertThat(end(spring)).isLessThan(100);
  }

  @Test
  void line_openEnds_reachTheEdge() {
    assertThat(bar("2017-04-01/..").form()).isEqualTo(Timeline.Form.OPEN_AFTER);
    assertThat(end(bar("2017-04-01/.."))).isEqualTo(100);
    assertThat(bar("../2017-04-01").form()).isEqualTo(Timeline.Form.OPEN_BEFORE);
    assertThat(start(bar("../2017-04-01"))).isZero();
  }

  @Test
  void line_aboutUncertainOrUnknownEnd_isLoose() {
    for (String date : List.of("2017-03~", "2017-03?", "2017-03%", "2017-03-01/", "/2017-03-01")) {
      assertThat(bar(date).loose()).as(date).isTrue();
    }
    assertThat(bar("2017-03").loose()).isFalse();
  }

  @Test
  void line_dateOfWhichNothingIsKnown_hasWordsAndNoBar() {
    Timeline.Line line = Scale.of(DATES).line(Edtf.parse("XXXX-XX-XX"), Language.ENGLISH);

    assertThat(line.words()).isNotBlank();
    assertThat(line.bars()).isEmpty();
  }

  @Test
  void line_oneOfSeveral_hasABarForEach() {
    assertThat(Scale.of(DATES).line(Edtf.parse("[2017-02-01,2017-04-03]"), Language.ENGLISH).bars())
        .hasSize(2);
  }

  @Test
  void ticks_daysMonthsYears_areFewAndInWords() {
    assertThat(labels("2017-04-01", "2017-04-09")).first().asString().contains("March 2017");
    assertThat(labels("2017-02", "2017-06")).contains("March 2017").hasSizeBetween(2, 6);
    assertThat(labels("1990", "2020"))
        .allMatch(label -> label.matches("\\d{4}"))
        .hasSizeBetween(2, 6);
    assertThat(labels("2017-04-01", "2017-04-01")).isNotEmpty();
    assertThat(Scale.of(List.of()).ticks(Language.ENGLISH)).hasSizeLessThan(8);
  }

  private static List<String> labels(String... dates) {
    List<Edtf> parsed = List.of(dates).stream().map(Edtf::parse).toList();
    return Scale.of(parsed).ticks(Language.ENGLISH).stream().map(Timeline.Tick::label).toList();
  }

  private static Timeline.Bar bar(String date) {
    return Scale.of(DATES).line(Edtf.parse(date), Language.ENGLISH).bars().getFirst();
  }

  private static double start(Timeline.Bar bar) {
    return Double.parseDouble(bar.x());
  }

  private static double end(Timeline.Bar bar) {
    return start(bar) + Double.parseDouble(bar.width());
  }
}
