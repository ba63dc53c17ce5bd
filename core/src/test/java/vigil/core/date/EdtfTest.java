package vigil.core.date;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EdtfTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ''                     | 0
          April 2017             | 0
          2017-13                | 5
          2017-00                | 5
          2017-4                 | 5
          2017-42                | 5
          2017-02-30             | 8
          2019-02-29             | 8
          2017-04-32             | 8
          2017-04-3XX            | 8
          20X-04                 | 0
          20X                    | 0
          -0000                  | 0
          -00                    | 0
          12345                  | 0
          2017-04-01x            | 10
          2017-04-01 - 2017-04-02| 10
          2017/2016              | 5
          2017-04/2017-03        | 8
          2017/04                | 5
          2017/2018/2019         | 9
          /                      | 0
          ..                     | 2
          [2020                  | 5
          [2020..,2021]          | 7
          [2020;2021]            | 5
          {}                     | 1
          2017-04-01T25:00Z      | 11
          2017-04-01T10          | 13
          2017-04-01T10:30:61Z   | 17
          2017-04-01T24:00:01Z   | 11
          2017-04-01T10:30+15:00 | 17
          2017-04-XXT10:30Z      | 10
          9999-12-31T24:00Z      | 0
          Y1234                  | 0
          Y012345                | 0
          Y1E20                  | 3
          1950S5                 | 5
          1950S0                 | 5
          ２０１７                | 0
          """)
  void parse_wrongText_saysWhere(String text, int position) {
    assertThatThrownBy(() -> Edtf.parse(text))
        .isInstanceOfSatisfying(
            EdtfException.class,
            e -> assertThat(e.position()).as(e.getMessage()).isEqualTo(position));
  }

  @Test
  void parse_veryLongText_isRefused() {
    String text = "[" + "2017,".repeat(1000) + "2017]";
    assertThatThrownBy(() -> Edtf.parse(text)).isInstanceOf(EdtfException.class);
  }

  @ParameterizedTest
  @CsvSource({
    "2004-06~-11, 2004-06~-11, 2",
    "?2004-06-~11, 2004?-06-~11, 2",
    "2004-06-~11, 2004-06-~11, 2",
    "~2004-~06-~11, 2004-06-11~, 1",
    "2004?-06-11~, 2004%-~06-~11, 2",
    "2004-?06-?11, 2004-?06-?11, 2",
    "156X-12-25, 156X-12-25, 2",
    "XXXX-12-XX, XXXX-12-XX, 2",
    "1XXX-12, 1XXX-12, 2",
    "1984-1X, 1984-1X, 2",
    "Y-17E7, Y-17E7, 2",
    "Y17E8, Y17E8, 2",
    "1950S2, 1950S2, 2",
    "Y171010000S3, Y171010000S3, 2",
    "Y3388E2S3, Y3388E2S3, 2",
    "'{1667,1668, 1670..1672}', '{1667,1668,1670..1672}', 2",
    "'[..1760-12-03,1761]', '[..1760-12-03,1761]', 2",
    "2004-06-XX/2004-07-03, 2004-06-XX/2004-07-03, 1",
    "1985-04-12T23:20:30-04, 1985-04-13T03:20:30.000Z, 0",
    "1985-04-12T23:20:30, 1985-04-12T23:20:30.000, 0",
    "../2017-04, ../2017-04, 1",
    "/.., /.., 1"
  })
  void parse_formsOfTheSpecification_printCanonically(String text, String canonical, int level) {
    Edtf date = Edtf.parse(text);
    assertThat(date).hasToString(canonical);
    assertThat(date.level()).isEqualTo(level);
  }

  @ParameterizedTest
  @CsvSource({
    "1950S2, -2208988800000, 946684799999",
    "Y17E8, 9223372036854775807, 9223372036854775807",
    "2020-38, 1588291200000, 1598918399999",
    "2020-39, 1598918400000, 1609459199999",
    "-000X, -62451216000000, -62167219200001"
  })
  void limits_formsTheVectorsLack_areAsDocumented(String text, long min, long max) {
    assertThat(Edtf.parse(text).min()).isEqualTo(new Limit.At(min));
    assertThat(Edtf.parse(text).max()).isEqualTo(new Limit.At(max));
  }

  @Test
  void sorted_mixedDates_goByBeginningThenEnd() {
    List<String> ordered =
        List.of(
            "../..",
            "/2017",
            "2016",
            "2017-02/2017-04",
            "2017-04-01",
            "2017-04",
            "2017-04/",
            "2017-04/..",
            "2018");
    assertThat(ordered.reversed().stream().map(Edtf::parse).sorted().map(Edtf::toString))
        .isEqualTo(ordered);
  }

  @ParameterizedTest
  @CsvSource({
    "2017-02/2017-04, 2017-04-01, true",
    "2017-04-01, 2017-04, true",
    "2017-03, 2017-04, false",
    "'[2015,2017]', 2016, false",
    "'[2015..2017]', 2016, true",
    "2017/.., 2031-05, true",
    "/2017, 1200, true",
    "/2017, 2018, false"
  })
  void overlaps_twoDates_tellsWhetherTheyCanMeet(String one, String two, boolean expected) {
    assertThat(Edtf.parse(one).overlaps(Edtf.parse(two))).isEqualTo(expected);
  }

  @Test
  void parts_ofAnInterval_areItsKnownEnds() {
    assertThat(
            Stream.of("2017-02/2017-04", "2017/..", "2017")
                .map(text -> Edtf.parse(text).parts().size()))
        .containsExactly(2, 1, 1);
  }

  @ParameterizedTest
  @CsvSource({"04/2017", "05/06", "20/2017-03", "201/2017", "2016/20", "../20", "20/"})
  void parseTyped_intervalOfCenturies_isNotTakenForADate(String text) {
    assertThat(Edtf.parse(text)).as("an earlier journal may hold it").hasToString(text);
    assertThatThrownBy(() -> Edtf.parseTyped(text))
        .isInstanceOf(EdtfException.class)
        .hasMessageContaining("2017-04");
  }

  @ParameterizedTest
  @CsvSource({"2017-04", "2016/2017", "20", "201", "../2017-03"})
  void parseTyped_anyOtherDate_isReadAsParsed(String text) {
    assertThat(Edtf.parseTyped(text)).isEqualTo(Edtf.parse(text));
  }
}
