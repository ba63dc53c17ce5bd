package vigil.desk.casefile;

import java.util.List;
import vigil.core.id.SourceId;
import vigil.core.id.StatementId;

/**
 * What a published dossier shows of the casebook. Every figure in it is borne by these statements.
 *
 * @param statements that readers see
 * @param named sources that readers see under their public names
 */
public record Shown(List<StatementId> statements, List<SourceId> named) {
  public Shown {
    statements = List.copyOf(statements);
    named = List.copyOf(named);
  }
}
