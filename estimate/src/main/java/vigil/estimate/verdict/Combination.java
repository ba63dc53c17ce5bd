package vigil.estimate.verdict;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vigil.estimate.AboutLists;
import vigil.estimate.Finding;
import vigil.estimate.Interval;
import vigil.estimate.Model;
import vigil.estimate.ModelName;
import vigil.estimate.ModelResult;
import vigil.estimate.Outcome;
import vigil.estimate.Progress;
import vigil.estimate.table.OverlapTable;

/** What one model says of a table with strata, or with several plausible versions, or both. */
final class Combination {
  /** More than this part of the variance between versions is told. */
  private static final double MUCH = 0.25;

  private Combination() {}

  static ModelResult ask(ModelName name, OverlapTable table, Settings settings, Progress progress) {
    List<StratumSum> sums =
        table.versions().values().stream()
            .map(strata -> StratumSum.of(name, strata, settings, progress))
            .toList();
    Model model =
        sums.stream()
            .flatMap(sum -> sum.model().stream())
            .findFirst()
            .orElseGet(() -> settings.model(name, table.whole()));
    Map<String, Object> diagnostics = new LinkedHashMap<>();
    diagnostics.put("by_stratum", sums.getFirst().lines());
    diagnostics.put("versions", sums.size());
    List<Finding> refused =
        sums.stream()
            .filter(sum -> !sum.isEstimated())
            .flatMap(sum -> sum.reasons().stream())
            .distinct()
            .toList();
    return new ModelResult(
        model,
        refused.isEmpty() ? estimated(sums, diagnostics) : new Outcome.Refused(refused),
        diagnostics);
  }

  private static Outcome estimated(List<StratumSum> sums, Map<String, Object> diagnostics) {
    List<Finding> cautions = new ArrayList<>();
    List<String> onlyDocumented = sums.getFirst().onlyDocumented();
    if (!onlyDocumented.isEmpty()) {
      cautions.add(new AboutLists.OnlyDocumented(onlyDocumented));
    }
    Interval interval = sums.getFirst().interval();
    if (sums.size() > 1) {
      Pooling pooling = Pooling.of(sums.stream().map(StratumSum::draws).toList());
      interval = pooling.interval();
      diagnostics.put(
          "median_by_version", sums.stream().map(sum -> sum.interval().estimate()).toList());
      diagnostics.put("variance_between_versions", pooling.disagreement());
      if (pooling.disagreement() > MUCH) {
        cautions.add(new AboutLists.VersionsDisagree(sums.size(), pooling.disagreement()));
      }
    }
    return new Outcome.Estimated(interval, sums.getFirst().draws(), cautions);
  }
}
