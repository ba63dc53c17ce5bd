package vigil.estimate.graph;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

/**
 * The average over all decomposable graphs, each as probable as any other beforehand, with the
 * prior 1 / N (Madigan and York 1997, section 3).
 */
public final class GraphEstimate {
  private static final int MOST_LISTS = 7;
  private static final long MOST_BY_DEFAULT = 2_000_000;
  private static final int DRAWS = 2000;
  private static final double TOO_MUCH_AT_EDGE = 0.1;
  private static final double MUCH_AT_EDGE = 0.01;
  private static final int MOST_FOR_SENSITIVITY = 6;
  private static final double SAME = 1.25;

  private final Model.DecomposableGraphs model;
  private final CaptureHistories histories;
  private final Progress progress;

  private GraphEstimate(
      Model.DecomposableGraphs model, CaptureHistories histories, Progress progress) {
    this.model = model;
    this.histories = histories;
    this.progress = progress;
  }

  /** The default prior count of a combination of lists: one person in all. */
  public static double defaultDelta(int lists) {
    return 1.0 / (1L << lists);
  }

  /** The range that is searched unless another is asked for: thirty times the observed. */
  public static long defaultMaxMissing(long observed) {
    return Math.clamp(30 * observed, 100, MOST_BY_DEFAULT);
  }

  /** How probable each number of unseen persons is, from 0; for at most seven lists. */
  public static double[] probabilities(Model.DecomposableGraphs model, CaptureHistories histories) {
    return new GraphEstimate(model, histories, Progress.NONE)
        .average(model.delta())
        .posterior()
        .probabilities();
  }

  /** The posterior median, with its sensitivity to delta and the mass at the end of the range. */
  public static ModelResult of(
      Model.DecomposableGraphs model, CaptureHistories histories, Progress progress) {
    int lists = histories.lists().size();
    if (lists > MOST_LISTS) {
      Finding why = new Objection.TooManyLists(lists, MOST_LISTS);
      return new ModelResult(model, new Outcome.Refused(List.of(why)), Map.of());
    }
    return new GraphEstimate(model, histories, progress).estimate();
  }

  private record Averaged(Posterior posterior, GraphAverage average) {}

  private ModelResult estimate() {
    Averaged averaged = average(model.delta());
    progress.at(ModelName.DECOMPOSABLE_GRAPHS, 0.4);
    Posterior posterior = averaged.posterior();
    Map<String, Object> diagnostics = diagnostics(averaged);
    List<Finding> cautions = sensitivity(posterior, diagnostics);
    if (posterior.atEdge() > TOO_MUCH_AT_EDGE || posterior.hasModeAtUpperEnd()) {
      Finding why = new Objection.EdgeOfRange(posterior.atEdge(), model.maxMissing());
      return new ModelResult(model, new Outcome.Refused(List.of(why)), diagnostics);
    }
    if (posterior.atEdge() > MUCH_AT_EDGE) {
      cautions.add(new AboutNumber.NearEdge(posterior.atEdge(), model.maxMissing()));
    }
    if (posterior.hasModeAtLowerEnd()) {
      cautions.add(new AboutNumber.PeakAtNobody());
    }
    posterior
        .twoPeaks()
        .ifPresent(peaks -> cautions.add(new AboutNumber.TwoPeaks(peaks.low(), peaks.high())));
    Interval interval =
        Interval.of(
            (double) posterior.quantile(0.5),
            (double) posterior.quantile(0.025),
            (double) posterior.quantile(0.975));
    return new ModelResult(
        model, new Outcome.Estimated(interval, posterior.draws(DRAWS), cautions), diagnostics);
  }

  private Averaged average(double delta) {
    int numbers = Math.toIntExact(model.maxMissing() + 1);
    int blocks = (numbers + Marginals.BLOCK - 1) / Marginals.BLOCK;
    GraphAverage average = new GraphAverage(new Marginals(histories, delta, blocks), blocks);
    int lists = histories.lists().size();
    DecomposableGraphs.visit(lists, average::scout);
    DecomposableGraphs.visit(lists, average);
    return new Averaged(Posterior.of(histories.observed(), average.weights(), numbers), average);
  }

  private Map<String, Object> diagnostics(Averaged averaged) {
    Posterior posterior = averaged.posterior();
    GraphAverage average = averaged.average();
    Map<String, Object> diagnostics = new LinkedHashMap<>();
    diagnostics.put("delta", model.delta());
    diagnostics.put("max_missing", model.maxMissing());
    diagnostics.put("graphs", average.graphs());
    diagnostics.put("mean", posterior.mean());
    diagnostics.put("median", posterior.quantile(0.5));
    diagnostics.put("mode", posterior.mode());
    diagnostics.put("lower", posterior.quantile(0.025));
    diagnostics.put("upper", posterior.quantile(0.975));
    diagnostics.put("mass_in_last_twentieth", posterior.atEdge());
    double total = Arrays.stream(average.weights()).sum();
    List<Map<String, Object>> graphs = new ArrayList<>();
    for (GraphAverage.Weighted graph : average.best()) {
      Map<String, Object> one = new LinkedHashMap<>();
      one.put("graph", graph.graph());
      one.put("probability", average.share(graph, total));
      graphs.add(one);
    }
    diagnostics.put("best_graphs", graphs);
    return diagnostics;
  }

  /** The median for other usual choices of delta. */
  private List<Finding> sensitivity(Posterior posterior, Map<String, Object> diagnostics) {
    List<Map<String, Object>> others = new ArrayList<>();
    List<Finding> cautions = new ArrayList<>();
    if (histories.lists().size() > MOST_FOR_SENSITIVITY) {
      return cautions;
    }
    double own = posterior.quantile(0.5);
    double farthest = SAME;
    for (double delta : new double[] {defaultDelta(histories.lists().size()), 0.5, 1}) {
      if (delta == model.delta()) {
        continue;
      }
      Posterior other = average(delta).posterior();
      double median = other.quantile(0.5);
      Map<String, Object> line = new LinkedHashMap<>();
      line.put("delta", delta);
      line.put("median", median);
      line.put("mass_in_last_twentieth", other.atEdge());
      others.add(line);
      double apart = Math.max(own / median, median / own);
      if (apart > farthest) {
        farthest = apart;
        cautions.clear();
        cautions.add(
            new AboutNumber.PriorDecides(
                model.delta(), Math.round(own), delta, Math.round(median)));
      }
      progress.at(ModelName.DECOMPOSABLE_GRAPHS, 0.4 + 0.3 * others.size());
    }
    diagnostics.put("sensitivity", others);
    return cautions;
  }
}
