package vigil.casebook;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vigil.core.id.PersonId;
import vigil.core.id.StatementId;
import vigil.core.vocabulary.Consent;

/**
 * Takes a change back by another one. What was changed again since is not touched: the later change
 * has to be undone first, so that nobody's work is lost without being looked at. A consent always
 * stays as it is now, unless it is the consent itself that is taken back.
 */
public final class Undo {
  private final Casebook before;
  private final Casebook now;

  private Undo(Casebook before, Casebook now) {
    this.before = before;
    this.now = now;
  }

  /**
   * The change that takes another back.
   *
   * @param change that is to be taken back
   * @param before the casebook to which it was made
   * @param now the casebook to which the new change will be made
   * @throws ChangeRefused when what it changed was changed again or erased since; also the change
   *     that this gives may still be refused, where something else needs what it takes away
   */
  public static Change of(Change change, Casebook before, Casebook now) {
    return new Undo(before, now).of(change);
  }

  private Change of(Change change) {
    return switch (change) {
      case Change.EventAdded(Event event) -> {
        requireAsItWas(Refusal.Kind.EVENT, now.events(), event.id(), event);
        yield new Change.EventTakenBack(event.id());
      }
      case Change.EventCorrected(Event event) -> {
        requireAsItWas(Refusal.Kind.EVENT, now.events(), event.id(), event);
        yield new Change.EventCorrected(there(before.events(), event.id()));
      }
      case Change.EventTakenBack(var id) -> new Change.EventAdded(there(before.events(), id));
      case Change.SourceAdded(Source source) -> {
        requireAsItWas(Refusal.Kind.SOURCE, now.sources(), source.id(), source);
        yield new Change.SourceTakenBack(source.id());
      }
      case Change.SourceCorrected(Source source) -> {
        requireAsItWas(Refusal.Kind.SOURCE, now.sources(), source.id(), source);
        yield new Change.SourceCorrected(there(before.sources(), source.id()));
      }
      case Change.SourceTakenBack(var id) -> new Change.SourceAdded(there(before.sources(), id));
      case Change.PersonAdded(Person person) -> {
        requireAsItWas(Refusal.Kind.PERSON, now.persons(), person.id(), person);
        yield new Change.PersonTakenBack(person.id());
      }
      case Change.PersonCorrected(Person person) -> {
        requireAsItWas(Refusal.Kind.PERSON, now.persons(), person.id(), person);
        yield new Change.PersonCorrected(there(before.persons(), person.id()));
      }
      case Change.PersonTakenBack(var id) -> new Change.PersonAdded(there(before.persons(), id));
      case Change.StatementRecorded(Statement statement) -> {
        requireAsItWas(statement);
        yield new Change.StatementTakenBack(statement.id());
      }
      case Change.StatementCorrected(Statement statement) -> corrected(statement);
      case Change.StatementTakenBack(var id) ->
          new Change.StatementRecorded(there(before.statements(), id));
      case Change.PersonsLinked(PersonId one, PersonId other) ->
          new Change.PersonsUnlinked(one, other);
      case Change.PersonsUnlinked(PersonId one, PersonId other) ->
          new Change.PersonsLinked(one, other);
      case Change.ConsentChanged(StatementId id, Consent consent) -> consent(id, consent);
      case Change.Erased(ErasableItem item) ->
          throw new ChangeRefused(new Refusal.ErasedForGood(item));
    };
  }

  private Change corrected(Statement statement) {
    Consent consent = requireAsItWas(statement).consent();
    Statement earlier = there(before.statements(), statement.id());
    return new Change.StatementCorrected(earlier.toDraft().consent(consent).build());
  }

  private Change consent(StatementId id, Consent consent) {
    @Nullable Statement statement = now.statements().get(id);
    if (statement == null || statement.consent() != consent) {
      throw changedSince(Refusal.Kind.STATEMENT, id);
    }
    return new Change.ConsentChanged(id, there(before.statements(), id).consent());
  }

  /** The statement as it is now, when nothing but its consent was changed since. */
  private Statement requireAsItWas(Statement statement) {
    @Nullable Statement there = now.statements().get(statement.id());
    if (there == null || !there.equals(statement.toDraft().consent(there.consent()).build())) {
      throw changedSince(Refusal.Kind.STATEMENT, statement.id());
    }
    return there;
  }

  private static <K, V> void requireAsItWas(Refusal.Kind kind, Map<K, V> now, K id, V value) {
    if (!value.equals(now.get(id))) {
      throw changedSince(kind, id);
    }
  }

  private static ChangeRefused changedSince(Refusal.Kind kind, Object id) {
    return new ChangeRefused(new Refusal.ChangedSince(kind, id.toString()));
  }

  private static <K, V> V there(Map<K, V> before, K id) {
    return Objects.requireNonNull(before.get(id), "the change was made to another casebook");
  }
}
