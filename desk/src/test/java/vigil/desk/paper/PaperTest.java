package vigil.desk.paper;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vigil.core.language.Language;

class PaperTest {
  @ParameterizedTest
  @CsvSource({
    "en,March for the disappeared",
    "ru,Шествие за исчезнувших",
    "ar,مسيرة من أجل المختفين"
  })
  void poster_everyScript_scansAndIsReadInOrder(String tag, String title) throws Exception {
    byte[] pdf = Examples.onPaper(Examples.march()).pdf(Paper.POSTER_A4, new Language(tag));
    try (Printed poster = new Printed(pdf)) {
      assertThat(poster.document().getNumberOfPages()).isEqualTo(1);
      assertThat(poster.codes(0)).containsExactly(Examples.PAGE.toString());
      assertThat(poster.text()).contains(title);
      assertThat(poster.fonts()).isNotEmpty().allMatch(font -> font.isEmbedded());
    }
  }
}
