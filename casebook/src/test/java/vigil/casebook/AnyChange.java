package vigil.casebook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
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
import vigil.core.map.GeoPoint;
import vigil.core.quantity.Quantity;
import vigil.core.quantity.QuotedQuantity;
import vigil.core.vocabulary.ActType;
import vigil.core.vocabulary.Consent;
import vigil.core.vocabulary.DenialOf;
import vigil.core.vocabulary.InterventionKind;
import vigil.core.vocabulary.InvolvementDegree;
import vigil.core.vocabulary.LifeLine;
import vigil.core.vocabulary.SourceKind;
import vigil.core.vocabulary.Stance;
import vigil.core.vocabulary.ViolationStatus;

/** Random changes of every kind, over so few ids that they meet. */
final class AnyChange {
  private final Random random;
  private final Casebook casebook;

  private AnyChange(Random random, Casebook casebook) {
    this.random = random;
    this.casebook = casebook;
  }

  static List<Change> beginning(Random random) {
    AnyChange any = new AnyChange(random, Casebook.empty());
    return List.of(
        new Change.EventAdded(any.event(new EventId("e0"))),
        new Change.SourceAdded(any.source(new SourceId("r0"))),
        new Change.SourceAdded(any.source(new SourceId("r1"))),
        new Change.PersonAdded(new Person(new PersonId("p0"), "n")),
        new Change.PersonAdded(new Person(new PersonId("p1"), "n")));
  }

  /** A change that the casebook may take or not. */
  static Change of(Random random, Casebook casebook) {
    AnyChange any = new AnyChange(random, casebook);
    return switch (random.nextInt(10)) {
      case 0, 1, 2 -> any.added();
      case 3, 4 -> any.recorded();
      case 5, 6 -> any.corrected();
      case 7 -> any.takenBack();
      case 8 -> any.custody();
      default -> any.other();
    };
  }

  private Change added() {
    return switch (random.nextInt(8)) {
      case 0 -> new Change.EventAdded(event(eventId()));
      case 1 -> new Change.SourceAdded(source(sourceId()));
      case 2 -> new Change.PersonAdded(person());
      case 3 -> new Change.GroupAdded(group());
      case 4 -> new Change.ActAdded(act());
      case 5 -> new Change.InvolvementAdded(involvement());
      case 6 -> new Change.DocumentAdded(document(custodyNow()));
      default -> new Change.InterventionAdded(intervention());
    };
  }

  private Change recorded() {
    return new Change.StatementRecorded(statement(statementId(), Consent.PUBLISH));
  }

  private Change corrected() {
    return switch (random.nextInt(9)) {
      case 0 -> new Change.EventCorrected(event(eventId()));
      case 1 -> new Change.SourceCorrected(source(sourceId()));
      case 2 -> new Change.PersonCorrected(person());
      case 3 -> new Change.GroupCorrected(group());
      case 4 -> new Change.ActCorrected(act());
      case 5 -> new Change.InvolvementCorrected(involvement());
      case 6 -> new Change.DocumentCorrected(document(custodyNow()));
      case 7 -> new Change.InterventionCorrected(intervention());
      default -> correctedStatement();
    };
  }

  private Change correctedStatement() {
    StatementId id = statementId();
    Statement there = casebook.statements().get(id);
    return new Change.StatementCorrected(
        statement(id, there == null ? Consent.PUBLISH : there.consent()));
  }

  private Change takenBack() {
    return switch (random.nextInt(9)) {
      case 0 -> new Change.EventTakenBack(eventId());
      case 1 -> new Change.SourceTakenBack(sourceId());
      case 2 -> new Change.PersonTakenBack(personId());
      case 3 -> new Change.GroupTakenBack(groupId());
      case 4 -> new Change.ActTakenBack(actId());
      case 5 -> new Change.InvolvementTakenBack(new InvolvementId("v0"));
      case 6 -> new Change.DocumentTakenBack(documentId());
      case 7 -> new Change.InterventionTakenBack(new InterventionId("i0"));
      default -> new Change.StatementTakenBack(statementId());
    };
  }

  private Change custody() {
    DocumentId id = documentId();
    Document document = casebook.documents().get(id);
    if (document == null || document.custody().isEmpty() || random.nextBoolean()) {
      return new Change.CustodyPassed(id, step());
    }
    return new Change.CustodyTakenBack(id, document.custody().getLast());
  }

  private Change other() {
    return switch (random.nextInt(7)) {
      case 6 -> new Change.PlaceLocated("place " + random.nextInt(2), point());
      case 0 -> new Change.PersonsLinked(personId(), personId());
      case 1 -> new Change.PersonsUnlinked(personId(), personId());
      case 2 -> new Change.Erased(item());
      default -> new Change.ConsentChanged(statementId(), pick(Consent.values()));
    };
  }

  private Optional<GeoPoint> point() {
    return random.nextInt(3) == 0
        ? Optional.empty()
        : Optional.of(new GeoPoint(random.nextInt(3), random.nextInt(3)));
  }

  private ErasableItem item() {
    return switch (random.nextInt(4)) {
      case 0 -> new ErasableItem.StatementWords(statementId());
      case 1 -> new ErasableItem.GroupName(groupId());
      case 2 -> new ErasableItem.DocumentWords(documentId());
      default -> new ErasableItem.InterventionWords(new InterventionId("i0"));
    };
  }

  private Event event(EventId id) {
    return new Event(id, "title " + random.nextInt(3), Edtf.parse("2017-04"), "", "");
  }

  private Source source(SourceId id) {
    return new Source(id, SourceKind.PRESS, "paper " + random.nextInt(3), Optional.empty());
  }

  private Person person() {
    return new Person(personId(), "n" + random.nextInt(3));
  }

  private Group group() {
    return new Group(groupId(), word(), new QuotedQuantity(Quantity.parse("~7"), word()));
  }

  private Act act() {
    return new Act(
        actId(),
        eventId(),
        new ActType("killing"),
        party(),
        random.nextBoolean() ? Optional.of(Edtf.parse("2017-04-01")) : Optional.empty(),
        "",
        pick(ViolationStatus.values()));
  }

  private Involvement involvement() {
    return new Involvement(
        new InvolvementId("v0"), actId(), party(), pick(InvolvementDegree.values()));
  }

  private Document document(List<CustodyStep> custody) {
    DocumentId id = documentId();
    Document there = casebook.documents().get(id);
    return new Document(
        id,
        word(),
        random.nextBoolean() ? Optional.of(sourceId()) : Optional.empty(),
        Edtf.parse("2017"),
        new Document.Origin(word(), Edtf.parse("2017-05"), "ann"),
        Optional.empty(),
        word(),
        there == null ? custody : there.custody());
  }

  private List<CustodyStep> custodyNow() {
    return random.nextBoolean() ? List.of() : List.of(step());
  }

  private CustodyStep step() {
    return new CustodyStep(Edtf.parse("2017-0" + random.nextInt(1, 10)), word(), word(), "");
  }

  private Intervention intervention() {
    return new Intervention(
        new InterventionId("i0"),
        eventId(),
        pick(InterventionKind.values()),
        Edtf.parse("2017-05"),
        word(),
        word(),
        random.nextBoolean() ? Optional.of(LocalDate.of(2017, 6, 1)) : Optional.empty(),
        word(),
        Optional.empty());
  }

  private Statement statement(StatementId id, Consent consent) {
    List<Derivation> derivations = new ArrayList<>();
    if (random.nextInt(3) == 0) {
      derivations.add(new Derivation.FromStatement(statementId()));
    }
    Stance stance = pick(Stance.values());
    return Statement.draft(id, sourceId(), eventId(), new ActType("killing"), stance)
        .derivesFrom(derivations)
        .persons(random.nextInt(3) == 0 ? List.of(personId()) : List.of())
        .quantity(QuotedQuantity.of(Quantity.parse(">=" + random.nextInt(1, 9))))
        .words(word())
        .translation(word())
        .subject(subject())
        .denialOf(stance == Stance.DENIES ? Optional.of(pick(DenialOf.values())) : Optional.empty())
        .document(random.nextInt(4) == 0 ? Optional.of(documentId()) : Optional.empty())
        .consent(consent)
        .build();
  }

  private Subject subject() {
    return switch (random.nextInt(8)) {
      case 0 -> new Subject.OfRole(party(), pick(InvolvementDegree.values()));
      case 1 -> new Subject.OfWhereabouts(personId(), pick(LifeLine.values()));
      case 2 -> new Subject.OfDate();
      case 3 -> new Subject.OfQuantity();
      default -> new Subject.OfAct();
    };
  }

  private Party party() {
    return random.nextBoolean() ? new Party.OfPerson(personId()) : new Party.OfGroup(groupId());
  }

  private EventId eventId() {
    return new EventId("e" + random.nextInt(2));
  }

  private SourceId sourceId() {
    return new SourceId("r" + random.nextInt(3));
  }

  private PersonId personId() {
    return new PersonId("p" + random.nextInt(4));
  }

  private GroupId groupId() {
    return new GroupId("g" + random.nextInt(2));
  }

  private ActId actId() {
    return new ActId("a" + random.nextInt(2));
  }

  private DocumentId documentId() {
    return new DocumentId("d" + random.nextInt(2));
  }

  private StatementId statementId() {
    return new StatementId("s" + random.nextInt(5));
  }

  /** Empty now and then. */
  private String word() {
    return random.nextInt(4) == 0 ? "" : "words " + random.nextInt(3);
  }

  private <T> T pick(T[] all) {
    return all[random.nextInt(all.length)];
  }
}
