package vigil.desk.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static vigil.desk.publish.DossierFixture.DETENTION;
import static vigil.desk.publish.DossierFixture.KILLING;
import static vigil.desk.publish.DossierFixture.TODAY;
import static vigil.desk.publish.DossierFixture.dossier;
import static vigil.desk.publish.DossierFixture.from;
import static vigil.desk.publish.DossierFixture.json;
import static vigil.desk.publish.DossierFixture.named;
import static vigil.desk.publish.DossierFixture.person;
import static vigil.desk.publish.DossierFixture.privately;
import static vigil.desk.publish.DossierFixture.reasons;
import static vigil.desk.publish.DossierFixture.record;
import static vigil.desk.publish.DossierFixture.s;
import static vigil.desk.publish.DossierFixture.state;
import static vigil.desk.publish.DossierFixture.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vigil.casebook.Change;
import vigil.casebook.Derivation;
import vigil.casebook.ErasableItem;
import vigil.casebook.Person;
import vigil.casebook.Source;
import vigil.casebook.Statement;
import vigil.core.id.PersonId;
import vigil.core.id.SourceId;
import vigil.core.language.Language;
import vigil.core.vocabulary.ActType;
import vigil.core.vocabulary.Consent;
import vigil.core.vocabulary.DenialOf;
import vigil.core.vocabulary.SourceKind;
import vigil.core.vocabulary.Stance;
import vigil.desk.casefile.DeskState;
import vigil.exchange.dossier.ActGroup;
import vigil.exchange.dossier.Dossier;
import vigil.exchange.dossier.EstimateReason;
import vigil.exchange.dossier.FigureKind;
import vigil.exchange.dossier.PublicSource;

class PublicDossierTest {
  @Test
  void of_denialOfTheResponsibilityAlone_saysSo() {
    List<Change> changes = new ArrayList<>(WorkedExample.changes());
    Statement denial =
        statement("s90", "novaya-gazeta")
            .stance(Stance.DENIES)
            .denialOf(Optional.of(DenialOf.RESPONSIBILITY))
            .words("Not our men.")
            .build();
    changes.add(new Change.StatementRecorded(denial));

    assertThat(dossier(changes).evidence().statements())
        .filteredOn(one -> one.id().equals(denial.id()))
        .singleElement()
        .satisfies(one -> assertThat(one.claim().denialOf()).contains(DenialOf.RESPONSIBILITY));
  }

  @Test
  void of_workedExample_killingHasItsFigures() {
    ActGroup killing = dossier(WorkedExample.changes()).evidence().group(KILLING);
    assertThat(killing.figures().value(FigureKind.REPORTED_MINIMUM)).hasValue(3);
    assertThat(killing.figures().proof(FigureKind.REPORTED_MINIMUM)).containsExactly(s(2), s(8));
    assertThat(killing.figures().value(FigureKind.CORROBORATED_MINIMUM)).hasValue(2);
    assertThat(killing.figures().proof(FigureKind.CORROBORATED_MINIMUM))
        .containsExactly(s(2), s(5), s(8));
    assertThat(killing.figures().value(FigureKind.DOCUMENTED)).hasValue(0);
    assertThat(killing.estimatedBy()).containsExactly(s(3));
    assertThat(killing.deniedBy()).isEmpty();
  }

  @Test
  void of_workedExample_detentionIsReportedAndDenied() {
    ActGroup detention = dossier(WorkedExample.changes()).evidence().group(DETENTION);
    assertThat(detention.figures().value(FigureKind.REPORTED_MINIMUM)).hasValue(101);
    assertThat(detention.figures().value(FigureKind.CORROBORATED_MINIMUM)).isEmpty();
    assertThat(detention.deniedBy()).containsExactly(s(6), s(7));
  }

  @Test
  void of_workedExample_everyActIsRefusedAnEstimate() {
    for (ActGroup group : dossier(WorkedExample.changes()).evidence().groups()) {
      assertThat(reasons(group))
          .extracting(EstimateReason::code)
          .containsExactly("fewer-than-three-lists");
    }
  }

  @Test
  void of_copyOfAStatement_namesTheRootBehindBoth() {
    Dossier dossier = dossier(WorkedExample.changes());
    var copy = dossier.evidence().statement(s(8));
    assertThat(dossier.evidence().sourceOf(copy).name().in(Language.ENGLISH).text())
        .isEqualTo("a British LGBT+ news site");
    assertThat(dossier.evidence().rootsOf(copy))
        .extracting(root -> root.name().in(Language.ENGLISH).text())
        .containsExactly("Unnamed sources of Novaya Gazeta");
  }

  @Test
  void of_originalIsPrivate_copyIsStillNoSecondVoice() {
    List<Change> changes = new ArrayList<>(privately("s2"));
    changes.add(record(statement("s9", "novaya-gazeta").derivesFrom(from("s2")).words("Again.")));
    Dossier dossier = dossier(changes);
    var figures = dossier.evidence().group(KILLING).figures();
    assertThat(figures.proof(FigureKind.REPORTED_MINIMUM)).containsExactly(s(8));
    assertThat(figures.proof(FigureKind.CORROBORATED_MINIMUM)).containsExactly(s(5), s(8));
    assertThat(dossier.evidence().statement(s(8)).said().roots())
        .isEqualTo(dossier.evidence().statement(s(9)).said().roots());
    assertThat(json(dossier)).doesNotContain("At least three are known", "\"s2\"");
  }

  @ParameterizedTest
  @CsvSource({"INTERNAL, INTERNAL", "COURT, COURT", "WITHDRAWN, WITHDRAWN"})
  void leftOut_otherConsent_isNeitherShownNorCounted(Consent consent, LeftOut.Because because) {
    List<Change> changes = WorkedExample.changes(id -> id.equals("s5") ? consent : Consent.PUBLISH);
    DeskState state = state(changes);
    assertThat(PublicView.of(state.casebook(), WorkedExample.EVENT).leftOut())
        .containsExactly(new LeftOut(s(5), because));
    Dossier dossier = PublicDossier.of(state, WorkedExample.draft("Text."), TODAY);
    assertThat(json(dossier)).doesNotContain("two secret prisons", "svoboda", "Svoboda", "\"s5\"");
    assertThat(dossier.evidence().group(KILLING).figures().corroboratedMinimum()).isEmpty();
  }

  @Test
  void leftOut_wordsErased_isNotShown() {
    List<Change> changes = new ArrayList<>(WorkedExample.changes());
    changes.add(new Change.Erased(new ErasableItem.StatementWords(s(5))));
    DeskState state = state(changes);
    assertThat(PublicView.of(state.casebook(), WorkedExample.EVENT).leftOut())
        .containsExactly(new LeftOut(s(5), LeftOut.Because.ERASED));
    assertThat(json(PublicDossier.of(state, WorkedExample.draft("Text."), TODAY)))
        .doesNotContain("\"s5\"");
  }

  @Test
  void leftOut_statementWithoutWords_isNotShown() {
    List<Change> changes = new ArrayList<>(WorkedExample.changes());
    changes.add(record(statement("s9", "novaya-gazeta").words("")));
    assertThat(PublicView.of(state(changes).casebook(), WorkedExample.EVENT).leftOut())
        .containsExactly(new LeftOut(s(9), LeftOut.Because.WORDLESS));
  }

  @ParameterizedTest
  @CsvSource({
    "SURVIVOR, a survivor (name withheld), пострадавший человек (имя не раскрывается)",
    "WITNESS, a witness (name withheld), свидетель (имя не раскрывается)",
    "RELATIVE, a relative (name withheld), родственник или родственница (имя не раскрывается)",
    "PRESS, '', ''",
    "ORGANISATION, '', ''",
    "OFFICIAL, '', ''",
    "DOCUMENT, '', ''"
  })
  void of_sourceWithoutPublicName_isShownWithoutNameAndId(
      SourceKind kind, String english, String russian) {
    List<Change> changes = new ArrayList<>(WorkedExample.changes());
    changes.add(
        new Change.SourceAdded(
            new Source(
                new SourceId("zelimkhan-testname"), kind, "Zelimkhan Testname", Optional.empty())));
    changes.add(record(statement("s9", "zelimkhan-testname").words("One was killed.")));
    changes.add(
        record(
            statement("s10", "novaya-gazeta")
                .derivesFrom(new Derivation.FromSource(new SourceId("zelimkhan-testname")))
                .words("The paper repeats it.")));
    Dossier dossier =
        PublicDossier.of(state(changes), WorkedExample.draft("Text.", "Текст."), TODAY);
    assertThat(json(dossier).toLowerCase(java.util.Locale.ROOT)).doesNotContain("zelimkhan");
    PublicSource shown = dossier.evidence().sourceOf(dossier.evidence().statement(s(9)));
    assertThat(dossier.evidence().rootsOf(dossier.evidence().statement(s(10))))
        .containsExactly(shown);
    assertThat(shown.id().value()).startsWith(kind.code() + "-");
    assertThat(shown.name().languages()).startsWith(Language.ENGLISH, Language.RUSSIAN);
    if (!english.isEmpty()) {
      assertThat(shown.name().in(Language.ENGLISH).text()).isEqualTo(english);
      assertThat(shown.name().in(Language.RUSSIAN).text()).isEqualTo(russian);
    }
  }

  @Test
  void of_survivorWithPublicName_isShownUnderItAndWithoutTheId() {
    List<Change> changes = new ArrayList<>(WorkedExample.changes());
    changes.add(
        new Change.SourceAdded(
            new Source(
                new SourceId("zelimkhan-testname"),
                SourceKind.SURVIVOR,
                "Zelimkhan Testname",
                Optional.of("Z."))));
    changes.add(record(statement("s9", "zelimkhan-testname").words("One was killed.")));
    Dossier dossier = dossier(changes);
    PublicSource shown = dossier.evidence().sourceOf(dossier.evidence().statement(s(9)));
    assertThat(shown.name().in(Language.ENGLISH).text()).isEqualTo("Z.");
    assertThat(json(dossier).toLowerCase(java.util.Locale.ROOT)).doesNotContain("zelimkhan");
  }

  @Test
  void of_personsNamed_countsThemAfterLinksAndNamesNobody() {
    List<Change> changes = new ArrayList<>(WorkedExample.changes());
    for (String id : List.of("p1", "p2", "p3")) {
      changes.add(new Change.PersonAdded(new Person(new PersonId(id), "Testperson " + id)));
    }
    changes.add(new Change.PersonsLinked(new PersonId("p1"), new PersonId("p2")));
    changes.add(
        record(statement("s9", "novaya-gazeta").words("Two.").persons(person(1), person(3))));
    changes.add(record(statement("s10", "radio-svoboda").words("One.").persons(person(2))));
    Dossier dossier = dossier(changes);
    var figures = dossier.evidence().group(KILLING).figures();
    assertThat(figures.value(FigureKind.DOCUMENTED)).hasValue(2);
    assertThat(figures.value(FigureKind.DOCUMENTED_BY_TWO_ROOTS)).hasValue(1);
    assertThat(json(dossier)).doesNotContain("Testperson", "\"p1\"");
  }

  @Test
  void estimate_threeListsThatOverlap_isNotMadeYet() {
    List<Change> changes = new ArrayList<>(WorkedExample.changes());
    for (int i = 1; i <= 4; i++) {
      changes.add(new Change.PersonAdded(new Person(person(i), "")));
    }
    changes.add(named("s9", "novaya-gazeta", 1, 2));
    changes.add(named("s10", "radio-svoboda", 2, 3));
    changes.add(named("s11", "a-british-lgbt-news-site", 3, 4));
    assertThat(reasons(dossier(changes).evidence().group(KILLING)))
        .extracting(EstimateReason::code)
        .containsExactly("not-estimated");
  }

  @Test
  void estimate_copiedList_isSaidWithPublicNames() {
    List<Change> changes = new ArrayList<>(WorkedExample.changes());
    changes.add(
        new Change.SourceAdded(
            new Source(
                new SourceId("zelimkhan-testname"),
                SourceKind.SURVIVOR,
                "Zelimkhan Testname",
                Optional.empty())));
    changes.add(new Change.PersonAdded(new Person(person(1), "")));
    changes.add(named("s9", "novaya-gazeta", 1));
    changes.add(named("s10", "zelimkhan-testname", 1));
    Dossier dossier =
        PublicDossier.of(state(changes), WorkedExample.draft("Text.", "Текст."), TODAY);
    EstimateReason copied = reasons(dossier.evidence().group(KILLING)).getLast();
    assertThat(copied.code()).isEqualTo("copied-list");
    assertThat(copied.words().in(Language.ENGLISH).text())
        .contains("Novaya Gazeta", "a survivor (name withheld)");
    assertThat(copied.words().in(Language.RUSSIAN).text())
        .contains("пострадавший человек (имя не раскрывается)");
  }

  @Test
  void of_actOfTheGroupsOwn_isLabelledByItsCode() {
    List<Change> changes = new ArrayList<>(WorkedExample.changes());
    changes.add(
        record(
            Statement.draft(
                    s(9),
                    new SourceId("novaya-gazeta"),
                    WorkedExample.EVENT,
                    new ActType("public-shaming"),
                    Stance.ALLEGES)
                .consent(Consent.PUBLISH)
                .words("Shamed in public.")));
    Dossier dossier =
        PublicDossier.of(state(changes), WorkedExample.draft("Text.", "Текст."), TODAY);
    assertThat(dossier.evidence().group(new ActType("public-shaming")).label().texts())
        .containsExactly(Map.entry(Language.ENGLISH, "public shaming"));
    assertThat(dossier.evidence().group(KILLING).label().texts())
        .containsEntry(Language.ENGLISH, "killing")
        .containsEntry(Language.RUSSIAN, "убийство");
  }
}
