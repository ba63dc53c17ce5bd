package vigil.desk.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vigil.desk.publish.DossierFixture.DETENTION;
import static vigil.desk.publish.DossierFixture.KILLING;
import static vigil.desk.publish.DossierFixture.TODAY;
import static vigil.desk.publish.DossierFixture.TORTURE;
import static vigil.desk.publish.DossierFixture.privately;
import static vigil.desk.publish.DossierFixture.state;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vigil.core.language.Language;
import vigil.desk.casefile.DeskState;
import vigil.desk.casefile.DossierDraft;
import vigil.exchange.dossier.Dossier;
import vigil.exchange.dossier.FigureKind;
import vigil.exchange.dossier.FigureSpan;
import vigil.exchange.dossier.TextSpan;

class PublicDossierTextTest {
  @Test
  void of_tokens_becomeFigureSpansAmongTheWords() {
    Dossier dossier =
        PublicDossier.of(
            state(WorkedExample.changes()),
            WorkedExample.draft(
                "At least {killing.reported_minimum} were killed,\n{ killing.corroborated_minimum } corroborated.\n\nMore."),
            TODAY);
    var paragraphs = dossier.text(Language.ENGLISH).paragraphs();
    assertThat(paragraphs).hasSize(2);
    assertThat(paragraphs.getFirst().spans())
        .containsExactly(
            new TextSpan("At least "),
            new FigureSpan(KILLING, FigureKind.REPORTED_MINIMUM),
            new TextSpan(" were killed, "),
            new FigureSpan(KILLING, FigureKind.CORROBORATED_MINIMUM),
            new TextSpan(" corroborated."));
    assertThat(paragraphs.getLast().spans()).containsExactly(new TextSpan("More."));
    assertThat(Dossier.read(dossier.json())).isEqualTo(dossier);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {killing}                      | {killing}
          {killing.reported}             | {killing.reported}
          {killing.Reported_minimum}     | {killing.Reported_minimum}
          {Killing.reported_minimum}     | {Killing.reported_minimum}
          {murder.reported_minimum}      | {murder.reported_minimum}
          {.reported_minimum}            | {.reported_minimum}
          {}                             | {}
          {killing.reported_minimum      | {killing.reported_minimum
          killing.reported_minimum}      | }
          {{killing.reported_minimum}}   | {,}
          """)
  void of_unknownToken_isRefusedNamingIt(String written, String named) {
    DossierDraft draft = WorkedExample.draft("Good.", "Убиты " + written + " человек.");
    List<DraftProblem> problems =
        Stream.of(named.split(",", -1))
            .<DraftProblem>map(token -> new DraftProblem.UnknownToken(Language.RUSSIAN, token))
            .toList();
    assertThatThrownBy(() -> PublicDossier.of(state(WorkedExample.changes()), draft, TODAY))
        .isInstanceOfSatisfying(
            DraftRefused.class,
            refused -> {
              assertThat(refused.slug()).isEqualTo(WorkedExample.SLUG);
              assertThat(refused.problems()).isEqualTo(problems);
            })
        .hasMessageContaining("has %s, which".formatted(named.split(",", -1)[0]));
  }

  @Test
  void of_figureThatNobodyBears_isRefusedAsNothingToShow() {
    DossierDraft draft = WorkedExample.draft("{arbitrary-detention.corroborated_minimum} at least");
    assertThatThrownBy(() -> PublicDossier.of(state(WorkedExample.changes()), draft, TODAY))
        .isInstanceOfSatisfying(
            DraftRefused.class,
            refused ->
                assertThat(refused.problems())
                    .containsExactly(
                        new DraftProblem.NothingToShow(
                            Language.ENGLISH,
                            new FigureToken(DETENTION, FigureKind.CORROBORATED_MINIMUM))));
  }

  @Test
  void problems_figureOfPrivateStatementsOnly_isNothingToShow() {
    DeskState state = state(privately("s4"));
    assertThat(
            DraftProblem.of(
                state.casebook(), WorkedExample.draft("{torture.reported_minimum} at least")))
        .containsExactly(
            new DraftProblem.NothingToShow(
                Language.ENGLISH, new FigureToken(TORTURE, FigureKind.REPORTED_MINIMUM)));
  }

  @Test
  void figures_ofTheView_areThoseThatADraftMayName() {
    PublicView view = PublicView.of(WorkedExample.casebook(), WorkedExample.EVENT);
    assertThat(view.figures()).hasSize(3 * FigureKind.values().length);
    for (LiveFigure figure : view.figures()) {
      List<DraftProblem> problems =
          DraftProblem.of(view, WorkedExample.draft("So many: " + figure.token()));
      assertThat(problems.isEmpty()).isEqualTo(figure.value().isPresent());
    }
  }

  @Test
  void of_corrections_areToldInTheirLanguages() {
    Map<Language, String> words = new LinkedHashMap<>();
    words.put(Language.ENGLISH, "A date was wrong.");
    words.put(Language.RUSSIAN, "");
    DossierDraft draft = WorkedExample.draft("Text.").corrected(TODAY, words);
    Dossier dossier = PublicDossier.of(state(WorkedExample.changes()), draft, TODAY);
    assertThat(dossier.corrections()).hasSize(1);
    assertThat(dossier.corrections().getFirst().what().texts())
        .containsExactly(Map.entry(Language.ENGLISH, "A date was wrong."));
  }

  @Test
  void of_noTitleInALanguage_isRefused() {
    var texts = new LinkedHashMap<>(WorkedExample.draft("Text.").texts());
    texts.put(Language.RUSSIAN, new vigil.desk.casefile.DossierText(" ", "Текст."));
    DossierDraft draft =
        new DossierDraft(WorkedExample.SLUG, WorkedExample.EVENT, texts, List.of());
    assertThat(DraftProblem.of(WorkedExample.casebook(), draft))
        .containsExactly(new DraftProblem.NoTitle(Language.RUSSIAN));
  }
}
