package vigil.estimate.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecomposableGraphsTest {

  /** OEIS A058862. */
  @ParameterizedTest
  @CsvSource({"1, 1", "2, 2", "3, 8", "4, 61", "5, 822", "6, 18154", "7, 617675"})
  void visit_allGraphs_areAsManyAsAreKnown(int vertices, int graphs) {
    AtomicInteger seen = new AtomicInteger();

    DecomposableGraphs.visit(vertices, graph -> seen.incrementAndGet());

    assertThat(seen).hasValue(graphs);
  }

  @ParameterizedTest
  @CsvSource({"4", "5"})
  void visit_anyGraph_hasCliquesAndSeparatorsThatCoverEachVertexOnce(int vertices) {
    DecomposableGraphs.visit(
        vertices,
        graph -> {
          int sizes = 0;
          for (int i = 0; i < graph.cliqueCount(); i++) {
            sizes += Integer.bitCount(graph.clique(i));
          }
          for (int i = 0; i < graph.separatorCount(); i++) {
            sizes -= Integer.bitCount(graph.separator(i));
          }
          assertThat(sizes).isEqualTo(vertices);
          assertThat(graph.cliqueCount() - graph.separatorCount()).isEqualTo(graph.components());
        });
  }
}
