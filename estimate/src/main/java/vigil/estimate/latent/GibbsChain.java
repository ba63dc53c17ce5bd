package vigil.estimate.latent;

import java.util.Arrays;
import java.util.List;
import vigil.estimate.CaptureHistories;
import vigil.estimate.CaptureHistories.Cell;
import vigil.estimate.random.RandomStream;

/**
 * A Gibbs sampler for latent classes with a stick-breaking prior (Manrique-Vallier 2016, section 3,
 * steps 1 to 6 of the appendix). Persons who are on the same lists are drawn together as a
 * multinomial, so that an iteration costs cells times classes whatever the number of persons.
 */
final class GibbsChain {
  /** Shape and rate of the prior of alpha. */
  private static final double ALPHA_PRIOR = 0.25;

  /** What is less probable than e to this is not tried. */
  private static final double NEVER = -40;

  private final RandomStream random;
  private final int classes;
  private final int lists;
  private final double observed;
  private final int[] patterns;
  private final long[] counts;

  /** By list, then absent or present, then class. */
  private final double[] chances;

  private final double[] shares;
  private final double[] weights;
  private final long[] drawn;
  private final double[] members;
  private final double[] onList;

  /** By class, the logarithm of what its piece leaves of the stick. */
  private final double[] logKept;

  private long unseen;
  private double alpha = 1;

  /**
   * @param spread which of several starting points, 0 on: the higher, the more are unseen
   */
  GibbsChain(CaptureHistories histories, int classes, RandomStream random, int spread) {
    List<Cell> cells = histories.cells();
    this.random = random;
    this.classes = classes;
    this.lists = histories.lists().size();
    this.observed = histories.observed();
    this.patterns = cells.stream().mapToInt(Cell::pattern).toArray();
    this.counts = cells.stream().mapToLong(Cell::count).toArray();
    this.chances = new double[2 * lists * classes];
    this.shares = new double[classes];
    this.weights = new double[classes];
    this.drawn = new long[classes];
    this.members = new double[classes];
    this.onList = new double[lists * classes];
    this.logKept = new double[classes - 1];
    start(spread);
  }

  /** Each class has half the share of the one before; chances are scattered up to a limit. */
  private void start(int spread) {
    double greatest = StrictMath.pow(0.5, spread);
    for (int list = 0; list < lists; list++) {
      for (int k = 0; k < classes; k++) {
        setChance(list, k, greatest * random.positiveUniform());
      }
    }
    double share = 1;
    for (int k = 0; k < classes - 1; k++) {
      share /= 2;
      shares[k] = share;
      logKept[k] = StrictMath.log(0.5);
    }
    shares[classes - 1] = share;
  }

  private void setChance(int list, int k, double chance) {
    chances[(2 * list + 1) * classes + k] = chance;
    chances[2 * list * classes + k] = 1 - chance;
  }

  /** Draws everything once; returns how many are unseen. */
  long next() {
    Arrays.fill(members, 0);
    Arrays.fill(onList, 0);
    for (int cell = 0; cell < patterns.length; cell++) {
      weigh(patterns[cell]);
      random.multinomial(counts[cell], weights, drawn);
      collect(patterns[cell]);
    }
    drawUnseen();
    swapNeighbours();
    drawChances();
    drawShares();
    return unseen;
  }

  /** For every class its share times the probability of a pattern in it. */
  private void weigh(int pattern) {
    System.arraycopy(shares, 0, weights, 0, classes);
    for (int list = 0; list < lists; list++) {
      int row = (2 * list + (pattern >> list & 1)) * classes;
      for (int k = 0; k < classes; k++) {
        weights[k] *= chances[row + k];
      }
    }
  }

  private void collect(int pattern) {
    for (int k = 0; k < classes; k++) {
      members[k] += drawn[k];
    }
    for (int rest = pattern; rest != 0; rest &= rest - 1) {
      int row = Integer.numberOfTrailingZeros(rest) * classes;
      for (int k = 0; k < classes; k++) {
        onList[row + k] += drawn[k];
      }
    }
  }

  /** Negative binomial, as a Poisson number with a gamma mean; then their classes. */
  private void drawUnseen() {
    weigh(0);
    double missed = 0;
    for (double weight : weights) {
      missed += weight;
    }
    missed = Math.min(missed, 1 - 1e-12);
    unseen = random.poisson(random.gamma(observed) * missed / (1 - missed));
    random.multinomial(unseen, weights, drawn);
    collect(0);
  }

  /**
   * Offers every two neighbours on the stick to change places with their pieces (Papaspiliopoulos
   * and Roberts 2008, section 3.4). Without it a large class that came to lie far down the stick
   * stays there for millions of iterations.
   */
  private void swapNeighbours() {
    for (int k = 0; k + 1 < classes - 1; k++) {
      double logRatio = members[k] * logKept[k + 1] - members[k + 1] * logKept[k];
      if (logRatio >= 0 || logRatio > NEVER && random.uniform() < StrictMath.exp(logRatio)) {
        swap(members, k);
        swap(logKept, k);
        for (int list = 0; list < lists; list++) {
          swap(onList, list * classes + k);
        }
      }
    }
  }

  private static void swap(double[] values, int place) {
    double value = values[place];
    values[place] = values[place + 1];
    values[place + 1] = value;
  }

  private void drawChances() {
    for (int list = 0; list < lists; list++) {
      for (int k = 0; k < classes; k++) {
        double present = onList[list * classes + k];
        double chance =
            members[k] == 0
                ? random.positiveUniform()
                : random.beta(1 + present, 1 + members[k] - present);
        setChance(list, k, chance);
      }
    }
  }

  /** Breaks the stick from its end, with logarithms, because pieces may be tiny; then alpha. */
  private void drawShares() {
    double after = observed + unseen;
    double logLeft = 0;
    for (int k = 0; k < classes - 1; k++) {
      after = Math.max(0, after - members[k]);
      logKept[k] = logKept(members[k], after);
      shares[k] = StrictMath.exp(logLeft) * -StrictMath.expm1(logKept[k]);
      logLeft += logKept[k];
    }
    shares[classes - 1] = StrictMath.exp(logLeft);
    alpha = random.gamma(ALPHA_PRIOR + classes - 1) / (ALPHA_PRIOR - logLeft);
  }

  /** The logarithm of 1 - V for V beta distributed with 1 + members and alpha + after. */
  private double logKept(double inClass, double after) {
    if (inClass == 0 && after == 0) {
      return StrictMath.log(random.positiveUniform()) / alpha;
    }
    double broken = random.gamma(1 + inClass);
    if (after == 0 && alpha < 1) {
      double logRest =
          StrictMath.log(random.gamma(alpha + 1))
              + StrictMath.log(random.positiveUniform()) / alpha;
      return logRest - StrictMath.log(broken + StrictMath.exp(logRest));
    }
    double rest = random.gamma(alpha + after);
    return StrictMath.log(rest / (broken + rest));
  }

  /** How many classes have a member. */
  int occupied() {
    int occupied = 0;
    for (double member : members) {
      occupied += member > 0 ? 1 : 0;
    }
    return occupied;
  }
}
