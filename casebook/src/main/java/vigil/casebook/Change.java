package vigil.casebook;

import vigil.core.id.EventId;
import vigil.core.id.PersonId;
import vigil.core.id.SourceId;
import vigil.core.id.StatementId;
import vigil.core.vocabulary.Consent;

/**
 * One step in the history of a casebook. The casebook is what its changes add up to; who made a
 * change and on which day is kept beside it by whoever keeps the changes.
 */
public sealed interface Change {

  /** A new event. */
  record EventAdded(Event event) implements Change {}

  /** An event told better: replaces what was there under the same id. */
  record EventCorrected(Event event) implements Change {}

  /** A new source. */
  record SourceAdded(Source source) implements Change {}

  /** A source described better: replaces what was there under the same id. */
  record SourceCorrected(Source source) implements Change {}

  /** A new entry for a person. */
  record PersonAdded(Person person) implements Change {}

  /** A name written better: replaces what was there under the same id. */
  record PersonCorrected(Person person) implements Change {}

  /** A new statement, about an event, by a source and with persons that are already known. */
  record StatementRecorded(Statement statement) implements Change {}

  /**
   * A statement coded better: replaces what was there under the same id. The consent stays as it
   * is; only {@link ConsentChanged} moves it, so that no late correction brings back what a person
   * has withdrawn.
   */
  record StatementCorrected(Statement statement) implements Change {}

  /** An event that nothing is said about should not have been added. */
  record EventTakenBack(EventId event) implements Change {}

  /** A source that says nothing should not have been added. */
  record SourceTakenBack(SourceId source) implements Change {}

  /** An entry for a person that no statement names and that is linked to none. */
  record PersonTakenBack(PersonId person) implements Change {}

  /** A statement that no other derives from should not have been recorded. */
  record StatementTakenBack(StatementId statement) implements Change {}

  /** Two entries were found to be one person. */
  record PersonsLinked(PersonId one, PersonId other) implements Change {}

  /** A link between exactly these two entries is taken back. */
  record PersonsUnlinked(PersonId one, PersonId other) implements Change {}

  /** The source decided anew what may be done with a statement. */
  record ConsentChanged(StatementId statement, Consent consent) implements Change {}

  /** Words or a name were erased for good. Erasing twice is the same as once. */
  record Erased(ErasableItem item) implements Change {}
}
