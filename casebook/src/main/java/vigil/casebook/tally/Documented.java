package vigil.casebook.tally;

import java.util.List;
import vigil.core.id.StatementId;

/**
 * Persons who are known by name.
 *
 * @param persons distinct persons, after links, whom an affirming statement names
 * @param byTwoRoots how many of them two independent bearers name
 * @param statements the affirming statements that name somebody, in order of first appearance
 */
public record Documented(int persons, int byTwoRoots, List<StatementId> statements) {
  public Documented {
    statements = List.copyOf(statements);
  }
}
