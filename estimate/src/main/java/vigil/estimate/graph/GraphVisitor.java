package vigil.estimate.graph;

/** Is shown decomposable graphs one after another. */
@FunctionalInterface
interface GraphVisitor {
  /**
   * @param graph valid until the call returns
   */
  void visit(CliqueTree graph);
}
