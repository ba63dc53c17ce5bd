package vigil.casebook;

import vigil.core.id.SourceId;
import vigil.core.id.StatementId;

/** Where a statement has its knowledge from, when it is not the source's own. */
public sealed interface Derivation {

  /** Another statement, whose own roots count in its place. */
  record FromStatement(StatementId statement) implements Derivation {
    @Override
    public String toString() {
      return statement.value();
    }
  }

  /** A source that made no statement of its own, and is a root as it stands. */
  record FromSource(SourceId source) implements Derivation {
    @Override
    public String toString() {
      return "source:" + source.value();
    }
  }
}
