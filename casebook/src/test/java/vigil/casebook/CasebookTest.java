package vigil.casebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vigil.core.date.Edtf;
import vigil.core.id.EventId;
import vigil.core.id.PersonId;
import vigil.core.id.SourceId;
import vigil.core.id.StatementId;
import vigil.core.quantity.Quantity;
import vigil.core.quantity.QuotedQuantity;
import vigil.core.vocabulary.ActType;
import vigil.core.vocabulary.Consent;
import vigil.core.vocabulary.SourceKind;
import vigil.core.vocabulary.Stance;

class CasebookTest {
  private static final EventId EVENT = new EventId("e");
  private static final SourceId PAPER = new SourceId("paper");
  private static final PersonId ANN = new PersonId("p1");
  private static final PersonId BEN = new PersonId("p2");
  private static final Casebook BASE =
      Casebook.of(
          List.of(
              new Change.EventAdded(new Event(EVENT, "An event", Edtf.parse("2017"), "", "")),
              new Change.SourceAdded(
                  new Source(PAPER, SourceKind.PRESS, "Example Paper", Optional.of("a paper"))),
              new Change.PersonAdded(new Person(ANN, "Example One")),
              new Change.PersonAdded(new Person(BEN, "Example Two"))));

  @Test
  void apply_eventAdded_leavesTheEarlierCasebookAsItWas() {
    assertThat(Casebook.empty().events()).isEmpty();
    assertThat(BASE.events()).containsOnlyKeys(EVENT);
  }

  @Test
  void apply_corrections_replaceWhatWasThereAndKeepItsPlace() {
    Event better = new Event(EVENT, "Better told", Edtf.parse("2017-04"), "a town", "");
    Source official = new Source(PAPER, SourceKind.OFFICIAL, "Gazette", Optional.empty());
    Casebook corrected =
        BASE.apply(new Change.EventCorrected(better))
            .apply(new Change.SourceCorrected(official))
            .apply(new Change.PersonCorrected(new Person(ANN, "Example Uno")));

    assertThat(corrected.events().values()).containsExactly(better);
    assertThat(corrected.sources().values()).containsExactly(official);
    assertThat(corrected.persons().keySet()).containsExactly(ANN, BEN);
    assertThat(corrected.persons().get(ANN)).isEqualTo(new Person(ANN, "Example Uno"));
  }

  @Test
  void apply_statementRecorded_keepsTheOrderOfRecording() {
    Casebook casebook = BASE;
    for (String id : List.of("z", "a", "m")) {
      casebook = casebook.apply(new Change.StatementRecorded(draft(id).build()));
    }

    assertThat(casebook.statements().keySet())
        .extracting(StatementId::value)
        .containsExactly("z", "a", "m");
  }

  @Test
  void apply_idThatIsTaken_refuses() {
    Statement statement = draft("s1").build();
    Casebook once = BASE.apply(new Change.StatementRecorded(statement));

    assertRefused(
        once,
        new Change.StatementRecorded(statement),
        new Refusal.DuplicateId(Refusal.Kind.STATEMENT, "s1"));
    assertRefused(
        BASE,
        new Change.PersonAdded(new Person(ANN, "Another")),
        new Refusal.DuplicateId(Refusal.Kind.PERSON, "p1"));
  }

  @Test
  void apply_idThatIsNotThere_refusesAndSaysWhatToDo() {
    Statement statement = draft("s1").build();
    StatementId nowhere = new StatementId("nowhere");
    Refusal.UnknownId unknown = new Refusal.UnknownId(Refusal.Kind.STATEMENT, "nowhere");

    assertUnknown(Refusal.Kind.SOURCE, statement.toDraft().source(new SourceId("nowhere")));
    assertUnknown(Refusal.Kind.EVENT, statement.toDraft().event(new EventId("nowhere")));
    assertUnknown(Refusal.Kind.PERSON, statement.toDraft().persons(new PersonId("nowhere")));
    assertUnknown(
        Refusal.Kind.STATEMENT,
        statement.toDraft().derivesFrom(new Derivation.FromStatement(nowhere)));
    assertUnknown(
        Refusal.Kind.SOURCE,
        statement.toDraft().derivesFrom(new Derivation.FromSource(new SourceId("nowhere"))));
    assertRefused(BASE, new Change.ConsentChanged(nowhere, Consent.COURT), unknown);
    assertRefused(BASE, new Change.Erased(new ErasableItem.StatementWords(nowhere)), unknown);
    assertRefused(BASE, new Change.StatementCorrected(draft("nowhere").build()), unknown);
    assertThat(unknown.message())
        .isEqualTo("There is no statement nowhere. Add it first, or correct the id.");
  }

  @Test
  void apply_statementDerivingFromItself_refuses() {
    assertRefused(
        BASE,
        new Change.StatementRecorded(draft("s1").derivesFrom(from("s1")).build()),
        new Refusal.DerivesFromItself(List.of(new StatementId("s1"))));
  }

  @Test
  void apply_correctionThatClosesACircle_refusesWithItsPath() {
    Casebook chain =
        BASE.apply(new Change.StatementRecorded(draft("s1").build()))
            .apply(new Change.StatementRecorded(draft("s2").derivesFrom(from("s1")).build()))
            .apply(new Change.StatementRecorded(draft("s3").derivesFrom(from("s2")).build()));

    assertRefused(
        chain,
        new Change.StatementCorrected(draft("s1").derivesFrom(from("s3")).build()),
        new Refusal.DerivesFromItself(
            List.of(new StatementId("s1"), new StatementId("s3"), new StatementId("s2"))));
  }

  @Test
  void apply_twoPathsToOneStatement_areNoCircle() {
    Casebook diamond =
        BASE.apply(new Change.StatementRecorded(draft("s1").build()))
            .apply(new Change.StatementRecorded(draft("s2").derivesFrom(from("s1")).build()))
            .apply(new Change.StatementRecorded(draft("s3").derivesFrom(from("s1")).build()));

    Statement both = draft("s4").derivesFrom(from("s2"), from("s3")).build();

    assertThat(diamond.apply(new Change.StatementRecorded(both)).statements()).hasSize(4);
  }

  @Test
  void apply_links_standUntilTheyAreTakenBack() {
    Casebook linked = BASE.apply(new Change.PersonsLinked(BEN, ANN));

    assertThat(linked.links()).containsExactly(new PersonLink(ANN, BEN));
    assertThat(linked.personClasses().representative(BEN)).isEqualTo(ANN);
    assertThat(linked.apply(new Change.PersonsUnlinked(ANN, BEN)).links()).isEmpty();
    assertRefused(
        linked,
        new Change.PersonsLinked(ANN, BEN),
        new Refusal.AlreadyLinked(new PersonLink(ANN, BEN)));
  }

  @Test
  void apply_linkThatMakesNoSense_refuses() {
    assertRefused(BASE, new Change.PersonsLinked(ANN, ANN), new Refusal.SamePerson(ANN));
    assertRefused(
        BASE,
        new Change.PersonsUnlinked(BEN, ANN),
        new Refusal.NotLinked(new PersonLink(ANN, BEN)));
    assertRefused(
        BASE,
        new Change.PersonsLinked(ANN, new PersonId("nobody")),
        new Refusal.UnknownId(Refusal.Kind.PERSON, "nobody"));
  }

  @Test
  void apply_consentChanged_movesTheConsentAlone() {
    Statement before = draft("s1").words("what was said").build();
    Casebook withdrawn =
        BASE.apply(new Change.StatementRecorded(before))
            .apply(new Change.ConsentChanged(before.id(), Consent.WITHDRAWN));

    assertThat(withdrawn.statements().values())
        .containsExactly(before.toDraft().consent(Consent.WITHDRAWN).build());
  }

  @Test
  void apply_correctionThatMovesTheConsent_refuses() {
    Statement statement = draft("s1").build();
    Casebook withdrawn =
        BASE.apply(new Change.StatementRecorded(statement))
            .apply(new Change.ConsentChanged(statement.id(), Consent.WITHDRAWN));

    assertRefused(
        withdrawn,
        new Change.StatementCorrected(statement),
        new Refusal.ConsentMoved(statement.id()));
  }

  @Test
  void apply_wordsErased_keepsTheFactAndNothingOfTheWords() {
    Statement before =
        draft("s1")
            .words("what was said")
            .quantity(new QuotedQuantity(Quantity.parse(">=3"), "three or more"))
            .persons(ANN)
            .passage(Optional.of(new Passage(3, 16)))
            .build();
    ErasableItem item = new ErasableItem.StatementWords(before.id());
    Casebook erased =
        BASE.apply(new Change.StatementRecorded(before)).apply(new Change.Erased(item));

    assertThat(erased.erased()).containsExactly(item);
    assertThat(erased.statements().values())
        .containsExactly(
            before
                .toDraft()
                .words("")
                .quantity(QuotedQuantity.of(Quantity.parse(">=3")))
                .passage(Optional.empty())
                .build());
    assertRefused(erased, new Change.StatementCorrected(before), new Refusal.ErasedForGood(item));
  }

  @Test
  void apply_olderRecordWithThePlaceOfErasedWords_doesNotBringItBack() {
    Statement before = draft("s1").words("what was said").build();
    Casebook erased =
        BASE.apply(new Change.StatementRecorded(before))
            .apply(new Change.Erased(new ErasableItem.StatementWords(before.id())));
    Statement withPlace =
        before.erased().toDraft().where("a town").passage(Optional.of(new Passage(3, 16))).build();

    Casebook corrected = erased.apply(new Change.StatementCorrected(withPlace));

    assertThat(corrected.statements().values())
        .containsExactly(before.erased().toDraft().where("a town").build());
  }

  @Test
  void apply_namesErased_keepsThatSomebodyWasThere() {
    ErasableItem person = new ErasableItem.PersonName(ANN);
    ErasableItem source = new ErasableItem.SourceName(PAPER);
    Casebook erased = BASE.apply(new Change.Erased(person)).apply(new Change.Erased(source));

    assertThat(erased.persons().get(ANN)).isEqualTo(new Person(ANN, ""));
    assertThat(erased.sources().get(PAPER))
        .isEqualTo(new Source(PAPER, SourceKind.PRESS, "", Optional.empty()));
    assertRefused(
        erased,
        new Change.PersonCorrected(new Person(ANN, "Example One")),
        new Refusal.ErasedForGood(person));
    assertRefused(
        erased,
        new Change.SourceCorrected(new Source(PAPER, SourceKind.PRESS, "", Optional.of("a paper"))),
        new Refusal.ErasedForGood(source));
  }

  @Test
  void apply_erasedTwice_isTheSameAsOnce() {
    Change erasure = new Change.Erased(new ErasableItem.PersonName(ANN));

    assertThat(BASE.apply(erasure).apply(erasure).erased()).hasSize(1);
  }

  @Test
  void toString_ofWhatIsPrivate_hidesNamesAndWords() {
    assertThat(new Person(ANN, "Example One")).asString().doesNotContain("Example");
    assertThat(new Source(PAPER, SourceKind.PRESS, "Example", Optional.of("Public")))
        .asString()
        .doesNotContain("Example", "Public");
    assertThat(draft("s1").words("what was said").persons(ANN).build())
        .asString()
        .doesNotContain("what was said", "p1");
  }

  private static StatementDraft draft(String id) {
    return Statement.draft(
        new StatementId(id), PAPER, EVENT, new ActType("killing"), Stance.ALLEGES);
  }

  private static Derivation from(String id) {
    return new Derivation.FromStatement(new StatementId(id));
  }

  private static void assertUnknown(Refusal.Kind kind, StatementDraft draft) {
    assertRefused(
        BASE, new Change.StatementRecorded(draft.build()), new Refusal.UnknownId(kind, "nowhere"));
  }

  private static void assertRefused(Casebook casebook, Change change, Refusal refusal) {
    assertThatExceptionOfType(ChangeRefused.class)
        .isThrownBy(() -> casebook.apply(change))
        .satisfies(refused -> assertThat(refused.refusal()).isEqualTo(refusal))
        .withMessage(refusal.message());
  }
}
