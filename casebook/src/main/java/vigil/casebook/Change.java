package vigil.casebook;

import java.util.Optional;
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
import vigil.core.vocabulary.Consent;

/**
 * One step in the history of a casebook. The casebook is what its changes add up to; who made a
 * change and on which day is kept beside it by whoever keeps the changes.
 */
public sealed interface Change {

  /** Something about one entry: it is new, told better, or taken back. */
  sealed interface OfEntry extends Change {}

  /** A new entry, which refers only to entries that are there. */
  sealed interface Added extends OfEntry {
    Entry entry();
  }

  /** An entry told better: replaces what was there under the same id. */
  sealed interface Corrected extends OfEntry {
    Entry entry();
  }

  /** An entry that should not have been added, and that no other refers to. */
  sealed interface TakenBack extends OfEntry {
    Reference entry();
  }

  /** A new event. */
  record EventAdded(Event entry) implements Added {}

  /** An event told better. */
  record EventCorrected(Event entry) implements Corrected {}

  /** An event that nothing is said about should not have been added. */
  record EventTakenBack(EventId id) implements TakenBack {
    @Override
    public Reference entry() {
      return Reference.to(id);
    }
  }

  /** A new source. */
  record SourceAdded(Source entry) implements Added {}

  /** A source described better. */
  record SourceCorrected(Source entry) implements Corrected {}

  /** A source that says nothing should not have been added. */
  record SourceTakenBack(SourceId id) implements TakenBack {
    @Override
    public Reference entry() {
      return Reference.to(id);
    }
  }

  /** A new entry for a person. */
  record PersonAdded(Person entry) implements Added {}

  /** A name written better. */
  record PersonCorrected(Person entry) implements Corrected {}

  /** An entry for a person that nothing names and that is linked to none. */
  record PersonTakenBack(PersonId id) implements TakenBack {
    @Override
    public Reference entry() {
      return Reference.to(id);
    }
  }

  /** People who are known as a group only. */
  record GroupAdded(Group entry) implements Added {}

  /** A group described better. */
  record GroupCorrected(Group entry) implements Corrected {}

  /** A group that nothing names. */
  record GroupTakenBack(GroupId id) implements TakenBack {
    @Override
    public Reference entry() {
      return Reference.to(id);
    }
  }

  /** An act against a victim, within an event that is already known. */
  record ActAdded(Act entry) implements Added {}

  /** An act described better. */
  record ActCorrected(Act entry) implements Corrected {}

  /** An act that nobody is said to be involved in. */
  record ActTakenBack(ActId id) implements TakenBack {
    @Override
    public Reference entry() {
      return Reference.to(id);
    }
  }

  /** Somebody had something to do with an act. */
  record InvolvementAdded(Involvement entry) implements Added {}

  /** An involvement described better. */
  record InvolvementCorrected(Involvement entry) implements Corrected {}

  /** An involvement that was none. */
  record InvolvementTakenBack(InvolvementId id) implements TakenBack {
    @Override
    public Reference entry() {
      return Reference.to(id);
    }
  }

  /** A document that the group now holds. */
  record DocumentAdded(Document entry) implements Added {}

  /**
   * A document described better. Its custody stays as it is; only {@link CustodyPassed} and {@link
   * CustodyTakenBack} move it.
   */
  record DocumentCorrected(Document entry) implements Corrected {}

  /** A document that no statement was coded from. */
  record DocumentTakenBack(DocumentId id) implements TakenBack {
    @Override
    public Reference entry() {
      return Reference.to(id);
    }
  }

  /** Something was done about an event, or set out to be done. */
  record InterventionAdded(Intervention entry) implements Added {}

  /** An intervention described better; an outcome, too. */
  record InterventionCorrected(Intervention entry) implements Corrected {}

  /** An intervention that was none. */
  record InterventionTakenBack(InterventionId id) implements TakenBack {
    @Override
    public Reference entry() {
      return Reference.to(id);
    }
  }

  /** A new statement, about an event, by a source and with persons that are already known. */
  record StatementRecorded(Statement entry) implements Added {}

  /**
   * A statement coded better: replaces what was there under the same id. The consent stays as it
   * is; only {@link ConsentChanged} moves it, so that no late correction brings back what a person
   * has withdrawn.
   */
  record StatementCorrected(Statement entry) implements Corrected {}

  /** A statement that no other derives from should not have been recorded. */
  record StatementTakenBack(StatementId id) implements TakenBack {
    @Override
    public Reference entry() {
      return Reference.to(id);
    }
  }

  /** A document went from one hand to another: a step at the end of its custody. */
  record CustodyPassed(DocumentId document, CustodyStep step) implements Change {}

  /** The last step of a document's custody was none. */
  record CustodyTakenBack(DocumentId document, CustodyStep step) implements Change {}

  /** Two entries were found to be one person. */
  record PersonsLinked(PersonId one, PersonId other) implements Change {}

  /** A link between exactly these two entries is taken back. */
  record PersonsUnlinked(PersonId one, PersonId other) implements Change {}

  /** The source decided anew what may be done with a statement. */
  record ConsentChanged(StatementId statement, Consent consent) implements Change {}

  /**
   * A documenter said where the place with these words is.
   *
   * @param place the words as events and statements use them
   * @param at empty when it is not known any more
   */
  record PlaceLocated(String place, Optional<GeoPoint> at) implements Change {
    public PlaceLocated {
      place = place.strip();
    }
  }

  /** Words or a name were erased for good. Erasing twice is the same as once. */
  record Erased(ErasableItem item) implements Change {}
}
