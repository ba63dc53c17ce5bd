package vigil.casebook;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import vigil.core.id.DocumentId;
import vigil.core.id.PersonId;
import vigil.core.id.StatementId;

/** Why a change does not fit the casebook, and what to do about it. */
public sealed interface Refusal {

  /** What an id can stand for. */
  enum Kind {
    EVENT,
    SOURCE,
    PERSON,
    GROUP,
    ACT,
    INVOLVEMENT,
    DOCUMENT,
    INTERVENTION,
    STATEMENT;

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** The change speaks of something that is not in the casebook. */
  record UnknownId(Kind kind, String id) implements Refusal {
    @Override
    public String message() {
      return "There is no %s %s. Add it first, or correct the id.".formatted(kind.word(), id);
    }
  }

  /** The change adds something under an id that is taken. */
  record DuplicateId(Kind kind, String id) implements Refusal {
    @Override
    public String message() {
      return "There is a %s %s already. Correct that one, or choose another id."
          .formatted(kind.word(), id);
    }
  }

  /**
   * A statement would have its knowledge from itself.
   *
   * @param path the statements of the circle, each deriving from the next and the last from the
   *     first
   */
  record DerivesFromItself(List<StatementId> path) implements Refusal {
    public DerivesFromItself {
      path = List.copyOf(path);
    }

    @Override
    public String message() {
      return "These statements would derive from each other in a circle: "
          + path.stream().map(StatementId::value).collect(Collectors.joining(" <- "))
          + " <- "
          + path.getFirst()
          + ". Find out who said it first and leave that one without the others.";
    }
  }

  /** An entry cannot be linked to itself. */
  record SamePerson(PersonId person) implements Refusal {
    @Override
    public String message() {
      return "Person %s cannot be linked to itself. Choose another entry.".formatted(person);
    }
  }

  /** These two entries are linked already. */
  record AlreadyLinked(PersonLink link) implements Refusal {
    @Override
    public String message() {
      return "Persons %s and %s are linked already. There is nothing to do."
          .formatted(link.first(), link.second());
    }
  }

  /** These two entries are not linked directly. */
  record NotLinked(PersonLink link) implements Refusal {
    @Override
    public String message() {
      return "Persons %s and %s are not linked directly. Take back the links between them one by one."
          .formatted(link.first(), link.second());
    }
  }

  /** A correction would move the consent. */
  record ConsentMoved(StatementId statement) implements Refusal {
    @Override
    public String message() {
      return "A correction of statement %s may not change its consent. Change the consent itself."
          .formatted(statement);
    }
  }

  /** A statement says what it denies, and is no denial. */
  record NoDenial(StatementId statement) implements Refusal {
    @Override
    public String message() {
      return "Statement %s says what it denies, but its stance is not 'denies'. Change one of the two."
          .formatted(statement);
    }
  }

  /** A correction would change through whose hands a document has gone. */
  record CustodyMoved(DocumentId document) implements Refusal {
    @Override
    public String message() {
      return "A correction of document %s may not change its chain of custody. Add a step to it."
          .formatted(document);
    }
  }

  /** A step is to be taken back that is not the last one. */
  record NotTheLastStep(DocumentId document) implements Refusal {
    @Override
    public String message() {
      return "Only the last step of document %s can be taken back. Take back the later ones first."
          .formatted(document);
    }
  }

  /** Something cannot be taken back because something else needs it. */
  record StillNeeded(Kind kind, String id, Kind byKind, String byId) implements Refusal {
    @Override
    public String message() {
      return "The %s %s is still needed by the %s %s. Correct or take back that one first."
          .formatted(kind.word(), id, byKind.word(), byId);
    }
  }

  /** A change cannot be undone because what it changed was changed again later. */
  record ChangedSince(Kind kind, String id) implements Refusal {
    @Override
    public String message() {
      return "The %s %s was changed again later. Undo the later change first, or correct it."
          .formatted(kind.word(), id);
    }
  }

  /** Where a place is was said again later. */
  record PlaceMovedSince(String place) implements Refusal {
    @Override
    public String message() {
      return "Where '%s' is was said again later. Undo the later change first, or say it anew."
          .formatted(place);
    }
  }

  /** A correction would bring back what was erased. */
  record ErasedForGood(ErasableItem item) implements Refusal {
    @Override
    public String message() {
      return "%s was erased for good. Leave it empty.".formatted(item.key());
    }
  }

  /** What is wrong and what to do, in English. */
  String message();
}
