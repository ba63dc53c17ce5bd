package vigil.estimate.verdict;

import java.util.OptionalDouble;
import java.util.OptionalLong;
import vigil.estimate.CaptureHistories;
import vigil.estimate.Model;
import vigil.estimate.ModelName;
import vigil.estimate.graph.GraphEstimate;

/**
 * How the models are set unless somebody knows better.
 *
 * @param delta prior count of every combination; empty for one person in all
 * @param maxMissing the most who may be missing; empty for thirty times the observed
 */
public record Settings(OptionalDouble delta, OptionalLong maxMissing, long seed) {
  private static final double THRESHOLD = 0.02;
  private static final int REPLICATES = 2000;
  private static final int CLASSES = 15;
  private static final int CHAINS = 4;
  private static final int BURN_IN = 20_000;
  private static final int DRAWS = 2500;
  private static final int THINNING = 60;

  /** The model of a name for these lists. */
  public Model model(ModelName name, CaptureHistories histories) {
    int lists = histories.listsWithRecords().size();
    return switch (name) {
      case CHAO -> new Model.Chao();
      case LOG_LINEAR -> new Model.LogLinear();
      case SPARSE_LOG_LINEAR -> new Model.SparseLogLinear(THRESHOLD, REPLICATES, seed);
      case DECOMPOSABLE_GRAPHS ->
          new Model.DecomposableGraphs(
              delta.orElse(GraphEstimate.defaultDelta(lists)),
              maxMissing.orElse(GraphEstimate.defaultMaxMissing(histories.observed())));
      case LATENT_CLASSES ->
          new Model.LatentClasses(CLASSES, CHAINS, BURN_IN, DRAWS, THINNING, seed);
    };
  }
}
