package vigil.casebook;

import java.util.function.BiFunction;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import vigil.core.id.ActId;
import vigil.core.id.DocumentId;
import vigil.core.id.EventId;
import vigil.core.id.GroupId;
import vigil.core.id.InterventionId;
import vigil.core.id.InvolvementId;
import vigil.core.id.PersonId;
import vigil.core.id.SourceId;
import vigil.core.id.StatementId;

/**
 * One sort of entry: where it is shelved, which changes make it, and what of it has changes of its
 * own.
 *
 * @param in its shelf
 * @param into the shelves with another one in its place
 * @param added what adds an entry
 * @param corrected what corrects one
 * @param takenBack what takes one back
 * @param keeping an entry with what has changes of its own, a consent or a custody, taken from
 *     another
 */
record Sort<K, V extends Entry>(
    Function<Shelves, Shelf<K, V>> in,
    BiFunction<Shelves, Shelf<K, V>, Shelves> into,
    Function<V, Change> added,
    Function<V, Change> corrected,
    Function<K, Change> takenBack,
    BinaryOperator<V> keeping) {

  static final Sort<EventId, Event> EVENTS =
      new Sort<>(
          Shelves::events,
          Shelves::withEvents,
          Change.EventAdded::new,
          Change.EventCorrected::new,
          Change.EventTakenBack::new,
          (entry, _) -> entry);

  static final Sort<SourceId, Source> SOURCES =
      new Sort<>(
          Shelves::sources,
          Shelves::withSources,
          Change.SourceAdded::new,
          Change.SourceCorrected::new,
          Change.SourceTakenBack::new,
          (entry, _) -> entry);

  static final Sort<PersonId, Person> PERSONS =
      new Sort<>(
          Shelves::persons,
          Shelves::withPersons,
          Change.PersonAdded::new,
          Change.PersonCorrected::new,
          Change.PersonTakenBack::new,
          (entry, _) -> entry);

  static final Sort<GroupId, Group> GROUPS =
      new Sort<>(
          Shelves::groups,
          Shelves::withGroups,
          Change.GroupAdded::new,
          Change.GroupCorrected::new,
          Change.GroupTakenBack::new,
          (entry, _) -> entry);

  static final Sort<ActId, Act> ACTS =
      new Sort<>(
          Shelves::acts,
          Shelves::withActs,
          Change.ActAdded::new,
          Change.ActCorrected::new,
          Change.ActTakenBack::new,
          (entry, _) -> entry);

  static final Sort<InvolvementId, Involvement> INVOLVEMENTS =
      new Sort<>(
          Shelves::involvements,
          Shelves::withInvolvements,
          Change.InvolvementAdded::new,
          Change.InvolvementCorrected::new,
          Change.InvolvementTakenBack::new,
          (entry, _) -> entry);

  static final Sort<DocumentId, Document> DOCUMENTS =
      new Sort<>(
          Shelves::documents,
          Shelves::withDocuments,
          Change.DocumentAdded::new,
          Change.DocumentCorrected::new,
          Change.DocumentTakenBack::new,
          (entry, other) -> entry.with(other.custody()));

  static final Sort<InterventionId, Intervention> INTERVENTIONS =
      new Sort<>(
          Shelves::interventions,
          Shelves::withInterventions,
          Change.InterventionAdded::new,
          Change.InterventionCorrected::new,
          Change.InterventionTakenBack::new,
          (entry, _) -> entry);

  static final Sort<StatementId, Statement> STATEMENTS =
      new Sort<>(
          Shelves::statements,
          Shelves::withStatements,
          Change.StatementRecorded::new,
          Change.StatementCorrected::new,
          Change.StatementTakenBack::new,
          (entry, other) -> entry.toDraft().consent(other.consent()).build());
}
