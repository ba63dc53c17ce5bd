package vigil.casebook;

import java.util.List;
import java.util.Optional;
import vigil.core.id.InvalidIdException;
import vigil.core.id.PersonId;
import vigil.core.vocabulary.InvolvementDegree;
import vigil.core.vocabulary.LifeLine;

/**
 * What of an act a statement speaks about. Only statements about the act itself or about how many
 * there were are counted, and only their persons are documented victims; somebody who is said to
 * have done it, or whose whereabouts are told, stands in the subject and is counted nowhere.
 */
public sealed interface Subject {

  /** That it happened. */
  record OfAct() implements Subject {
    @Override
    public String toString() {
      return "act";
    }
  }

  /** How many it concerned. */
  record OfQuantity() implements Subject {
    @Override
    public String toString() {
      return "quantity";
    }
  }

  /** When it happened. */
  record OfDate() implements Subject {
    @Override
    public String toString() {
      return "date";
    }
  }

  /** Where it happened. */
  record OfPlace() implements Subject {
    @Override
    public String toString() {
      return "place";
    }
  }

  /** What somebody had to do with it. */
  record OfRole(Party who, InvolvementDegree degree) implements Subject {
    @Override
    public String toString() {
      return "role:" + degree.code() + ":" + who;
    }
  }

  /** What became of somebody who was taken away. */
  record OfWhereabouts(PersonId who, LifeLine step) implements Subject {
    @Override
    public String toString() {
      return "whereabouts:" + step.code() + ":" + who;
    }
  }

  /** Whether statements about it are counted. */
  default boolean isCounted() {
    return this instanceof OfAct || this instanceof OfQuantity;
  }

  /** The persons and groups that it names. */
  default List<Reference> refersTo() {
    return switch (this) {
      case OfAct _, OfQuantity _, OfDate _, OfPlace _ -> List.of();
      case OfRole(Party who, InvolvementDegree _) -> List.of(Reference.to(who));
      case OfWhereabouts(PersonId who, LifeLine _) -> List.of(Reference.to(who));
    };
  }

  /**
   * The subject that {@code toString} wrote: {@code act}, {@code quantity}, {@code date}, {@code
   * place}, {@code role:ordered:person:p1}, {@code role:carried-out:group:g1}, {@code
   * whereabouts:seen-alive:p1}.
   */
  static Optional<Subject> of(String text) {
    String[] parts = text.split(":", 3);
    return switch (parts[0]) {
      case "act" -> alone(parts, new OfAct());
      case "quantity" -> alone(parts, new OfQuantity());
      case "date" -> alone(parts, new OfDate());
      case "place" -> alone(parts, new OfPlace());
      case "role" -> parts.length < 3 ? Optional.empty() : role(parts[1], parts[2]);
      case "whereabouts" -> parts.length < 3 ? Optional.empty() : whereabouts(parts[1], parts[2]);
      default -> Optional.empty();
    };
  }

  private static Optional<Subject> alone(String[] parts, Subject subject) {
    return parts.length == 1 ? Optional.of(subject) : Optional.empty();
  }

  private static Optional<Subject> role(String degree, String party) {
    return InvolvementDegree.of(degree)
        .flatMap(how -> Party.of(party).map(who -> new OfRole(who, how)));
  }

  private static Optional<Subject> whereabouts(String step, String person) {
    try {
      PersonId who = new PersonId(person);
      return LifeLine.of(step).map(known -> new OfWhereabouts(who, known));
    } catch (InvalidIdException notAnId) {
      return Optional.empty();
    }
  }
}
