package vigil.desk.casefile;

import java.util.List;
import vigil.core.id.SourceId;
import vigil.core.id.StatementId;
import vigil.desk.estimate.kept.EstimateId;

/**
 * What a published dossier shows of the casebook. Every figure in it is borne by these statements.
 *
 * @param statements that readers see
 * @param named sources that readers see under their public names
 * @param estimates that readers see
 */
public record Shown(
    List<StatementId> statements, List<SourceId> named, List<EstimateId> estimates) {
  public Shown {
    statements = List.copyOf(statements);
    named = List.copyOf(named);
    estimates = List.copyOf(estimates);
  }

  /** What shows no estimate. */
  public Shown(List<StatementId> statements, List<SourceId> named) {
    this(statements, named, List.of());
  }
}
