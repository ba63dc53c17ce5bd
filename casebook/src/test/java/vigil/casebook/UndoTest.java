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
import vigil.core.id.ActId;
import vigil.core.id.DocumentId;
import vigil.core.id.EventId;
import vigil.core.id.GroupId;
import vigil.core.id.InterventionId;
import vigil.core.id.InvolvementId;
import vigil.core.id.PersonId;
import vigil.core.id.SourceId;
import vigil.core.id.StatementId;
import vigil.core.vocabulary.Consent;

class UndoTest {
  private static final int STEPS = 150;

  /** What a casebook says, without the order of first appearance. */
  private record Said(
      Map<EventId, Event> events,
      Map<SourceId, Source> sources,
      Map<PersonId, Person> persons,
      Map<GroupId, Group> groups,
      Map<ActId, Act> acts,
      Map<InvolvementId, Involvement> involvements,
      Map<DocumentId, Document> documents,
      Map<InterventionId, Intervention> interventions,
      Map<StatementId, Statement> statements,
      Set<PersonLink> links,
      Set<GroupTally> figures) {

    static Said by(Casebook casebook) {
      return new Said(
          Map.copyOf(casebook.events()),
          Map.copyOf(casebook.sources()),
          Map.copyOf(casebook.persons()),
          Map.copyOf(casebook.groups()),
          Map.copyOf(casebook.acts()),
          Map.copyOf(casebook.involvements()),
          Map.copyOf(casebook.documents()),
          Map.copyOf(casebook.interventions()),
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
    List<Change> made = new ArrayList<>(AnyChange.beginning(random));
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
    assertThat(made).hasSizeGreaterThan(AnyChange.beginning(random).size());
    assertThat(Said.by(Casebook.of(made))).isEqualTo(Said.by(casebook));
  }

  private static void assertSame(Casebook is, Casebook shouldBe, Change change) {
    assertThat(Said.by(is)).as("after %s", change).isEqualTo(Said.by(shouldBe));
  }

  /** A change that the casebook takes; some that are tried it does not. */
  private static Optional<Change> fitting(Random random, Casebook casebook) {
    Change change = AnyChange.of(random, casebook);
    try {
      casebook.apply(change);
      return Optional.of(change);
    } catch (ChangeRefused refused) {
      return Optional.empty();
    }
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
