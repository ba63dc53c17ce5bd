package vigil.estimate;

/**
 * A model with its settings. Every random step is decided by the seed alone: the same seed gives
 * the same digits on any machine.
 */
public sealed interface Model {

  /** Which of the models it is. */
  ModelName name();

  /** A lower bound that needs no choice. */
  record Chao() implements Model {
    @Override
    public ModelName name() {
      return ModelName.CHAO;
    }
  }

  /** The hierarchical log-linear model of the least BIC. */
  record LogLinear() implements Model {
    @Override
    public ModelName name() {
      return ModelName.LOG_LINEAR;
    }
  }

  /**
   * Forward selection of pairs of lists.
   *
   * @param threshold a pair is added when its p-value is below, 0 to 1
   * @param replicates of the bootstrap, at least 100
   */
  record SparseLogLinear(double threshold, int replicates, long seed) implements Model {
    public SparseLogLinear {
      require(threshold > 0 && threshold < 1, "the threshold must be between 0 and 1");
      require(replicates >= 100, "a bootstrap needs 100 replicates at least");
    }

    @Override
    public ModelName name() {
      return ModelName.SPARSE_LOG_LINEAR;
    }
  }

  /**
   * The average over all decomposable graphs.
   *
   * @param delta prior count of every combination of lists, above 0
   * @param maxMissing the greatest number of unseen persons that is thought possible, 1 to {@value
   *     #MOST_MISSING}
   */
  record DecomposableGraphs(double delta, long maxMissing) implements Model {
    /** The largest range that fits into memory. */
    public static final long MOST_MISSING = 20_000_000;

    public DecomposableGraphs {
      require(delta > 0 && Double.isFinite(delta), "delta must be above 0");
      require(
          maxMissing > 0 && maxMissing <= MOST_MISSING,
          "between 1 and " + MOST_MISSING + " persons can be allowed to be missing");
    }

    @Override
    public ModelName name() {
      return ModelName.DECOMPOSABLE_GRAPHS;
    }
  }

  /**
   * Latent classes by Gibbs sampling.
   *
   * @param classes the most classes, at least 2
   * @param chains at least 4
   * @param burnIn iterations of a chain that are thrown away, at least 0
   * @param draws that each chain keeps, at least 100
   * @param thinning iterations for one draw, at least 1
   */
  record LatentClasses(int classes, int chains, long burnIn, int draws, int thinning, long seed)
      implements Model {
    public LatentClasses {
      require(classes >= 2, "there must be two classes at least");
      require(chains >= 4, "there must be four chains at least");
      require(burnIn >= 0 && draws >= 100 && thinning >= 1, "a chain needs 100 draws at least");
    }

    @Override
    public ModelName name() {
      return ModelName.LATENT_CLASSES;
    }
  }

  private static void require(boolean holds, String what) {
    if (!holds) {
      throw new IllegalArgumentException(what);
    }
  }
}
