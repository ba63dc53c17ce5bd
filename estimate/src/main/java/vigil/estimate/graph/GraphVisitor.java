package vigil.estimate.graph;

/** Is shown decomposable graphs one after another. */
@FunctionalInterface
interface GraphVisitor {
  /**
   * Takes a graph.
   *
   * @param graph valid until the call returns
   */
  void visit(CliqueTree graph);
}
