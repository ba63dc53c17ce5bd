package vigil.exchange.dossier;

import java.util.List;
import vigil.core.id.StatementId;

/**
 * How many distinct persons the statements name.
 *
 * @param persons 0 or more
 * @param byTwoRoots how many of them two independent sources name
 * @param statements the statements that name them
 */
public record Documented(long persons, long byTwoRoots, List<StatementId> statements) {
  public Documented {
    statements = List.copyOf(statements);
    if (byTwoRoots < 0 || persons < byTwoRoots) {
      throw new IllegalArgumentException(
          "of " + persons + " persons, " + byTwoRoots + " cannot be");
    }
  }
}
