package vigil.app.estimate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStreamReader;
import java.io.Reader;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import vigil.core.language.CoreWords;
import vigil.core.language.Language;
import vigil.desk.estimate.kept.Said;
import vigil.desk.estimate.wording.SaidWords;
import vigil.estimate.CaptureHistories;
import vigil.estimate.Finding;
import vigil.estimate.Model;
import vigil.estimate.ModelName;
import vigil.estimate.Progress;
import vigil.estimate.Reason;
import vigil.estimate.report.Page;
import vigil.estimate.report.Picture;
import vigil.estimate.report.Wording;
import vigil.estimate.verdict.Conclusion;
import vigil.estimate.verdict.Estimation;

class ReportWordingTest {
  private static final Conclusion SAID =
      Estimation.of(
          CaptureHistories.ofPatterns(
              List.of("press", "clinic", "families"),
              Map.of(1, 60L, 2, 45L, 4, 80L, 3, 14L, 5, 22L, 6, 17L, 7, 6L)),
          List.of(new Model.Chao(), new Model.LogLinear()),
          Progress.NONE);

  static Stream<Language> languages() {
    return CoreWords.messages().languages().stream();
  }

  /** All kinds of findings, one of each. */
  private static Stream<Finding> findings(Class<?> kind) {
    return kind.isRecord()
        ? Stream.of((Finding) sample(kind))
        : Arrays.stream(kind.getPermittedSubclasses()).flatMap(ReportWordingTest::findings);
  }

  private static Object sample(Class<?> kind) {
    RecordComponent[] components = kind.getRecordComponents();
    try {
      return kind.getDeclaredConstructor(
              Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new))
          .newInstance(
              Arrays.stream(components).map(one -> value(one.getType())).toArray(Object[]::new));
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }

  private static Object value(Class<?> type) {
    if (type == int.class) {
      return 3;
    } else if (type == long.class) {
      return 1234L;
    } else if (type == double.class) {
      return 0.25;
    } else if (type == ModelName.class) {
      return ModelName.LATENT_CLASSES;
    } else if (type == Finding.class) {
      return new Reason.NoOverlap();
    }
    return type == List.class ? List.of("Xname") : "Xname";
  }

  @ParameterizedTest
  @MethodSource("languages")
  void finding_everyKind_hasWordsInEveryLanguage(Language language) {
    SaidWords words = new SaidWords(language, UnaryOperator.identity());

    assertThat(findings(Finding.class)).hasSizeGreaterThan(25);
    assertThat(findings(Finding.class))
        .allSatisfy(finding ->
            assertThat(words.of(Said.of(finding)))
                .as(finding.key())
                .isNotBlank()
                .doesNotContain("{", "NaN", "estimate."));
  }

  @ParameterizedTest
  @CsvSource({
    "ru, Что можно сказать, не меньше 454, rtl",
    "fr, Ce qu’on peut dire, au moins 454, rtl",
    "es, Qué se puede decir, al menos 454, rtl",
    "ar, ما يجوز قوله, 454 على الأقل, ltr"
  })
  void page_inALanguage_isInThatLanguage(
      String language, String heading, String bound, String otherWay) {
    Wording words = ReportWording.in(new Language(language));
    String page = Page.of(SAID, "lists.csv", words);

    assertThat(page)
        .contains("<html lang=\"" + language + "\"", heading, bound, "lists.csv")
        .doesNotContain("dir=\"" + otherWay + "\"")
        .doesNotContain("What ", "documented", "persons", "lower bound", "{0}");
    assertThat(Picture.of(SAID, words)).contains(bound);
  }

  /** A letter of these names is eight wide at the most. */
  @ParameterizedTest
  @MethodSource("languages")
  void picture_namesOfModels_endBeforeTheScaleBegins(Language language) {
    Wording words = ReportWording.in(language);
    Conclusion thin =
        Estimation.of(
            SAID.histories(), List.of(new Model.SparseLogLinear(0.02, 100, 1)), Progress.NONE);

    Matcher scale =
        Pattern.compile("<line class=\"g\" x1=\"([0-9.]+)\"").matcher(Picture.of(thin, words));
    assertThat(scale.find()).isTrue();
    assertThat(Double.parseDouble(scale.group(1)))
        .isGreaterThan(8 + 8 * words.model(ModelName.SPARSE_LOG_LINEAR).length());
  }

  @Test
  void picture_inArabic_keepsTheOrderOfItsWords() {
    assertThat(Picture.of(SAID, ReportWording.in(new Language("ar"))))
        .contains(">\u2067454 على الأقل (من 383 إلى 561)\u2069<");
  }

  /** The library has its English words itself; nobody may change one and forget the other. */
  @Test
  void english_ofTheLibrary_isThatOfThePublicRecord() throws Exception {
    Properties library = new Properties();
    try (Reader file =
        new InputStreamReader(
            Objects.requireNonNull(Wording.class.getResourceAsStream("english.properties")),
            UTF_8)) {
      library.load(file);
    }
    assertThat(library).isNotEmpty();
    library.forEach((key, text) ->
        assertThat(
                CoreWords.in(Language.ENGLISH).get("estimate.report." + key, "{0}", "{1}", "{2}"))
            .isEqualTo(text));
  }
}
