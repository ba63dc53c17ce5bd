package vigil.estimate.loglinear;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import vigil.estimate.AboutNumber;
import vigil.estimate.CaptureHistories;
import vigil.estimate.CaptureHistories.Cell;
import vigil.estimate.Interval;
import vigil.estimate.Model;
import vigil.estimate.ModelResult;
import vigil.estimate.Objection;
import vigil.estimate.Outcome;

/**
 * Chao's lower bound when lists catch unequally and persons are unequally easy to find (Mth):
 * log-linear with a parameter for each list and, for each number of lists k from 3 on, one of max(b
 * - k + 1, 0) for those on b lists, of which the negative are set to 0 (Rivest and Baillargeon
 * 2007, section 3). When nobody is on exactly two lists, or such a fit does not exist, the form
 * that is corrected for bias (Chao 1989, equation 4 for unequal lists).
 */
public final class ChaoBound {
  private static final int MOST_LISTS = 12;

  private ChaoBound() {}

  /** The bound, and the numbers that it comes from. */
  public static ModelResult of(Model.Chao model, CaptureHistories histories) {
    Map<String, Object> diagnostics = new LinkedHashMap<>();
    diagnostics.put("on_one_list", histories.onExactly(1));
    diagnostics.put("on_two_lists", histories.onExactly(2));
    if (histories.lists().size() > MOST_LISTS || histories.onExactly(2) == 0) {
      return closedForm(model, histories, diagnostics);
    }
    Optional<PoissonFit> best = fit(histories);
    if (best.isEmpty()) {
      return closedForm(model, histories, diagnostics);
    }
    PoissonFit fit = best.get();
    diagnostics.put("form", "Mth, log-linear");
    diagnostics.put("standard_error", fit.standardError());
    Interval interval = LogNormal.interval(histories.observed(), fit.unseen(), fit.standardError());
    return result(model, histories, interval, diagnostics);
  }

  /** The fit; empty when even independent lists have none, as when everybody is on one of them. */
  private static Optional<PoissonFit> fit(CaptureHistories histories) {
    int lists = histories.lists().size();
    double[] counts = histories.dense();
    List<double[]> columns = new ArrayList<>(mainEffects(lists));
    for (int k = 3; k <= lists; k++) {
      int least = k - 1;
      columns.add(column(lists, cell -> Math.max(0, Integer.bitCount(cell) - least)));
    }
    while (columns.size() > lists + 1) {
      Design design = design(columns);
      int surplus = columns.size() - 1;
      if (Existence.of(design, counts) == Existence.UNIQUE) {
        PoissonFit fit = PoissonFit.of(design, counts);
        surplus = firstNegative(fit, lists + 1, columns.size());
        if (surplus < 0) {
          return Optional.of(fit);
        }
      }
      columns.remove(surplus);
    }
    Design independent = design(columns);
    return Existence.of(independent, counts) == Existence.UNIQUE
        ? Optional.of(PoissonFit.of(independent, counts))
        : Optional.empty();
  }

  private static int firstNegative(PoissonFit fit, int from, int to) {
    for (int i = from; i < to; i++) {
      if (fit.parameter(i) < 0) {
        return i;
      }
    }
    return -1;
  }

  private static Design design(List<double[]> columns) {
    return new MatrixDesign(columns.toArray(double[][]::new));
  }

  static List<double[]> mainEffects(int lists) {
    List<double[]> columns = new ArrayList<>();
    columns.add(column(lists, cell -> 1));
    for (int i = 0; i < lists; i++) {
      int list = i;
      columns.add(column(lists, cell -> cell >> list & 1));
    }
    return columns;
  }

  static double[] column(int lists, IntToDoubleFunction value) {
    double[] column = new double[1 << lists];
    Arrays.setAll(column, value);
    return column;
  }

  /** Unseen = sum of products of the singly listed of two lists / (on two lists + 1). */
  private static ModelResult closedForm(
      Model.Chao model, CaptureHistories histories, Map<String, Object> diagnostics) {
    double[] alone = new double[histories.lists().size()];
    for (Cell cell : histories.cells()) {
      if (Integer.bitCount(cell.pattern()) == 1) {
        alone[Integer.numberOfTrailingZeros(cell.pattern())] = cell.count();
      }
    }
    double sum = Arrays.stream(alone).sum();
    double products = 0;
    double variance = 0;
    for (double one : alone) {
      products += one * (sum - one) / 2;
      variance += one * (sum - one) * (sum - one);
    }
    double divisor = histories.onExactly(2) + 1;
    double unseen = products / divisor;
    double error = Math.sqrt(unseen + variance / (divisor * divisor) + unseen * unseen / divisor);
    diagnostics.put("form", "Mth, corrected for bias");
    diagnostics.put("standard_error", error);
    return result(
        model, histories, LogNormal.interval(histories.observed(), unseen, error), diagnostics);
  }

  private static ModelResult result(
      Model.Chao model,
      CaptureHistories histories,
      Interval interval,
      Map<String, Object> diagnostics) {
    Outcome outcome =
        Double.isFinite(interval.upper())
            ? new Outcome.Estimated(
                interval,
                LogNormal.draws(histories.observed(), interval),
                List.of(new AboutNumber.OnlyABound()))
            : new Outcome.Refused(List.of(new Objection.NoUpperEnd("Mth")));
    return new ModelResult(model, outcome, diagnostics);
  }
}
