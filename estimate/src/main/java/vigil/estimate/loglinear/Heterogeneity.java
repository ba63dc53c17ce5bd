package vigil.estimate.loglinear;

import java.util.List;
import java.util.Optional;
import vigil.estimate.CaptureHistories;

/**
 * Lists that are independent but for persons who are unequally easy to find: Poisson heterogeneity
 * of base 2, a parameter of 2^b - 1 for those on b lists (Rivest and Baillargeon 2007, section
 * 2.3).
 */
record Heterogeneity(double estimate, double standardError) {

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
    return Optional.of(new Heterogeneity(histories.observed() + fit.unseen(), fit.standardError()));
  }
}
