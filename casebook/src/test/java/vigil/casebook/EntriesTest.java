package vigil.casebook;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vigil.core.date.Edtf;
import vigil.core.id.ActId;
import vigil.core.id.DocumentId;
import vigil.core.id.EventId;
import vigil.core.id.GroupId;
import vigil.core.id.InterventionId;
import vigil.core.id.InvolvementId;
import vigil.core.id.PersonId;
import vigil.core.id.SourceId;
import vigil.core.id.StatementId;
import vigil.core.quantity.Quantity;
import vigil.core.quantity.QuotedQuantity;
import vigil.core.vocabulary.ActType;
import vigil.core.vocabulary.DenialOf;
import vigil.core.vocabulary.InterventionKind;
import vigil.core.vocabulary.InvolvementDegree;
import vigil.core.vocabulary.SourceKind;
import vigil.core.vocabulary.Stance;
import vigil.core.vocabulary.ViolationStatus;

/** Acts, groups, documents and interventions: what they need, and what erasing leaves of them. */
class EntriesTest {
  private static final ActType KILLING = new ActType("killing");
  private static final EventId EVENT = new EventId("e");
  private static final SourceId PAPER = new SourceId("paper");
  private static final PersonId ANN = new PersonId("ann");
  private static final GroupId PATROL = new GroupId("patrol");
  private static final ActId ACT = new ActId("a1");
  private static final DocumentId REPORT = new DocumentId("d1");
  private static final CustodyStep STEP =
      new CustodyStep(Edtf.parse("2017-06"), "the archive", "the court", "sealed");
  private static final Casebook BASE =
      Casebook.of(
          List.of(
              new Change.EventAdded(new Event(EVENT, "An event", Edtf.parse("2017"), "", "")),
              new Change.SourceAdded(new Source(PAPER, SourceKind.PRESS, "P", Optional.empty())),
              new Change.PersonAdded(new Person(ANN, "Example")),
              new Change.GroupAdded(
                  new Group(
                      PATROL, "A patrol", new QuotedQuantity(Quantity.parse("~7"), "some seven"))),
              new Change.ActAdded(
                  new Act(
                      ACT,
                      EVENT,
                      KILLING,
                      new Party.OfPerson(ANN),
                      Optional.empty(),
                      "",
                      ViolationStatus.PROBABLE)),
              new Change.InvolvementAdded(
                  new Involvement(
                      new InvolvementId("v1"),
                      ACT,
                      new Party.OfGroup(PATROL),
                      InvolvementDegree.CARRIED_OUT)),
              new Change.DocumentAdded(document("The report", "What it says.")),
              new Change.CustodyPassed(REPORT, STEP),
              new Change.StatementRecorded(
                  statement("s1", Stance.ALLEGES).document(Optional.of(REPORT)).build())));

  private static Document document(String title, String text) {
    return new Document(
        REPORT,
        title,
        Optional.of(PAPER),
        Edtf.parse("2017-05"),
        new Document.Origin("a friend", Edtf.parse("2017-05-02"), "ben"),
        Optional.of(
            new Document.FileKept(
                new Sha256("0a".repeat(32)),
                12,
                "application/pdf",
                "report.pdf",
                Optional.of(new FileKey("k")))),
        text,
        List.of());
  }

  private static StatementDraft statement(String id, Stance stance) {
    return Statement.draft(new StatementId(id), PAPER, EVENT, KILLING, stance);
  }

  private static Document report(Casebook casebook) {
    return requireNonNull(casebook.documents().get(REPORT));
  }

  private static Refusal refusal(Casebook casebook, Change change) {
    ChangeRefused refused = catchThrowableOfType(ChangeRefused.class, () -> casebook.apply(change));
    assertThat(refused).as("refused %s", change).isNotNull();
    return refused.refusal();
  }

  @Test
  void apply_takenBackWhileSomethingRefersToIt_namesWhatDoes() {
    assertThat(refusal(BASE, new Change.ActTakenBack(ACT)))
        .isEqualTo(needed(Refusal.Kind.ACT, "a1", Refusal.Kind.INVOLVEMENT, "v1"));
    assertThat(refusal(BASE, new Change.GroupTakenBack(PATROL)))
        .isEqualTo(needed(Refusal.Kind.GROUP, "patrol", Refusal.Kind.INVOLVEMENT, "v1"));
    assertThat(refusal(BASE, new Change.PersonTakenBack(ANN)))
        .isEqualTo(needed(Refusal.Kind.PERSON, "ann", Refusal.Kind.ACT, "a1"));
    assertThat(refusal(BASE, new Change.DocumentTakenBack(REPORT)))
        .isEqualTo(needed(Refusal.Kind.DOCUMENT, "d1", Refusal.Kind.STATEMENT, "s1"));
    assertThat(
            BASE.apply(new Change.InvolvementTakenBack(new InvolvementId("v1")))
                .apply(new Change.GroupTakenBack(PATROL))
                .groups())
        .isEmpty();
  }

  private static Refusal needed(Refusal.Kind kind, String id, Refusal.Kind by, String byId) {
    return new Refusal.StillNeeded(kind, id, by, byId);
  }

  @Test
  void apply_referenceToWhatIsNotThere_isRefused() {
    Party nobody = new Party.OfPerson(new PersonId("nobody"));

    assertThat(
            refusal(
                BASE,
                new Change.StatementRecorded(
                    statement("s2", Stance.ALLEGES)
                        .subject(new Subject.OfRole(nobody, InvolvementDegree.ORDERED))
                        .build())))
        .isEqualTo(new Refusal.UnknownId(Refusal.Kind.PERSON, "nobody"));
    assertThat(
            refusal(
                BASE,
                new Change.StatementRecorded(
                    statement("s2", Stance.ALLEGES)
                        .document(Optional.of(new DocumentId("d9")))
                        .build())))
        .isEqualTo(new Refusal.UnknownId(Refusal.Kind.DOCUMENT, "d9"));
  }

  @Test
  void apply_denialOfSomethingByWhatIsNoDenial_isRefused() {
    Optional<DenialOf> number = Optional.of(DenialOf.NUMBER);

    assertThat(
            refusal(
                BASE,
                new Change.StatementRecorded(
                    statement("s2", Stance.ALLEGES).denialOf(number).build())))
        .isEqualTo(new Refusal.NoDenial(new StatementId("s2")));
    assertThat(
            BASE.apply(
                    new Change.StatementRecorded(
                        statement("s2", Stance.DENIES).denialOf(number).build()))
                .statements())
        .hasSize(2);
  }

  @Test
  void apply_custody_isMovedByItsOwnChangesOnly() {
    assertThat(report(BASE).custody()).containsExactly(STEP);
    assertThat(refusal(BASE, new Change.DocumentCorrected(document("Other", ""))))
        .isEqualTo(new Refusal.CustodyMoved(REPORT));
    assertThat(
            report(
                    BASE.apply(
                        new Change.DocumentCorrected(document("Other", "").with(List.of(STEP)))))
                .title())
        .isEqualTo("Other");
    assertThat(
            refusal(
                BASE, new Change.CustodyTakenBack(REPORT, new CustodyStep(STEP.on(), "", "", ""))))
        .isEqualTo(new Refusal.NotTheLastStep(REPORT));
    assertThat(report(BASE.apply(new Change.CustodyTakenBack(REPORT, STEP))).custody()).isEmpty();
  }

  @Test
  void withFileOf_tableThatKnowsTheSameFile_keepsItsKey() {
    Document told = document("Told by a table", "");
    Document.FileKept file = told.file().orElseThrow();
    Document bare =
        new Document(
            told.id(),
            told.title(),
            told.author(),
            told.datedOn(),
            told.origin(),
            Optional.of(
                new Document.FileKept(
                    file.sha256(), file.sizeBytes(), file.mediaType(), file.name())),
            "",
            List.of());

    assertThat(bare.withFileOf(report(BASE)).file()).isEqualTo(report(BASE).file());
  }

  @Test
  void erased_document_keepsThatItWasThereAndNoWord() {
    Casebook after = BASE.apply(new Change.Erased(new ErasableItem.DocumentWords(REPORT)));

    Document left = report(after);
    assertThat(left.hasWords()).isFalse();
    assertThat(left.file()).isEmpty();
    assertThat(left.custody()).hasSize(1);
    assertThat(left.author()).contains(PAPER);
    assertThat(refusal(after, new Change.CustodyPassed(REPORT, STEP)))
        .isInstanceOf(Refusal.ErasedForGood.class);
    assertThat(
            refusal(
                after, new Change.DocumentCorrected(document("Again", "").with(left.custody()))))
        .isInstanceOf(Refusal.ErasedForGood.class);
  }

  @Test
  void erased_groupAndIntervention_keepTheFactOnly() {
    InterventionId id = new InterventionId("i1");
    Intervention open =
        new Intervention(
            id,
            EVENT,
            InterventionKind.APPEAL,
            Edtf.parse("2017-05"),
            "an embassy",
            "a visa",
            Optional.of(LocalDate.of(2017, 6, 1)),
            "",
            Optional.empty());
    Casebook after =
        BASE.apply(new Change.InterventionAdded(open))
            .apply(new Change.Erased(new ErasableItem.InterventionWords(id)))
            .apply(new Change.Erased(new ErasableItem.GroupName(PATROL)));

    assertThat(open.isOverdue(LocalDate.of(2017, 6, 2))).isTrue();
    assertThat(open.isOverdue(LocalDate.of(2017, 6, 1))).isFalse();
    Intervention left = requireNonNull(after.interventions().get(id));
    assertThat(left.hasWords()).isFalse();
    assertThat(left.kind()).isEqualTo(InterventionKind.APPEAL);
    Group patrol = requireNonNull(after.groups().get(PATROL));
    assertThat(patrol.hasWords()).isFalse();
    assertThat(patrol.size().quantity()).isEqualTo(Quantity.parse("~7"));
  }
}
