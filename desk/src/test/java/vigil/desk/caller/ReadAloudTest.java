package vigil.desk.caller;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vigil.core.language.Language;
import vigil.seal.number.ReturnNumber;

class ReadAloudTest {
  private static final ReturnNumber NUMBER = ReturnNumber.parse("31415 92653 58979 32384 62645");

  @ParameterizedTest
  @CsvSource({
    "en, three · one · four · one · five",
    "ru, три · один · четыре · один · пять",
    "fr, trois · un · quatre · un · cinq",
    "es, tres · uno · cuatro · uno · cinco",
    "ar, ثلاثة · واحد · أربعة · واحد · خمسة"
  })
  void of_languageOfTheCaller_saysEveryDigitInIt(String language, String first) {
    ReadAloud aloud = ReadAloud.of(NUMBER, new Language(language));

    assertThat(aloud.language().tag()).isEqualTo(language);
    assertThat(aloud.groups().getFirst().words()).isEqualTo(first);
    assertThat(
            aloud.groups().stream().map(ReadAloud.Group::digits).collect(Collectors.joining(" ")))
        .isEqualTo(NUMBER.grouped());
    assertThat(aloud.text().get("before")).isNotBlank();
  }

  @Test
  void languages_ofCallers_areTheFive() {
    assertThat(ReadAloud.languages())
        .extracting(Language::tag)
        .containsExactlyInAnyOrder("en", "ru", "fr", "es", "ar");
  }

  @Test
  void toString_number_isNotShown() {
    assertThat(ReadAloud.of(NUMBER, Language.ENGLISH).toString()).doesNotContain("31415", "three");
  }
}
