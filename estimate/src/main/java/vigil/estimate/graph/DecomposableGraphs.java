package vigil.estimate.graph;

/**
 * All decomposable graphs on a few vertices, one after another: 8, 61, 822, 18,154 and 617,675 on 3
 * to 7 (OEIS A058862). None is kept.
 */
final class DecomposableGraphs {
  private DecomposableGraphs() {}

  /** Shows each graph to the visitor, in the order of their sets of edges. */
  static void visit(int vertices, GraphVisitor visitor) {
    CliqueTree tree = new CliqueTree(vertices);
    int sets = 1 << CliqueTree.pairs(vertices);
    for (int edges = 0; edges < sets; edges++) {
      if (tree.take(edges)) {
        visitor.visit(tree);
      }
    }
  }
}
