package vigil.estimate.latent;

import java.util.List;
import vigil.estimate.CaptureHistories;
import vigil.estimate.CaptureHistories.Cell;
import vigil.estimate.random.Elementary;
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

  /** More than so nearly all cannot be unseen. */
  private static final double MOST_MISSED = 1 - 1e-12;

  private final RandomStream random;
  private final int classes;
  private final int lists;
  private final double observed;

  /** The combinations of lists that somebody is on, ascending; that of no list first. */
  private final int[] patterns;

  private final long[] counts;

  /** By list, then absent or present, then class. */
  private final double[] chances;

  /** By class, its part of all persons. */
  private final double[] shares;

  /** By class, the logarithm of what its piece leaves of the stick. */
  private final double[] logKept;

  /**
   * By list, then class: the shares times the probabilities of what the last pattern says of this
   * list and all behind it. The patterns that follow in their order have most of it in common.
   */
  private final double[][] products;

  private final Membership membership;
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
    this.patterns = new int[cells.size() + 1];
    this.counts = new long[cells.size() + 1];
    for (int cell = 1; cell < patterns.length; cell++) {
      patterns[cell] = cells.get(cell - 1).pattern();
      counts[cell] = cells.get(cell - 1).count();
    }
    this.chances = new double[2 * lists * classes];
    this.shares = new double[classes];
    this.logKept = new double[classes - 1];
    this.products = new double[lists][classes];
    this.membership = new Membership(random, classes, lists, patterns.length);
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
      logKept[k] = Elementary.log(0.5);
    }
    shares[classes - 1] = share;
  }

  private void setChance(int list, int k, double chance) {
    chances[(2 * list + 1) * classes + k] = chance;
    chances[2 * list * classes + k] = 1 - chance;
  }

  /** Draws everything once; returns how many are unseen. */
  long next() {
    membership.clear();
    weigh(0, lists);
    double missed = total(products[0]);
    unseen = drawUnseen(missed);
    membership.draw(0, 0, unseen, products[0], missed);
    for (int cell = 1; cell < patterns.length; cell++) {
      int changed = patterns[cell] ^ patterns[cell - 1];
      weigh(patterns[cell], Integer.SIZE - Integer.numberOfLeadingZeros(changed));
      membership.draw(cell, patterns[cell], counts[cell], products[0], total(products[0]));
    }
    swapNeighbours();
    drawChances();
    drawShares();
    return unseen;
  }

  /**
   * For every class its share times the probability of a pattern in it, into the first of the
   * products.
   *
   * @param changed how many lists, from the first on, may be others than in the last pattern
   */
  private void weigh(int pattern, int changed) {
    for (int list = changed - 1; list >= 0; list--) {
      double[] behind = list + 1 < lists ? products[list + 1] : shares;
      double[] into = products[list];
      int row = (2 * list + (pattern >> list & 1)) * classes;
      for (int k = 0; k < classes; k++) {
        into[k] = behind[k] * chances[row + k];
      }
    }
  }

  /** In two sums, which do not wait for each other. */
  private static double total(double[] weights) {
    double even = 0;
    double odd = 0;
    int k = 0;
    for (; k + 1 < weights.length; k += 2) {
      even += weights[k];
      odd += weights[k + 1];
    }
    return k < weights.length ? even + odd + weights[k] : even + odd;
  }

  /**
   * Negative binomial, as a Poisson number with a gamma mean.
   *
   * @param all the probability of being on no list
   */
  private long drawUnseen(double all) {
    double missed = Math.min(all, MOST_MISSED);
    return random.poisson(random.gamma(observed) * missed / (1 - missed));
  }

  /**
   * Offers every two neighbours on the stick to change places with their pieces (Papaspiliopoulos
   * and Roberts 2008, section 3.4). Without it a large class that came to lie far down the stick
   * stays there for millions of iterations.
   */
  private void swapNeighbours() {
    for (int k = 0; k + 1 < classes - 1; k++) {
      double logRatio = membership.in(k) * logKept[k + 1] - membership.in(k + 1) * logKept[k];
      if (logRatio >= 0 || (logRatio > NEVER && random.uniform() < Elementary.exp(logRatio))) {
        membership.swap(k);
        Membership.swap(logKept, k);
      }
    }
  }

  private void drawChances() {
    for (int list = 0; list < lists; list++) {
      for (int k = 0; k < classes; k++) {
        double all = membership.in(k);
        double present = membership.in(k, list);
        double chance =
            all == 0 ? random.positiveUniform() : random.beta(1 + present, 1 + all - present);
        setChance(list, k, chance);
      }
    }
  }

  /**
   * Breaks the stick from its beginning: the piece of a class is V for 1 - V beta distributed with
   * alpha + those behind and 1 + its members. Then alpha.
   */
  private void drawShares() {
    double after = observed + unseen;
    double left = 1;
    double logLeft = 0;
    for (int k = 0; k < classes - 1; k++) {
      double inClass = membership.in(k);
      after = Math.max(0, after - inClass);
      logKept[k] = logKept(inClass, after);
      double kept = left * Elementary.exp(logKept[k]);
      shares[k] = left - kept;
      left = kept;
      logLeft += logKept[k];
    }
    shares[classes - 1] = left;
    alpha = random.gamma(ALPHA_PRIOR + classes - 1) / (ALPHA_PRIOR - logLeft);
  }

  /** The logarithm of what is kept, because near the end of the stick it may be tiny. */
  private double logKept(double inClass, double after) {
    if (inClass == 0 && after == 0) {
      return Elementary.log(random.positiveUniform()) / alpha;
    }
    double broken = random.gamma(1 + inClass);
    if (after == 0 && alpha < 1) {
      double logRest =
          Elementary.log(random.gamma(alpha + 1))
              + Elementary.log(random.positiveUniform()) / alpha;
      return logRest - Elementary.log(broken + Elementary.exp(logRest));
    }
    double rest = random.gamma(alpha + after);
    return Elementary.log(rest / (broken + rest));
  }

  /** How many classes have a member. */
  int occupied() {
    return membership.occupied();
  }
}
