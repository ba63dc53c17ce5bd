package vigil.casebook.tally;

import java.util.List;
import java.util.stream.Collectors;
import vigil.core.id.StatementId;

/** Why the roots of a statement cannot be told. */
public sealed interface LineageProblem {

  /** A statement derives from one that is not there. */
  record UnknownStatement(StatementId statement, StatementId missing) implements LineageProblem {
    @Override
    public String problem() {
      return "Statement %s derives from %s, which is not there.".formatted(statement, missing);
    }

    @Override
    public String remedy() {
      return "Add that statement, correct the id, or write source:%s if it names a source."
          .formatted(missing);
    }
  }

  /**
   * Statements that derive from each other in a circle.
   *
   * @param path each derives from the next, the last from the first
   */
  record Circle(List<StatementId> path) implements LineageProblem {
    public Circle {
      path = List.copyOf(path);
    }

    /** The statement that closes the circle. */
    @Override
    public StatementId statement() {
      return path.getLast();
    }

    /** The statement to which it leads back. */
    public StatementId start() {
      return path.getFirst();
    }

    @Override
    public String problem() {
      return "Statements derive from each other in a circle: "
          + path.stream().map(StatementId::value).collect(Collectors.joining(" <- "))
          + " <- "
          + start()
          + ".";
    }

    @Override
    public String remedy() {
      return "Find out who said it first and leave that one without the others.";
    }
  }

  /** The statement whose derivations are to be corrected. */
  StatementId statement();

  /** What is wrong, a sentence in English. */
  String problem();

  /** What to do, a sentence in English. */
  String remedy();
}
