package vigil.estimate.graph;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import vigil.estimate.random.Elementary;

/**
 * Adds up the likelihoods of graphs for every number of unseen persons, each graph being forgotten
 * as soon as it is added. A range of numbers is halved until a bound shows that it adds nothing
 * (less than e^-{@value #NEGLIGIBLE} of the greatest term seen), or until it is one block, in which
 * every number is computed.
 */
final class GraphAverage implements GraphVisitor {
  private static final double NEGLIGIBLE = 40;
  private static final double HEADROOM = 300;
  private static final int KEPT = 10;
  private static final int SCOUTED = 24;

  private final Marginals marginals;
  private final int blocks;
  private final double[] weights;
  private final double[] above = new double[Marginals.BLOCK];
  private final double[] below = new double[Marginals.BLOCK];
  private final PriorityQueue<Weighted> best =
      new PriorityQueue<>(Comparator.comparingDouble(Weighted::logMass));
  private double scale = Double.NEGATIVE_INFINITY;
  private double greatest = Double.NEGATIVE_INFINITY;
  private double mass;
  private long graphs;

  /**
   * @param logMass the logarithm of the sum of its likelihoods over all numbers of unseen
   */
  record Weighted(String graph, double logMass) {}

  GraphAverage(Marginals marginals, int blocks) {
    this.marginals = marginals;
    this.blocks = blocks;
    this.weights = new double[blocks * Marginals.BLOCK];
  }

  /**
   * Looks at a few numbers only, so that {@link #visit} knows from the start what is negligible.
   */
  void scout(CliqueTree graph) {
    int step = Math.max(1, blocks / SCOUTED);
    for (int block = step / 2; block < blocks; block += step) {
      greatest = Math.max(greatest, logAt(graph, block));
    }
  }

  @Override
  public void visit(CliqueTree graph) {
    graphs++;
    mass = 0;
    add(graph, 0, blocks);
    if (mass > 0) {
      double logMass = StrictMath.log(mass) + scale;
      if (best.size() < KEPT || logMass > best.peek().logMass()) {
        best.add(new Weighted(graph.inBrackets(), logMass));
        if (best.size() > KEPT) {
          best.poll();
        }
      }
    }
  }

  private void add(CliqueTree graph, int from, int to) {
    if (bound(graph, from, to) < greatest - NEGLIGIBLE) {
      return;
    }
    if (to - from == 1) {
      addBlock(graph, from);
      return;
    }
    int middle = (from + to) >>> 1;
    add(graph, from, middle);
    add(graph, middle, to);
  }

  /** Cliques and separators fall with the unseen, and what all graphs share rises. */
  private double bound(CliqueTree graph, int from, int to) {
    double sum = marginals.logCommon(to);
    for (int i = 0; i < graph.cliqueCount(); i++) {
      sum += marginals.log(graph.clique(i), from);
    }
    for (int i = 0; i < graph.separatorCount(); i++) {
      sum -= marginals.log(graph.separator(i), to);
    }
    return sum;
  }

  private double logAt(CliqueTree graph, int block) {
    double sum = marginals.logCommon(block);
    for (int i = 0; i < graph.cliqueCount(); i++) {
      sum += marginals.log(graph.clique(i), block);
    }
    for (int i = 0; i < graph.separatorCount(); i++) {
      sum -= marginals.log(graph.separator(i), block);
    }
    return sum;
  }

  private void addBlock(CliqueTree graph, int block) {
    double log = logAt(graph, block);
    greatest = Math.max(greatest, log);
    if (log > scale + HEADROOM) {
      rescale(log);
    }
    double weight = Elementary.exp(log - scale);
    int first = block * Marginals.BLOCK;
    ratios(graph, first);
    for (int i = 0; i < Marginals.BLOCK; i++) {
      weights[first + i] += weight;
      mass += weight;
      weight *= above[i] / below[i];
    }
  }

  /** The likelihood with one more unseen to that before it, for all numbers of a block. */
  private void ratios(CliqueTree graph, double first) {
    Arrays.fill(above, 1);
    Arrays.fill(below, 1);
    times(above, marginals.observed() + first);
    times(below, first + 1);
    for (int i = 0; i < graph.cliqueCount(); i++) {
      times(above, marginals.offset(graph.clique(i)) + first);
    }
    for (int i = 0; i < graph.separatorCount(); i++) {
      times(below, marginals.offset(graph.separator(i)) + first);
    }
    for (int i = 0; i < graph.components(); i++) {
      times(below, marginals.prior() + marginals.observed() + first);
    }
  }

  /** Multiplies by a number, the next, the one after it, ...; compiled to vector instructions. */
  private static void times(double[] products, double number) {
    for (int i = 0; i < products.length; i++) {
      products[i] *= number + i;
    }
  }

  private void rescale(double log) {
    double factor = StrictMath.exp(scale - log);
    for (int i = 0; i < weights.length; i++) {
      weights[i] *= factor;
    }
    mass *= factor;
    scale = log;
  }

  long graphs() {
    return graphs;
  }

  /** The weight of every number of unseen persons, from 0. */
  double[] weights() {
    return weights;
  }

  /** The graphs of greatest mass, the greatest first. */
  List<Weighted> best() {
    List<Weighted> sorted = new ArrayList<>(best);
    sorted.sort(Comparator.comparingDouble(Weighted::logMass).reversed());
    return sorted;
  }

  /** The probability of a graph. */
  double share(Weighted graph, double total) {
    return StrictMath.exp(graph.logMass() - scale) / total;
  }
}
