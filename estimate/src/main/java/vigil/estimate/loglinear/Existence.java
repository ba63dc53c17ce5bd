package vigil.estimate.loglinear;

import java.util.ArrayList;
import java.util.List;
import org.hipparchus.optim.linear.LinearConstraint;
import org.hipparchus.optim.linear.LinearConstraintSet;
import org.hipparchus.optim.linear.LinearObjectiveFunction;
import org.hipparchus.optim.linear.NonNegativeConstraint;
import org.hipparchus.optim.linear.PivotSelectionRule;
import org.hipparchus.optim.linear.Relationship;
import org.hipparchus.optim.linear.SimplexSolver;
import org.hipparchus.optim.nonlinear.scalar.GoalType;

/**
 * Whether counts have one set of best parameters (Chan, Silverman and Vincent 2021, section 3;
 * Fienberg and Rinaldo 2012).
 */
enum Existence {
  /** One best set of parameters. */
  UNIQUE,
  /** Several sets of parameters say the same of every cell: the rank is too low. */
  NOT_IDENTIFIABLE,
  /** The likelihood grows without end in some direction. */
  NO_MAXIMUM;

  private static final double ENOUGH = 1e-7;

  /**
   * Asks the cells that somebody is in first: when these alone tell all parameters apart, the best
   * are unique. Else it is a matter of rank, and then of a linear program.
   */
  static Existence of(Design design, double[] counts) {
    if (hasFullRank(design, counts, true)) {
      return UNIQUE;
    }
    if (!hasFullRank(design, counts, false)) {
      return NOT_IDENTIFIABLE;
    }
    return smallestMean(design, counts) > ENOUGH ? UNIQUE : NO_MAXIMUM;
  }

  private static boolean hasFullRank(Design design, double[] counts, boolean onlyPositive) {
    int size = design.parameters();
    double[] weights = new double[design.cells()];
    int used = 0;
    for (int cell = 0; cell < weights.length; cell++) {
      if (design.has(cell) && (!onlyPositive || counts[cell] > 0)) {
        weights[cell] = 1;
        used++;
      }
    }
    double[][] gram = new double[size][size];
    design.gram(weights, gram);
    return used >= size && Cholesky.isPositive(gram, size);
  }

  /**
   * The greatest s for which some x has X'x = X'n and x >= s in every cell (theorem 1 of Chan,
   * Silverman and Vincent): the best parameters exist if and only if s > 0. Unknowns are s and the
   * excesses x - s.
   */
  private static double smallestMean(Design design, double[] counts) {
    List<Integer> cells = new ArrayList<>();
    for (int cell = 0; cell < design.cells(); cell++) {
      if (design.has(cell)) {
        cells.add(cell);
      }
    }
    int size = design.parameters();
    double[][] rows = new double[size][cells.size() + 1];
    double[] column = new double[size];
    double[] right = new double[size];
    double[] one = new double[design.cells()];
    for (int i = 0; i < cells.size(); i++) {
      one[cells.get(i)] = 1;
      design.project(one, column);
      one[cells.get(i)] = 0;
      for (int row = 0; row < size; row++) {
        rows[row][i + 1] = column[row];
        rows[row][0] += column[row];
        right[row] += column[row] * counts[cells.get(i)];
      }
    }
    List<LinearConstraint> constraints = new ArrayList<>();
    for (int row = 0; row < size; row++) {
      constraints.add(new LinearConstraint(rows[row], Relationship.EQ, right[row]));
    }
    double[] objective = new double[cells.size() + 1];
    objective[0] = 1;
    return new SimplexSolver()
        .optimize(
            new LinearObjectiveFunction(objective, 0),
            new LinearConstraintSet(constraints),
            GoalType.MAXIMIZE,
            new NonNegativeConstraint(true),
            PivotSelectionRule.BLAND)
        .getValue();
  }
}
