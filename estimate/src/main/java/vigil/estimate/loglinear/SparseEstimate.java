package vigil.estimate.loglinear;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import vigil.estimate.AboutNumber;
import vigil.estimate.CaptureHistories;
import vigil.estimate.Finding;
import vigil.estimate.Interval;
import vigil.estimate.Model;
import vigil.estimate.ModelName;
import vigil.estimate.ModelResult;
import vigil.estimate.Objection;
import vigil.estimate.Outcome;
import vigil.estimate.Progress;
import vigil.estimate.random.RandomStream;

/**
 * Multiple systems estimation for thin overlaps (Chan, Silverman and Vincent 2021): forward
 * selection of pairs with parameters that may be minus infinity, and a bootstrap that selects anew
 * in every replicate, so that the interval has the doubt about the model in it.
 */
public final class SparseEstimate {
  /** Above so many lists there are too many combinations. */
  public static final int MOST_LISTS = 12;

  private static final double USUAL_THRESHOLD = 0.02;

  private final Model.SparseLogLinear model;
  private final CaptureHistories histories;
  private final Progress progress;
  private final PairSelection selection;
  private final int[] cells;
  private final double[] counts;

  private SparseEstimate(
      Model.SparseLogLinear model, CaptureHistories histories, Progress progress) {
    this.model = model;
    this.histories = histories;
    this.progress = progress;
    this.selection = new PairSelection(histories.lists().size(), model.threshold());
    this.counts = histories.dense();
    this.cells = histories.cells().stream().mapToInt(CaptureHistories.Cell::pattern).toArray();
  }

  /** The estimate and its interval. */
  public static ModelResult of(
      Model.SparseLogLinear model, CaptureHistories histories, Progress progress) {
    int lists = histories.lists().size();
    if (lists > MOST_LISTS) {
      return refused(model, new Objection.TooManyLists(lists, MOST_LISTS), Map.of());
    }
    return new SparseEstimate(model, histories, progress).estimate();
  }

  /** The number alone, at the usual threshold; empty when there is none. */
  public static OptionalDouble point(CaptureHistories histories) {
    return new PairSelection(histories.lists().size(), USUAL_THRESHOLD)
        .select(histories.dense())
        .fit()
        .map(fit -> OptionalDouble.of(histories.observed() + fit.unseen()))
        .orElse(OptionalDouble.empty());
  }

  private ModelResult estimate() {
    PairSelection.Selected selected = selection.select(counts);
    String name = selected.extended().model().inBrackets();
    if (selected.fit().isEmpty()) {
      Finding why =
          selected.extended().existence() == Existence.NO_MAXIMUM
              ? new Objection.NoMaximum(name)
              : new Objection.NotIdentifiable(name);
      return refused(model, why, Map.of());
    }
    double estimate = histories.observed() + selected.fit().get().unseen();
    double[] replicates = bootstrap();
    double acceleration = acceleration();
    BcaInterval bca = new BcaInterval(estimate, replicates, acceleration);
    int unstable = (int) Arrays.stream(replicates).filter(Double::isInfinite).count();
    Map<String, Object> diagnostics = new LinkedHashMap<>();
    diagnostics.put("model", name);
    diagnostics.put("threshold", model.threshold());
    diagnostics.put("parameters_at_minus_infinity", selected.extended().atMinusInfinity());
    diagnostics.put("deviance", selected.fit().get().deviance());
    diagnostics.put("replicates", model.replicates());
    diagnostics.put("replicates_without_number", unstable);
    diagnostics.put("bias_correction", bca.bias());
    diagnostics.put("acceleration", acceleration);
    diagnostics.put("seed", model.seed());
    if (Double.isInfinite(bca.upper())) {
      return refused(model, new Objection.NoUpperEnd(name), diagnostics);
    }
    return new ModelResult(
        model,
        new Outcome.Estimated(
            Interval.of(estimate, bca.lower(), bca.upper()),
            replicates,
            unstable == 0
                ? List.of()
                : List.of(new AboutNumber.UnstableReplicates(unstable, model.replicates()))),
        diagnostics);
  }

  /** Every replicate has a stream of its own, so their order does not matter. */
  private double[] bootstrap() {
    double[] weights = Arrays.stream(cells).mapToDouble(cell -> counts[cell]).toArray();
    int total = model.replicates();
    return IntStream.range(0, total)
        .parallel()
        .mapToDouble(i -> {
          long[] drawn = new long[cells.length];
          new RandomStream(model.seed(), i).multinomial(histories.observed(), weights, drawn);
          double[] resampled = new double[counts.length];
          for (int cell = 0; cell < cells.length; cell++) {
            resampled[cells[cell]] = drawn[cell];
          }
          if (i % 50 == 0) {
            progress.at(ModelName.SPARSE_LOG_LINEAR, (double) i / total);
          }
          return numberFor(resampled);
        })
        .toArray();
  }

  /**
   * From a jackknife by combination of lists: one person less in each that has somebody, every
   * combination once, however many are on it (Chan, Silverman and Vincent 2021, section 3.3).
   */
  private double acceleration() {
    double[] leftOut =
        Arrays.stream(cells)
            .mapToDouble(cell -> {
              double[] less = counts.clone();
              less[cell]--;
              return numberFor(less);
            })
            .filter(Double::isFinite)
            .toArray();
    return BcaInterval.acceleration(leftOut);
  }

  private double numberFor(double[] some) {
    return selection
        .select(some)
        .fit()
        .map(fit -> Arrays.stream(some).sum() + fit.unseen())
        .orElse(Double.POSITIVE_INFINITY);
  }

  private static ModelResult refused(Model model, Finding reason, Map<String, Object> diagnostics) {
    return new ModelResult(model, new Outcome.Refused(List.of(reason)), diagnostics);
  }
}
