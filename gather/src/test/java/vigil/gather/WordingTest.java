package vigil.gather;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import vigil.core.language.Language;

class WordingTest {
  private static final Language ARABIC = new Language("ar");
  private static final Wording BOTH =
      Wording.of(Language.RUSSIAN, "Стойте").and(Language.ENGLISH, "Stand");

  @Test
  void in_languageThatIsThere_givesItsText() {
    assertThat(BOTH.in(Language.ENGLISH).text()).isEqualTo("Stand");
  }

  @Test
  void in_languageThatIsNotThere_givesTheOriginalAndItsLanguage() {
    assertThat(BOTH.in(ARABIC)).isEqualTo(new Wording.Version(Language.RUSSIAN, "Стойте"));
  }

  @Test
  void exactly_languageThatIsNotThere_isEmpty() {
    assertThat(BOTH.exactly(ARABIC)).isEmpty();
  }

  @Test
  void languages_beginWithTheOriginal() {
    assertThat(BOTH.languages()).containsExactly(Language.RUSSIAN, Language.ENGLISH);
  }

  @Test
  void and_languageThatIsThereAlready_isRefused() {
    assertThatExceptionOfType(GatheringException.class)
        .isThrownBy(() -> BOTH.and(Language.ENGLISH, "Again"));
  }

  @Test
  void wording_withoutAnyText_isRefused() {
    assertThatExceptionOfType(GatheringException.class).isThrownBy(() -> new Wording(List.of()));
  }

  @Test
  void text_isTrimmedAndItsLinesEndAlike() {
    assertThat(Wording.of(Language.ENGLISH, " a\r\nb\rc \n").original().text())
        .isEqualTo("a\nb\nc");
  }

  @Test
  void text_ofWhiteSpace_isRefused() {
    assertThatExceptionOfType(GatheringException.class)
        .isThrownBy(() -> Wording.of(Language.ENGLISH, " \n"));
  }

  @Test
  void text_withAControlCharacter_isRefused() {
    assertThatExceptionOfType(GatheringException.class)
        .isThrownBy(() -> Wording.of(Language.ENGLISH, "a\u0000b"));
  }
}
