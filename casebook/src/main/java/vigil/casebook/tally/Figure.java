package vigil.casebook.tally;

import java.util.List;
import vigil.core.id.StatementId;

/**
 * A number that may be claimed, with its proof.
 *
 * @param value how many, at least; 0 when those who bear it give no number
 * @param statements the statements that carry the value, in order of first appearance; at least one
 */
public record Figure(long value, List<StatementId> statements) {
  public Figure {
    statements = List.copyOf(statements);
  }
}
