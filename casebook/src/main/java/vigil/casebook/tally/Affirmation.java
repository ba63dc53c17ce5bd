package vigil.casebook.tally;

import vigil.casebook.Statement;
import vigil.core.id.StatementId;

/** A statement that affirms the act, with the sources that it goes back to. */
record Affirmation(Statement statement, Roots roots) {

  StatementId id() {
    return statement.id();
  }

  /** A quantity without a lower bound, "about 120" or "unknown", vouches for nobody: 0. */
  long lowerBound() {
    return statement.quantity().quantity().lowerBound().orElse(0);
  }

  Reported reported() {
    return new Reported(id(), roots.ids(), statement.quantity().quantity());
  }

  /** Whether it names somebody. */
  boolean names() {
    return !statement.persons().isEmpty();
  }
}
