package vigil.front.page;

import static org.assertj.core.api.Assertions.assertThat;
import static vigil.core.language.Language.ENGLISH;
import static vigil.core.language.Language.RUSSIAN;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import vigil.core.language.Language;

class ReadingTest {
  private static final List<Language> OFFERED = List.of(ENGLISH, RUSSIAN);

  @Test
  void of_nothingSaid_isTheFirstOffered() {
    assertThat(Reading.of(null, null, OFFERED)).isEqualTo(new Reading(ENGLISH, false));
  }

  @Test
  void of_browserSays_isThatButNotChosen() {
    assertThat(Reading.of(null, "ru-RU,ru;q=0.9,en;q=0.5", OFFERED))
        .isEqualTo(new Reading(RUSSIAN, false));
  }

  @Test
  void of_parameter_beatsTheBrowser() {
    assertThat(Reading.of("a=b&lang=RU", "en", OFFERED)).isEqualTo(new Reading(RUSSIAN, true));
  }

  @Test
  void of_unknownParameter_asksTheBrowser() {
    assertThat(Reading.of("lang=xx", "ru", OFFERED)).isEqualTo(new Reading(RUSSIAN, false));
  }

  @Test
  void link_chosen_keepsTheLanguage() {
    assertThat(new Reading(RUSSIAN, true).link("/tell")).isEqualTo("/tell?lang=ru");
    assertThat(new Reading(RUSSIAN, true).link("/a#b")).isEqualTo("/a?lang=ru#b");
    assertThat(new Reading(RUSSIAN, false).link("/tell")).isEqualTo("/tell");
  }

  @Property
  void of_wellFormedHeader_isWhatNegotiationSays(@ForAll("headers") String header) {
    List<Language> offered = List.of(ENGLISH, RUSSIAN, new Language("pt-BR"), new Language("pt"));
    assertThat(Reading.of(null, header, offered).language())
        .isEqualTo(Language.negotiate(null, header, offered));
  }

  @Provide
  Arbitrary<String> headers() {
    Arbitrary<String> ranges =
        Arbitraries.of(
            "en", "EN-gb", "ru", "ru-Cyrl-KZ", "pt", "pt-br", "pt-BR-x", "de", "*", "und");
    Arbitrary<String> weights = Arbitraries.of("", "", ";q=1", ";q=0.9", ";q=0.5");
    return Combinators.combine(ranges, weights)
        .as((range, weight) -> range + weight)
        .list()
        .ofMaxSize(5)
        .map(parts -> String.join(",", parts));
  }

  @Property
  void of_anyText_isOneOfThoseOffered(
      @ForAll @StringLength(max = 300) String query,
      @ForAll @StringLength(max = 300) String header) {
    assertThat(OFFERED).contains(Reading.of(query, header, OFFERED).language());
  }
}
