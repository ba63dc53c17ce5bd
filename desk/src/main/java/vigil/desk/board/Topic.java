package vigil.desk.board;

import vigil.casebook.Statement;
import vigil.casebook.Subject;
import vigil.core.id.PersonId;
import vigil.core.vocabulary.ActType;

/**
 * What statements speak of together, so that they can agree or contradict each other.
 *
 * @param about {@code count} for the act and how many, else which side of the act
 * @param person whose whereabouts it is; empty text for everything else
 */
record Topic(ActType act, String about, String person) {
  private static final String COUNT = "count";

  static Topic of(Statement statement) {
    return switch (statement.subject()) {
      case Subject.OfAct _, Subject.OfQuantity _ -> new Topic(statement.act(), COUNT, "");
      case Subject.OfDate _ -> new Topic(statement.act(), "date", "");
      case Subject.OfPlace _ -> new Topic(statement.act(), "place", "");
      case Subject.OfRole _ -> new Topic(statement.act(), "role", "");
      case Subject.OfWhereabouts(PersonId who, _) ->
          new Topic(statement.act(), "whereabouts", who.value());
    };
  }

  /** Whether the tally counts what it holds. */
  boolean isCounted() {
    return about.equals(COUNT);
  }
}
