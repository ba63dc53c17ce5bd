package vigil.estimate.verdict;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vigil.estimate.AboutLists;
import vigil.estimate.Finding;
import vigil.estimate.Interval;
import vigil.estimate.Model;
import vigil.estimate.ModelName;
import vigil.estimate.ModelResult;
import vigil.estimate.Objection;
import vigil.estimate.Outcome;
import vigil.estimate.Progress;
import vigil.estimate.table.OverlapTable;

/** What one model says of a table with strata, or with several plausible versions, or both. */
final class Combination {
  /** More than this part of the variance between versions is told. */
  private static final double MUCH = 0.25;

  private final ModelName name;
  private final List<StratumSum> sums;
  private final int strata;
  private final Map<String, Object> diagnostics = new LinkedHashMap<>();

  private Combination(ModelName name, OverlapTable table, Settings settings, Progress progress) {
    this.name = name;
    this.sums =
        table.versions().values().stream()
            .map(strata -> StratumSum.of(name, strata, settings, progress))
            .toList();
    this.strata =
        (int)
            table.versions().values().stream()
                .flatMap(strata -> strata.keySet().stream())
                .filter(stratum -> !stratum.isEmpty())
                .distinct()
                .count();
  }

  static ModelResult ask(ModelName name, OverlapTable table, Settings settings, Progress progress) {
    Combination combination = new Combination(name, table, settings, progress);
    Model model =
        combination.sums.stream()
            .flatMap(sum -> sum.model().stream())
            .findFirst()
            .orElseGet(() -> settings.model(name, table.whole()));
    Outcome outcome = combination.outcome();
    return new ModelResult(model, outcome, combination.diagnostics);
  }

  private Outcome outcome() {
    diagnostics.put("by_stratum", sums.getFirst().lines());
    diagnostics.put("versions", sums.size());
    Gathered refused = new Gathered();
    for (int version = 0; version < sums.size(); version++) {
      if (!sums.get(version).isEstimated()) {
        addAll(refused, version, sums.get(version).documentedOnly());
      }
    }
    List<Finding> reasons = refused.findings(strata, sums.size());
    return reasons.isEmpty() ? combined() : new Outcome.Refused(reasons);
  }

  private Outcome combined() {
    List<Finding> cautions = new ArrayList<>(cautions().findings(strata, sums.size()));
    Interval interval = sums.getFirst().interval();
    if (sums.size() > 1) {
      Pooling pooling = Pooling.of(sums.stream().map(StratumSum::draws).toList());
      interval = pooling.interval();
      diagnostics.put(
          "median_by_version", sums.stream().map(sum -> sum.interval().estimate()).toList());
      diagnostics.put("variance_between_versions", pooling.disagreement());
      if (pooling.disagreement() > MUCH) {
        cautions.add(0, new AboutLists.VersionsDisagree(sums.size(), pooling.disagreement()));
      }
    }
    if (Double.isInfinite(interval.upper())) {
      return new Outcome.Refused(List.of(new Objection.NoUpperEnd(name.code())));
    }
    double documented =
        (double) sums.stream().mapToLong(StratumSum::documented).min().orElseThrow();
    Interval least =
        Interval.of(
            Math.max(documented, interval.estimate()),
            Math.max(documented, interval.lower()),
            interval.upper());
    double[] draws = sums.stream().map(StratumSum::draws).flatMapToDouble(Arrays::stream).toArray();
    return new Outcome.Estimated(least, draws, cautions);
  }

  /** Which strata are documented only, and why; then what the models say of the others. */
  private Gathered cautions() {
    Gathered gathered = new Gathered();
    for (int version = 0; version < sums.size(); version++) {
      StratumSum sum = sums.get(version);
      List<String> named =
          sum.documentedOnly().keySet().stream().filter(stratum -> !stratum.isEmpty()).toList();
      if (!named.isEmpty()) {
        gathered.add(version, "", new AboutLists.OnlyDocumented(named));
      }
      addAll(gathered, version, sum.documentedOnly());
    }
    for (int version = 0; version < sums.size(); version++) {
      addAll(gathered, version, sums.get(version).cautions());
    }
    return gathered;
  }

  private static void addAll(Gathered into, int version, Map<String, List<Finding>> byStratum) {
    byStratum.forEach(
        (stratum, findings) -> findings.forEach(one -> into.add(version, stratum, one)));
  }
}
