package vigil.desk.lineage;

import java.util.List;
import vigil.casebook.Statement;
import vigil.core.id.SourceId;

/**
 * A voice in the graph: a root source, or what a source said having it from the same others.
 *
 * @param key unique in the graph
 * @param source who it is
 * @param statements what it said in this place; empty for a root source
 */
record Node(String key, SourceId source, List<Statement> statements) {
  Node {
    statements = List.copyOf(statements);
  }

  static Node root(SourceId source) {
    return new Node("root " + source.value(), source, List.of());
  }

  /** Whether it has its knowledge from nobody else. */
  boolean isRoot() {
    return statements.isEmpty();
  }
}
