package vigil.estimate.graph;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The cliques of a decomposable graph and the separators between them, found by maximum cardinality
 * search (Tarjan and Yannakakis 1984; Blair and Peyton 1993, algorithm 4.2). One object is used for
 * all graphs.
 */
final class CliqueTree {
  private final int[] neighbours;
  private final int[] cliques;
  private final int[] separators;
  private int cliqueCount;
  private int separatorCount;
  private int components;

  CliqueTree(int vertices) {
    this.neighbours = new int[vertices];
    this.cliques = new int[vertices];
    this.separators = new int[vertices];
  }

  /** How many pairs of vertices there are: the bits of an edge set. */
  static int pairs(int vertices) {
    return vertices * (vertices - 1) / 2;
  }

  /** Takes a graph; false when it is not decomposable. */
  boolean take(int edges) {
    Arrays.fill(neighbours, 0);
    int bit = 0;
    for (int i = 0; i < neighbours.length; i++) {
      for (int j = i + 1; j < neighbours.length; j++) {
        if ((edges >> bit++ & 1) != 0) {
          neighbours[i] |= 1 << j;
          neighbours[j] |= 1 << i;
        }
      }
    }
    return search();
  }

  private boolean search() {
    cliqueCount = 0;
    separatorCount = 0;
    components = 1;
    int visited = 0;
    int before = 0;
    int clique = 0;
    for (int step = 0; step < neighbours.length; step++) {
      int next = mostVisitedNeighbours(visited);
      int earlier = neighbours[next] & visited;
      if (!isClique(earlier)) {
        return false;
      }
      int size = Integer.bitCount(earlier);
      if (step > 0 && size <= before) {
        cliques[cliqueCount++] = clique;
        if (earlier == 0) {
          components++;
        } else {
          separators[separatorCount++] = earlier;
        }
      }
      clique = earlier | 1 << next;
      visited |= 1 << next;
      before = size;
    }
    cliques[cliqueCount++] = clique;
    return true;
  }

  private int mostVisitedNeighbours(int visited) {
    int best = -1;
    int most = -1;
    for (int vertex = 0; vertex < neighbours.length; vertex++) {
      if ((visited >> vertex & 1) == 0) {
        int count = Integer.bitCount(neighbours[vertex] & visited);
        if (count > most) {
          most = count;
          best = vertex;
        }
      }
    }
    return best;
  }

  private boolean isClique(int vertices) {
    for (int rest = vertices; rest != 0; rest &= rest - 1) {
      int vertex = Integer.numberOfTrailingZeros(rest);
      if ((vertices & ~neighbours[vertex] & ~(1 << vertex)) != 0) {
        return false;
      }
    }
    return true;
  }

  int cliqueCount() {
    return cliqueCount;
  }

  /** The vertices of a clique, as bits. */
  int clique(int index) {
    return cliques[index];
  }

  int separatorCount() {
    return separatorCount;
  }

  /** The vertices of a separator, as bits; never none. */
  int separator(int index) {
    return separators[index];
  }

  /** How many parts the graph falls into; cliques less separators. */
  int components() {
    return components;
  }

  /** Its cliques by the numbers of the lists, from 1: [123,14]. */
  String inBrackets() {
    return IntStream.range(0, cliqueCount)
        .mapToObj(i ->
            IntStream.range(0, neighbours.length)
                .filter(vertex -> (cliques[i] >> vertex & 1) == 1)
                .mapToObj(vertex -> String.valueOf(vertex + 1))
                .collect(Collectors.joining()))
        .sorted(Comparator.comparingInt((String c) -> -c.length()).thenComparing(c -> c))
        .collect(Collectors.joining(",", "[", "]"));
  }
}
