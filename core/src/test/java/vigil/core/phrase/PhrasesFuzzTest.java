package vigil.core.phrase;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.time.LocalDate;
import vigil.core.language.Language;

/**
 * Whatever is typed or marked, it is understood or not, and never anything else. In a normal run
 * this goes through the inputs kept beside it; with {@code JAZZER_FUZZ=1} in the environment and
 * one method chosen with {@code -Dtest}, Jazzer looks for others.
 */
class PhrasesFuzzTest {

  @FuzzTest(maxDuration = "30m")
  void anyText_isUnderstoodOrNot(FuzzedDataProvider data) {
    Language language = data.pickValue(DatePhrases.languages());
    LocalDate saidOn = LocalDate.ofEpochDay(data.consumeInt(-400_000, 400_000));
    String text = data.consumeRemainingAsString();
    DatePhrases.in(language)
        .find(text, saidOn)
        .forEach(place -> assertThat(place.getFirst().end()).isLessThanOrEqualTo(text.length()));
    DatePhrases.in(language)
        .read(text, saidOn)
        .forEach(reading -> assertThat(reading.end()).isLessThanOrEqualTo(text.length()));
    QuantityPhrases.in(language)
        .find(text)
        .forEach(place -> assertThat(place.getFirst().end()).isLessThanOrEqualTo(text.length()));
    assertThat(QuantityPhrases.in(language).read(text)).isNotNull();
  }
}
