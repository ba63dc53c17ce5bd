package vigil.core.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageTest {

  private static final List<Language> OFFERED =
      List.of(Language.ENGLISH, Language.RUSSIAN, new Language("zh-Hant"));

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "-, -, en", "ru, -, ru", "ru, en, ru", "RU, -, ru", "de, ru, ru",
            "-, 'de, ru;q=0.5, en;q=0.1', ru",
        "-, ru-RU, ru", "-, 'zh-Hant-TW', zh-Hant", "-, *, en", "xx-nonsense!, -, en",
            "-, ;;;q=, en", "'', '', en"
      })
  void negotiate_whatPeopleAndBrowsersAsk_answersInTheBestOffered(
      String asked, String header, String expected) {
    assertThat(Language.negotiate(asked, header, OFFERED)).hasToString(expected);
  }

  @Property
  void negotiate_anyText_neverFails(@ForAll String asked, @ForAll String header) {
    assertThat(OFFERED).contains(Language.negotiate(asked, header, OFFERED));
  }

  @ParameterizedTest
  @CsvSource({"en, ltr, English", "ru, ltr, Русский", "fa, rtl, فارسی", "ar, rtl, العربية"})
  void language_knowsItsDirectionAndItsName(String tag, String direction, String name) {
    Language language = new Language(tag);
    assertThat(language.direction()).isEqualTo(direction);
    assertThat(language.nativeName()).isEqualTo(name);
  }

  @Test
  void tag_anyCase_isMadeCanonical() {
    assertThat(new Language("PT-br")).isEqualTo(new Language("pt-BR"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-", "e", "en_GB", "und", "en/../x", "русский"})
  void language_wrongTag_isRefused(String tag) {
    assertThatThrownBy(() -> new Language(tag)).isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @CsvSource({
    "en, Men were detained in Чечня., true",
    "en, Задержаны мужчины., false",
    "ru, Задержаны мужчины (Human Rights)., true",
    "ar, شهادة, true",
    "ru, شهادة, false",
    "fr, شهادة, false",
    "zh-Hant, 證詞, true",
    "en, 101, true",
    "tlh, qaStaH nuq?, true",
  })
  void mayBeThatOf_textsInSeveralScripts_tellsThemApart(String tag, String text, boolean may) {
    assertThat(new Language(tag).mayBeThatOf(text)).isEqualTo(may);
  }
}
