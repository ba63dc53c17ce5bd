package vigil.exchange.dossier;

import java.util.List;
import vigil.core.id.StatementId;

/**
 * A lower bound with its proof.
 *
 * @param value "at least" so many persons, 0 or more
 * @param statements the statements that bear it, at least one
 */
public record Figure(long value, List<StatementId> statements) {
  public Figure {
    statements = List.copyOf(statements);
    if (value < 0 || statements.isEmpty()) {
      throw new IllegalArgumentException("a figure is 0 or more and has a proof");
    }
  }
}
