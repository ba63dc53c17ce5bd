package vigil.estimate.loglinear;

import java.util.List;
import java.util.Optional;
import vigil.estimate.CaptureHistories;

/**
 * Lists that are independent but for persons who are unequally easy to find: Poisson heterogeneity
 * of base 2, a parameter of 2^b - 1 for those on b lists (Rivest and Baillargeon 2007, section
 * 2.3).
 *
 * @param gain by how much the deviance of independent lists falls; negative when instead persons on
 *     one list are less often on others
 */
record Heterogeneity(double estimate, double standardError, double gain) {
  /** The 99% quantile of chi-squared with one degree of freedom. */
  private static final double CLEAR = 6.635;

  /** Whether persons are clearly unequally easy to find. */
  boolean isClear() {
    return gain > CLEAR;
  }

  /** The fit, when there is one. */
  static Optional<Heterogeneity> of(CaptureHistories histories) {
    int lists = histories.lists().size();
    List<double[]> columns = ChaoBound.mainEffects(lists);
    columns.add(ChaoBound.column(lists, cell -> (1 << Integer.bitCount(cell)) - 1));
    Design design = new MatrixDesign(columns.toArray(double[][]::new));
    double[] counts = histories.dense();
    if (Existence.of(design, counts) != Existence.UNIQUE) {
      return Optional.empty();
    }
    PoissonFit fit = PoissonFit.of(design, counts);
    columns.removeLast();
    PoissonFit alike = PoissonFit.of(new MatrixDesign(columns.toArray(double[][]::new)), counts);
    double gain = alike.deviance() - fit.deviance();
    return Optional.of(
        new Heterogeneity(
            histories.observed() + fit.unseen(),
            fit.standardError(),
            fit.parameter(lists + 1) > 0 ? gain : -gain));
  }
}
