package vigil.front.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vigil.core.language.Language;
import vigil.core.language.Messages;
import vigil.exchange.LocalizedText;
import vigil.exchange.dossier.EstimateInterval;
import vigil.exchange.dossier.EstimateMade;
import vigil.exchange.dossier.EstimateModel;
import vigil.exchange.dossier.EstimateReason;
import vigil.exchange.dossier.EstimateRefused;
import vigil.exchange.dossier.EstimateRun;

class EstimateWriterTest {
  private static final List<EstimateReason> SAID =
      List.of(new EstimateReason("code", LocalizedText.of(Language.ENGLISH, "What is said.")));

  private static EstimateRun run() {
    return new EstimateRun(
        LocalDate.of(2026, 11, 22),
        4,
        1290,
        7,
        List.of(
            model("chao", true, Optional.of(new EstimateInterval(1380, 1350, Optional.empty()))),
            model("log-linear", false, Optional.of(new EstimateInterval(1400, 1370, of(1431)))),
            model("latent-classes", false, Optional.empty())));
  }

  private static Optional<Long> of(long number) {
    return Optional.of(number);
  }

  private static EstimateModel model(
      String code, boolean bound, Optional<EstimateInterval> interval) {
    return new EstimateModel(code, LocalizedText.of(Language.ENGLISH, code), bound, interval, SAID);
  }

  private static EstimateWriter writer(String language) {
    Language reader = new Language(language);
    return new EstimateWriter(reader, Messages.of(EstimateWriterTest.class).in(reader));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | 1,370 to 1,431 | one model says | at least 1,380 (1,350 or more) | 22 November 2026",
        "ru | от 1\u00a0370 до 1\u00a0431 | по одной модели | не меньше 1\u00a0380 (1\u00a0350 или"
            + " больше) | 22 ноября 2026",
        "fr | de 1\u202f370 à 1\u202f431 | un modèle | au moins 1\u202f380 (1\u202f350 ou plus) |"
            + " 22 novembre 2026",
        "es | de 1.370 a 1.431 | un modelo | al menos 1.380 (1.350 o más) | 22 de noviembre de"
            + " 2026",
        "ar | من 1,370 إلى 1,431 | النماذج | 1,380 على الأقل (1,350 أو أكثر) | 2026"
      })
  void made_everyLanguage_saysTheRangeTheModelsAndTheRecord(
      String language, String range, String models, String bound, String day) {
    EstimateView view =
        writer(language).of(new EstimateMade(1370, Optional.of(1431L), SAID, run()));

    assertThat(view.range()).contains(range);
    assertThat(view.explanation()).contains(models, "95");
    assertThat(view.models()).hasSize(3);
    assertThat(view.models().getFirst().number()).isEqualTo(bound);
    assertThat(view.models().getFirst().bar().map(Bar::form)).contains(Bar.Form.OPEN);
    assertThat(view.models().getLast().bar()).isEmpty();
    assertThat(view.made().orElseThrow()).contains(day, "7");
  }

  @ParameterizedTest
  @CsvSource({"en", "ru", "fr", "es", "ar"})
  void refused_everyLanguage_saysWhyAndNoRange(String language) {
    EstimateView tried = writer(language).of(new EstimateRefused(SAID, Optional.of(run())));
    assertThat(tried.range()).isEmpty();
    assertThat(tried.said().getFirst().text()).isEqualTo("What is said.");
    assertThat(tried.made()).isPresent();

    EstimateView looked = writer(language).of(new EstimateRefused(SAID));
    assertThat(looked.models()).isEmpty();
    assertThat(looked.made()).isEmpty();
  }
}
