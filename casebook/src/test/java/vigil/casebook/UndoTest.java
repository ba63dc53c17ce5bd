package vigil.casebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import vigil.casebook.tally.GroupTally;
import vigil.casebook.tally.Tally;
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

class UndoTest {
  private static final int STEPS = 100;

  /** What a casebook says, without the order of first appearance. */
  private record Said(
      Map<EventId, Event> events,
      Map<SourceId, Source> sources,
      Map<PersonId, Person> persons,
      Map<StatementId, Statement> statements,
      Set<PersonLink> links,
      Set<GroupTally> figures) {

    static Said by(Casebook casebook) {
      return new Said(
          Map.copyOf(casebook.events()),
          Map.copyOf(casebook.sources()),
          Map.copyOf(casebook.persons()),
          Map.copyOf(casebook.statements()),
          Set.copyOf(casebook.links()),
          Set.copyOf(Tally.of(inOrder(casebook), casebook.personClasses()).groups()));
    }
  }

  private static List<Statement> inOrder(Casebook casebook) {
    return casebook.statements().values().stream()
        .sorted(Comparator.comparing(Statement::id))
        .toList();
  }

  @Property(tries = 400)
  void of_theLastChange_givesTheFiguresOfNeverHavingMadeIt(@ForAll Random random) {
    List<Change> made = new ArrayList<>(beginning(random));
    Casebook casebook = Casebook.of(made);
    for (int step = 0; step < STEPS; step++) {
      Optional<Change> change = fitting(random, casebook);
      if (change.isEmpty()) {
        continue;
      }
      Casebook after = casebook.apply(change.get());
      if (!(change.get() instanceof Change.Erased)) {
        Casebook back = after.apply(Undo.of(change.get(), casebook, after));
        assertSame(back, casebook, change.get());
        Change again = Undo.of(Undo.of(change.get(), casebook, after), after, back);
        assertSame(back.apply(again), after, again);
      }
      made.add(change.get());
      casebook = after;
    }
    assertThat(made).hasSizeGreaterThan(beginning(random).size());
    assertThat(Said.by(Casebook.of(made))).isEqualTo(Said.by(casebook));
  }

  private static List<Change> beginning(Random random) {
    return List.of(
        new Change.EventAdded(event(random, new EventId("e0"))),
        new Change.SourceAdded(source(random, new SourceId("r0"))),
        new Change.SourceAdded(source(random, new SourceId("r1"))),
        new Change.PersonAdded(new Person(new PersonId("p0"), "n")),
        new Change.PersonAdded(new Person(new PersonId("p1"), "n")));
  }

  private static void assertSame(Casebook is, Casebook shouldBe, Change change) {
    assertThat(Said.by(is)).as("after %s", change).isEqualTo(Said.by(shouldBe));
  }

  /** A change that the casebook takes; some that are tried it does not. */
  private static Optional<Change> fitting(Random random, Casebook casebook) {
    Change change = any(random, casebook);
    try {
      casebook.apply(change);
      return Optional.of(change);
    } catch (ChangeRefused refused) {
      return Optional.empty();
    }
  }

  private static Change any(Random random, Casebook casebook) {
    EventId event = new EventId("e" + random.nextInt(2));
    SourceId source = new SourceId("r" + random.nextInt(3));
    PersonId person = new PersonId("p" + random.nextInt(4));
    PersonId other = new PersonId("p" + random.nextInt(4));
    StatementId statement = new StatementId("s" + random.nextInt(5));
    return switch (random.nextInt(15)) {
      case 0 -> new Change.EventAdded(event(random, event));
      case 1 -> new Change.EventCorrected(event(random, event));
      case 2 -> new Change.EventTakenBack(event);
      case 3 -> new Change.SourceAdded(source(random, source));
      case 4 -> new Change.SourceCorrected(source(random, source));
      case 5 -> new Change.SourceTakenBack(source);
      case 6 -> new Change.PersonAdded(new Person(person, "n" + random.nextInt(3)));
      case 7 -> new Change.PersonCorrected(new Person(person, "n" + random.nextInt(3)));
      case 8 -> new Change.PersonTakenBack(person);
      case 9, 10 -> new Change.StatementRecorded(statement(random, statement, Consent.PUBLISH));
      case 11 -> corrected(random, statement, casebook);
      case 12 -> new Change.StatementTakenBack(statement);
      case 13 ->
          random.nextBoolean()
              ? new Change.PersonsLinked(person, other)
              : new Change.PersonsUnlinked(person, other);
      default ->
          random.nextInt(4) == 0
              ? new Change.Erased(new ErasableItem.StatementWords(statement))
              : new Change.ConsentChanged(
                  statement, Consent.values()[random.nextInt(Consent.values().length)]);
    };
  }

  private static Change corrected(Random random, StatementId id, Casebook casebook) {
    Statement there = casebook.statements().get(id);
    return new Change.StatementCorrected(
        statement(random, id, there == null ? Consent.PUBLISH : there.consent()));
  }

  private static Event event(Random random, EventId id) {
    return new Event(id, "title " + random.nextInt(3), Edtf.parse("2017-04"), "", "");
  }

  private static Source source(Random random, SourceId id) {
    return new Source(id, SourceKind.PRESS, "paper " + random.nextInt(3), Optional.empty());
  }

  private static Statement statement(Random random, StatementId id, Consent consent) {
    List<Derivation> derivations = new ArrayList<>();
    if (random.nextInt(3) == 0) {
      derivations.add(new Derivation.FromStatement(new StatementId("s" + random.nextInt(5))));
    }
    List<PersonId> persons =
        random.nextInt(3) == 0 ? List.of(new PersonId("p" + random.nextInt(4))) : List.of();
    return Statement.draft(
            id,
            new SourceId("r" + random.nextInt(3)),
            new EventId("e" + random.nextInt(2)),
            new ActType("killing"),
            Stance.values()[random.nextInt(Stance.values().length)])
        .derivesFrom(derivations)
        .persons(persons)
        .quantity(QuotedQuantity.of(Quantity.parse(">=" + random.nextInt(1, 9))))
        .words(random.nextInt(4) == 0 ? "" : "words " + random.nextInt(3))
        .consent(consent)
        .build();
  }

  @Test
  void of_changedAgainSince_isRefused() {
    Casebook before = Casebook.empty();
    Change added = new Change.PersonAdded(new Person(new PersonId("p1"), "one"));
    Casebook now =
        before
            .apply(added)
            .apply(new Change.PersonCorrected(new Person(new PersonId("p1"), "two")));

    assertThatThrownBy(() -> Undo.of(added, before, now))
        .isInstanceOfSatisfying(
            ChangeRefused.class,
            e ->
                assertThat(e.refusal())
                    .isEqualTo(new Refusal.ChangedSince(Refusal.Kind.PERSON, "p1")));
  }

  @Test
  void of_correctionBeforeAWithdrawal_leavesItWithdrawn() {
    Casebook before = Casebook.of(WorkedExample.changes());
    Statement s1 = before.statements().values().iterator().next();
    Change corrected = new Change.StatementCorrected(s1.toDraft().words("other words").build());
    Casebook now =
        before.apply(corrected).apply(new Change.ConsentChanged(s1.id(), Consent.WITHDRAWN));

    Casebook back = now.apply(Undo.of(corrected, before, now));

    assertThat(back.statements().get(s1.id()))
        .isEqualTo(s1.toDraft().consent(Consent.WITHDRAWN).build());
  }

  @Test
  void of_erasure_isRefused() {
    Casebook before = Casebook.of(WorkedExample.changes());
    StatementId id = before.statements().keySet().iterator().next();
    Change erased = new Change.Erased(new ErasableItem.StatementWords(id));

    assertThatThrownBy(() -> Undo.of(erased, before, before.apply(erased)))
        .isInstanceOf(ChangeRefused.class)
        .hasMessageContaining("erased for good");
  }

  @Test
  void apply_takenBackWhileNeeded_isRefused() {
    Casebook casebook = Casebook.of(WorkedExample.changes());

    assertThatThrownBy(() -> casebook.apply(new Change.EventTakenBack(WorkedExample.EVENT)))
        .isInstanceOf(ChangeRefused.class)
        .hasMessageContaining("is still needed by the statement s1");
  }

  @Test
  void apply_erasedTakenBackAndRecordedAnew_doesNotBringTheWordsBack() {
    Casebook casebook = Casebook.of(WorkedExample.changes());
    Statement last = List.copyOf(casebook.statements().values()).getLast();
    Casebook without =
        casebook
            .apply(new Change.Erased(new ErasableItem.StatementWords(last.id())))
            .apply(new Change.StatementTakenBack(last.id()));

    assertThatThrownBy(() ->
            without.apply(new Change.StatementRecorded(last.toDraft().words("the words").build())))
        .isInstanceOf(ChangeRefused.class)
        .hasMessageContaining("erased for good");
  }
}
