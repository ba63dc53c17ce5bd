package vigil.desk.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.junit.jupiter.api.Test;
import vigil.casebook.Change;
import vigil.core.id.Slug;
import vigil.core.id.StatementId;
import vigil.core.language.Language;
import vigil.core.vocabulary.Consent;
import vigil.desk.casefile.DeskChange;
import vigil.desk.casefile.DeskState;
import vigil.desk.casefile.DossierDraft;
import vigil.desk.casefile.DossierText;
import vigil.desk.casefile.PublishedEdition;
import vigil.desk.casefile.Shown;
import vigil.desk.estimate.kept.Answer;
import vigil.desk.estimate.kept.Argument;
import vigil.desk.estimate.kept.Basis;
import vigil.desk.estimate.kept.EstimateId;
import vigil.desk.estimate.kept.KeptEstimate;
import vigil.desk.estimate.kept.ModelAnswer;
import vigil.desk.estimate.kept.Question;
import vigil.desk.estimate.kept.Said;
import vigil.desk.estimate.kept.Scope;
import vigil.desk.estimate.kept.SourceList;
import vigil.desk.estimate.kept.Strata;
import vigil.desk.estimate.kept.Topic;
import vigil.desk.trial.OverlappingLists;
import vigil.desk.trial.TrialDesk;
import vigil.estimate.Interval;
import vigil.estimate.ModelName;
import vigil.exchange.dossier.Dossier;
import vigil.exchange.dossier.EstimateMade;
import vigil.exchange.dossier.EstimateReason;
import vigil.exchange.dossier.EstimateRefused;
import vigil.exchange.dossier.EstimateVerdict;

class DossierEstimateTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
  private static final Slug SLUG = new Slug("lists");
  private static final EstimateId FIRST = new EstimateId(1);

  /**
   * With one estimate of the four lists, which may be shown or not, and a dossier that wants it.
   */
  private static DeskState state(Scope scope, Answer answer) {
    DeskState state = DossierFixture.state(OverlappingLists.changes());
    Question question =
        new Question(
            new Topic(TrialDesk.EVENT, TrialDesk.KILLING),
            scope,
            OverlappingLists.SOURCES.stream().map(SourceList::of).toList(),
            Strata.NONE,
            false,
            7);
    String fingerprint =
        new PersonLists(state.casebook()).of(question.topic(), scope).fingerprint(question);
    SequencedMap<Language, DossierText> texts = new LinkedHashMap<>();
    texts.put(Language.ENGLISH, new DossierText("What is known", "Text."));
    return state
        .apply(
            new DeskChange.EstimateKept(
                new KeptEstimate(FIRST, question, new Basis(TODAY, 9, fingerprint, 290), answer)))
        .apply(
            new DeskChange.DossierSaved(
                new DossierDraft(SLUG, TrialDesk.EVENT, texts, List.of(), List.of(FIRST))));
  }

  private static Answer estimated() {
    return new Answer(
        290,
        true,
        List.of(
            new Said(
                Optional.empty(),
                "list-apart",
                List.of(new Argument.OfNames(List.of("relatives")))),
            new Said(Optional.of(ModelName.LATENT_CLASSES), "nothing-fits", List.of())),
        List.of(
            new ModelAnswer(ModelName.CHAO, Optional.of(Interval.of(380, 350, 1 / 0.0))),
            new ModelAnswer(ModelName.LOG_LINEAR, Optional.of(Interval.of(400.4, 370.2, 431.6))),
            new ModelAnswer(
                ModelName.DECOMPOSABLE_GRAPHS, Optional.of(Interval.of(405, 361.7, 470))),
            new ModelAnswer(ModelName.LATENT_CLASSES, Optional.empty())),
        List.of());
  }

  private static DossierDraft draft(DeskState state) {
    return Optional.ofNullable(state.dossiers().get(SLUG)).orElseThrow();
  }

  private static Dossier dossier(DeskState state) {
    return PublicDossier.of(state, draft(state), TODAY);
  }

  private static EstimateVerdict verdict(Dossier dossier) {
    return Dossier.read(dossier.json()).evidence().group(TrialDesk.KILLING).estimate();
  }

  private static DeskState after(DeskState state, Change change) {
    return state.apply(new DeskChange.CasebookChanged(change));
  }

  @Test
  void estimate_thatWasChosen_isSignedWithItsRangeAndWhatBelongsBesideIt() {
    Dossier dossier = dossier(state(Scope.PUBLISHED, estimated()));

    EstimateMade made = (EstimateMade) verdict(dossier);
    assertThat(made.lower()).isEqualTo(362);
    assertThat(made.upper()).contains(470L);
    assertThat(made.run().asOf()).isEqualTo(TODAY);
    assertThat(made.run().seed()).isEqualTo(7);
    assertThat(made.run().models().getFirst().interval().orElseThrow().upper()).isEmpty();
    assertThat(made.run().models().getLast().interval()).isEmpty();
    assertThat(made.run().models().getLast().remarks())
        .extracting(EstimateReason::code)
        .containsExactly("nothing-fits");
    assertThat(made.cautions().getFirst().words().in(Language.ENGLISH).text())
        .startsWith("The list The relatives shares nobody");
    assertThat(made.cautions().getFirst().words().languages())
        .containsAll(
            List.of(Language.RUSSIAN, new Language("fr"), new Language("es"), new Language("ar")));
    assertThat(dossier.evidence().group(TrialDesk.KILLING).figures().documented().persons())
        .isEqualTo(
            OverlappingLists.lists().values().stream().flatMap(List::stream).distinct().count());
  }

  @Test
  void estimate_thatWasRefused_isSignedWithItsReasons() {
    Answer refused =
        new Answer(
            290,
            false,
            List.of(new Said(Optional.of(ModelName.CHAO), "only-a-bound", List.of())),
            List.of(new ModelAnswer(ModelName.LOG_LINEAR, Optional.empty())),
            List.of());

    EstimateRefused verdict = (EstimateRefused) verdict(dossier(state(Scope.PUBLISHED, refused)));
    assertThat(verdict.reasons()).extracting(EstimateReason::code).containsExactly("no-model");
    assertThat(verdict.run()).isPresent();
  }

  @Test
  void estimate_ofStatementsThatMayNotBePublished_isNotShown() {
    EstimateRefused verdict = (EstimateRefused) verdict(dossier(state(Scope.RECORD, estimated())));

    assertThat(verdict.reasons()).extracting(EstimateReason::code).containsExactly("not-estimated");
  }

  @Test
  void estimate_whoseRecordChanged_keepsTheDossierFromBeingPublished() {
    DeskState narrowed =
        after(
            state(Scope.PUBLISHED, estimated()),
            new Change.ConsentChanged(new StatementId("of-press"), Consent.INTERNAL));

    assertThatThrownBy(() -> dossier(narrowed))
        .isInstanceOf(DraftRefused.class)
        .hasMessageContaining("estimate 1");
  }

  @Test
  void edition_withAnEstimateWhoseRecordChanged_needsACorrection() {
    DeskState published =
        state(Scope.PUBLISHED, estimated())
            .apply(
                new DeskChange.EditionPublished(
                    new PublishedEdition(
                        1,
                        TODAY,
                        List.of(SLUG),
                        List.of(),
                        Map.of(SLUG, new Shown(List.of(), List.of(), List.of(FIRST))))));
    assertThat(Corrections.needed(published)).isEmpty();

    DeskState linked =
        after(
            published,
            new Change.PersonsLinked(
                OverlappingLists.lists().getOrDefault("press", List.of()).getFirst(),
                OverlappingLists.lists().getOrDefault("press", List.of()).getLast()));
    assertThat(Corrections.needed(linked))
        .containsExactly(
            new Corrections.Due(SLUG, List.of(new Corrections.Reason.EstimateOutdated(FIRST))));
  }
}
