package vigil.estimate.loglinear;

import java.util.Arrays;

/**
 * The best fit of a hierarchical model when parameters may be minus infinity: a combination that
 * nobody is on, and every cell that contains it, has mean 0 and is left out (Chan, Silverman and
 * Vincent 2021, section 3.1).
 */
final class ExtendedFit {
  private final HierarchicalModel model;
  private final SubsetDesign design;
  private final double[] counts;
  private final int[] kept;
  private final boolean[] has;
  private final Existence existence;

  private ExtendedFit(HierarchicalModel model, double[] counts, double[] onAll) {
    this.model = model;
    this.counts = counts;
    int[] terms = model.terms();
    this.kept = Arrays.stream(terms).filter(term -> onAll[term] > 0).toArray();
    this.has = new boolean[counts.length];
    Arrays.fill(has, 1, has.length, true);
    for (int term : terms) {
      if (onAll[term] <= 0) {
        leaveOut(term);
      }
    }
    this.design = new SubsetDesign(model.lists(), kept, has);
    this.existence = Existence.of(design, counts);
  }

  /**
   * @param counts of all patterns; that of nobody does not matter
   * @param onAll for every pattern how many are on all of its lists
   */
  static ExtendedFit of(HierarchicalModel model, double[] counts, double[] onAll) {
    return new ExtendedFit(model, counts, onAll);
  }

  static double[] onAll(double[] counts, int lists) {
    double[] sums = counts.clone();
    sums[0] = 0;
    SubsetDesign.supersetSums(sums, lists);
    return sums;
  }

  private void leaveOut(int term) {
    for (int cell = term; cell < has.length; cell++) {
      if ((cell & term) == term) {
        has[cell] = false;
      }
    }
  }

  HierarchicalModel model() {
    return model;
  }

  Existence existence() {
    return existence;
  }

  /** Parameters at minus infinity. */
  int atMinusInfinity() {
    return model.terms().length - kept.length;
  }

  /** Cells that the model speaks of, less finite parameters: what a goodness of fit goes by. */
  int freedom() {
    int cells = 0;
    for (boolean one : has) {
      cells += one ? 1 : 0;
    }
    return cells - kept.length;
  }

  PoissonFit fit() {
    return PoissonFit.of(design, counts);
  }

  /** The fit when {@code unseen} persons are taken as counted. */
  PoissonFit fitWith(double unseen) {
    boolean[] all = has.clone();
    all[0] = true;
    double[] full = counts.clone();
    full[0] = unseen;
    return PoissonFit.of(new SubsetDesign(model.lists(), kept, all), full);
  }
}
