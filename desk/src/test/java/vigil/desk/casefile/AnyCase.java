package vigil.desk.casefile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import vigil.casebook.Act;
import vigil.casebook.Casebook;
import vigil.casebook.Change;
import vigil.casebook.ChangeRefused;
import vigil.casebook.CustodyStep;
import vigil.casebook.Derivation;
import vigil.casebook.Document;
import vigil.casebook.Event;
import vigil.casebook.Group;
import vigil.casebook.Intervention;
import vigil.casebook.Involvement;
import vigil.casebook.Party;
import vigil.casebook.Passage;
import vigil.casebook.Person;
import vigil.casebook.Sha256;
import vigil.casebook.Source;
import vigil.casebook.Statement;
import vigil.casebook.Subject;
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
import vigil.core.language.Language;
import vigil.core.map.GeoPoint;
import vigil.core.quantity.Quantity;
import vigil.core.quantity.QuotedQuantity;
import vigil.core.vocabulary.ActType;
import vigil.core.vocabulary.Consent;
import vigil.core.vocabulary.DenialOf;
import vigil.core.vocabulary.InterventionKind;
import vigil.core.vocabulary.InvolvementDegree;
import vigil.core.vocabulary.LifeLine;
import vigil.core.vocabulary.Reliability;
import vigil.core.vocabulary.SourceKind;
import vigil.core.vocabulary.Stance;
import vigil.core.vocabulary.ViolationStatus;

/** A whole case of every kind of entry, closely knit: few things, and much said of them. */
public final class AnyCase {
  private static final int STATEMENTS = 16;
  private static final List<String> WORDS =
      List.of("", "", "a town", "=1+1", "'quoted', \"twice\"", "two\nlines", "a|b", "слова");

  private final Random random;
  private Casebook casebook = Casebook.empty();

  private AnyCase(Random random) {
    this.random = random;
  }

  /** The same for the same seed. */
  public static Casebook of(long seed) {
    AnyCase some = new AnyCase(new Random(seed));
    some.entries();
    some.statements();
    some.rest();
    return some.casebook;
  }

  private void entries() {
    each(3, id -> new Change.EventAdded(event(new EventId("e" + id))));
    each(5, id -> new Change.SourceAdded(source(new SourceId("r" + id))));
    each(7, id -> new Change.PersonAdded(new Person(new PersonId("p" + id), word())));
    each(2, id -> new Change.GroupAdded(group(new GroupId("g" + id))));
    each(3, id -> new Change.DocumentAdded(document(new DocumentId("d" + id))));
    each(3, _ -> new Change.CustodyPassed(documentId(), step()));
    each(4, id -> new Change.ActAdded(act(new ActId("a" + id))));
    each(3, id -> new Change.InvolvementAdded(involvement(new InvolvementId("v" + id))));
    each(2, id -> new Change.InterventionAdded(intervention(new InterventionId("i" + id))));
  }

  /** Some are corrected to derive from later ones. */
  private void statements() {
    each(STATEMENTS, id -> new Change.StatementRecorded(statement(new StatementId("s" + id))));
    List.copyOf(casebook.statements().values())
        .forEach(one -> {
          if (random.nextInt(5) == 0) {
            add(
                new Change.StatementCorrected(
                    one.toDraft()
                        .derivesFrom(new Derivation.FromStatement(statementId()))
                        .build()));
          }
        });
  }

  private void rest() {
    each(3, _ -> new Change.PersonsLinked(personId(), personId()));
    each(
        2,
        id ->
            new Change.PlaceLocated(
                id == 0 ? "a town" : "elsewhere", Optional.of(new GeoPoint(id, 45.5))));
    each(4, _ -> new Change.ConsentChanged(statementId(), Consent.WITHDRAWN));
  }

  private void each(int number, IntFunction<Change> change) {
    IntStream.range(0, number).forEach(id -> add(change.apply(id)));
  }

  private void add(Change change) {
    try {
      casebook = casebook.apply(change);
    } catch (ChangeRefused refused) {
      // It names what there is none of, or closes a circle.
    }
  }

  private Event event(EventId id) {
    return new Event(id, "title " + id, date(), word(), word());
  }

  private Source source(SourceId id) {
    return new Source(id, pick(SourceKind.values()), word(), maybe("shown"));
  }

  private Group group(GroupId id) {
    return new Group(id, word(), new QuotedQuantity(Quantity.parse("~7"), word()));
  }

  private Document document(DocumentId id) {
    Optional<Document.FileKept> file =
        random.nextBoolean()
            ? Optional.empty()
            : Optional.of(
                new Document.FileKept(
                    Sha256.of("0".repeat(64)).orElseThrow(), 7, "text/plain", "a.txt"));
    return new Document(
        id,
        word(),
        random.nextBoolean() ? Optional.of(sourceId()) : Optional.empty(),
        date(),
        new Document.Origin(word(), date(), "ann"),
        file,
        word(),
        List.of());
  }

  private CustodyStep step() {
    return new CustodyStep(date(), word(), word(), word());
  }

  private Act act(ActId id) {
    return new Act(
        id,
        eventId(),
        type(),
        party(),
        Optional.of(date()),
        word(),
        pick(ViolationStatus.values()));
  }

  private Involvement involvement(InvolvementId id) {
    ActId act = new ActId("a" + random.nextInt(4));
    return new Involvement(id, act, party(), pick(InvolvementDegree.values()));
  }

  private Intervention intervention(InterventionId id) {
    return new Intervention(
        id,
        eventId(),
        pick(InterventionKind.values()),
        date(),
        word(),
        word(),
        Optional.of(LocalDate.of(2017, 6, 1)),
        word(),
        Optional.empty());
  }

  private Statement statement(StatementId id) {
    Stance stance = pick(Stance.values());
    return Statement.draft(id, sourceId(), eventId(), type(), stance)
        .derivesFrom(derivations())
        .saidOn(date())
        .quantity(
            new QuotedQuantity(
                Quantity.parse(pick(new String[] {"?", ">=2", "5", "<9", "~4"})), word()))
        .persons(IntStream.range(0, random.nextInt(3)).mapToObj(_ -> personId()).toList())
        .where(word())
        .reliability(pick(Reliability.values()))
        .consent(pick(Consent.values()))
        .denialOf(stance == Stance.DENIES ? Optional.of(pick(DenialOf.values())) : Optional.empty())
        .subject(subject())
        .words(word())
        .language(Optional.of(Language.RUSSIAN))
        .translation(word())
        .document(random.nextInt(3) == 0 ? Optional.of(documentId()) : Optional.empty())
        .passage(Optional.of(new Passage(1, 4)))
        .build();
  }

  private List<Derivation> derivations() {
    List<Derivation> from = new ArrayList<>();
    while (random.nextInt(2) == 0) {
      from.add(
          random.nextInt(3) == 0
              ? new Derivation.FromSource(sourceId())
              : new Derivation.FromStatement(statementId()));
    }
    return from.stream().filter(this::isThere).toList();
  }

  private boolean isThere(Derivation derivation) {
    return switch (derivation) {
      case Derivation.FromSource _ -> true;
      case Derivation.FromStatement(var id) -> casebook.statements().containsKey(id);
    };
  }

  private Subject subject() {
    return switch (random.nextInt(6)) {
      case 0 -> new Subject.OfRole(party(), pick(InvolvementDegree.values()));
      case 1 -> new Subject.OfWhereabouts(personId(), pick(LifeLine.values()));
      case 2 -> new Subject.OfQuantity();
      default -> new Subject.OfAct();
    };
  }

  private Party party() {
    return random.nextInt(3) == 0
        ? new Party.OfGroup(new GroupId("g" + random.nextInt(2)))
        : new Party.OfPerson(personId());
  }

  private ActType type() {
    return new ActType(random.nextBoolean() ? "killing" : "detention");
  }

  private EventId eventId() {
    return new EventId("e" + random.nextInt(3));
  }

  private SourceId sourceId() {
    return new SourceId("r" + random.nextInt(5));
  }

  private PersonId personId() {
    return new PersonId("p" + random.nextInt(7));
  }

  private DocumentId documentId() {
    return new DocumentId("d" + random.nextInt(3));
  }

  private StatementId statementId() {
    return new StatementId("s" + random.nextInt(STATEMENTS));
  }

  private Edtf date() {
    return Edtf.parse(pick(new String[] {"2017", "2017-04-01", "2017-02/2017-04", "XXXX-XX-XX"}));
  }

  private String word() {
    return WORDS.get(random.nextInt(WORDS.size()));
  }

  private Optional<String> maybe(String text) {
    return random.nextBoolean() ? Optional.of(text) : Optional.empty();
  }

  private <T> T pick(T[] all) {
    return all[random.nextInt(all.length)];
  }
}
