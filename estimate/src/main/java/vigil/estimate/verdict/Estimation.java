package vigil.estimate.verdict;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import vigil.estimate.AboutLists;
import vigil.estimate.CaptureHistories;
import vigil.estimate.Feasibility;
import vigil.estimate.Model;
import vigil.estimate.ModelName;
import vigil.estimate.ModelResult;
import vigil.estimate.Objection;
import vigil.estimate.Outcome;
import vigil.estimate.Progress;
import vigil.estimate.Verdict;
import vigil.estimate.graph.GraphEstimate;
import vigil.estimate.latent.LatentEstimate;
import vigil.estimate.loglinear.ChaoBound;
import vigil.estimate.loglinear.LogLinearEstimate;
import vigil.estimate.loglinear.SparseEstimate;
import vigil.estimate.table.OverlapTable;

/** Asks models for a number, and whether it may be said. */
public final class Estimation {
  /** Fewer persons on several lists than these carry no answer on their own. */
  private static final int FEW_OVERLAPS = 30;

  private Estimation() {}

  /**
   * Asks models of a table that may have strata and several plausible versions.
   *
   * @param names at least one; chao alone is enough for a bound, and with others there is a number
   *     only when one of the others gives one
   */
  public static Conclusion of(
      OverlapTable table, List<ModelName> names, Settings settings, Progress progress) {
    CaptureHistories whole = table.whole();
    return table.isPlain()
        ? of(whole, names.stream().map(name -> settings.model(name, whole)).toList(), progress)
        : conclude(
            whole,
            () ->
                names.stream()
                    .map(name -> Combination.ask(name, table, settings, progress))
                    .toList());
  }

  /** Asks models of one table, as {@link #of(OverlapTable, List, Settings, Progress)} does. */
  public static Conclusion of(CaptureHistories histories, List<Model> models, Progress progress) {
    return conclude(
        histories,
        () ->
            models.stream()
                .map(model -> ask(model, histories.withoutEmptyLists(), progress))
                .toList());
  }

  private static Conclusion conclude(
      CaptureHistories histories, Supplier<List<ModelResult>> models) {
    if (histories.lists().size() > CaptureHistories.MOST_LISTS) {
      return Conclusion.refused(
          histories,
          List.of(
              Remark.of(
                  new Objection.TooManyLists(
                      histories.lists().size(), CaptureHistories.MOST_LISTS))));
    }
    if (Feasibility.of(histories) instanceof Verdict.Refused(var reasons)) {
      return Conclusion.refused(histories, reasons.stream().map(Remark::of).toList());
    }
    CaptureHistories used = histories.withoutEmptyLists();
    Connections connections = new Connections(used);
    return connections
        .objection()
        .map(objection -> Conclusion.refused(histories, List.of(Remark.of(objection))))
        .orElseGet(() -> conclude(histories, used, connections, models.get()));
  }

  private static Conclusion conclude(
      CaptureHistories histories,
      CaptureHistories used,
      Connections connections,
      List<ModelResult> results) {
    boolean onlyBound =
        results.stream().allMatch(result -> result.model().name() == ModelName.CHAO);
    boolean estimated =
        results.stream()
            .filter(result -> onlyBound || result.model().name() != ModelName.CHAO)
            .anyMatch(result -> result.outcome() instanceof Outcome.Estimated);
    List<Remark> remarks = new ArrayList<>(ofModels(results));
    LeaveOneOut leaveOneOut = new LeaveOneOut(used);
    if (estimated) {
      connections.within().forEach(caution -> remarks.add(Remark.of(caution)));
      connections.apart().forEach(caution -> remarks.add(Remark.of(caution)));
      if (used.onSeveral() < FEW_OVERLAPS) {
        remarks.add(Remark.of(new AboutLists.FewOverlaps(used.onSeveral())));
      }
      remarks.addAll(0, Agreement.remarks(results));
      remarks.addAll(leaveOneOut.cautions());
    }
    return new Conclusion(histories, estimated, remarks, results, leaveOneOut.without());
  }

  private static List<Remark> ofModels(List<ModelResult> results) {
    return results.stream()
        .flatMap(result ->
            switch (result.outcome()) {
              case Outcome.Estimated(var interval, var draws, var cautions) ->
                  cautions.stream().map(one -> Remark.of(result.model().name(), one));
              case Outcome.Refused(var reasons) ->
                  reasons.stream().map(one -> Remark.of(result.model().name(), one));
            })
        .toList();
  }

  /** What one model says of lists that could carry an estimate. */
  public static ModelResult ask(Model model, CaptureHistories histories, Progress progress) {
    progress.at(model.name(), 0);
    ModelResult result =
        switch (model) {
          case Model.Chao chao -> ChaoBound.of(chao, histories);
          case Model.LogLinear logLinear -> LogLinearEstimate.of(logLinear, histories, progress);
          case Model.SparseLogLinear sparse -> SparseEstimate.of(sparse, histories, progress);
          case Model.DecomposableGraphs graphs -> GraphEstimate.of(graphs, histories, progress);
          case Model.LatentClasses latent -> LatentEstimate.of(latent, histories, progress);
        };
    progress.at(model.name(), 1);
    return result;
  }
}
