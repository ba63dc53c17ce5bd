package vigil.estimate.verdict;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vigil.estimate.CaptureHistories;
import vigil.estimate.Feasibility;
import vigil.estimate.Finding;
import vigil.estimate.Interval;
import vigil.estimate.Model;
import vigil.estimate.ModelName;
import vigil.estimate.ModelResult;
import vigil.estimate.Objection;
import vigil.estimate.Outcome;
import vigil.estimate.Progress;
import vigil.estimate.Verdict;
import vigil.estimate.random.RandomStream;

/**
 * The number of one version of a table as the sum of the numbers of its strata: draws are added,
 * those of each stratum in an order of its own, so that strata are independent. A stratum that
 * cannot be estimated, or whose name is not known, adds its documented persons and nobody else.
 */
final class StratumSum {
  private static final int DRAWS = 4000;

  private final ModelName name;
  private final Settings settings;
  private final Progress progress;
  private final double[] draws = new double[DRAWS];
  private final List<Map<String, Object>> lines = new ArrayList<>();
  private final Map<String, List<Finding>> cautions = new LinkedHashMap<>();
  private final Map<String, List<Finding>> documentedOnly = new LinkedHashMap<>();
  private long documented;
  private Optional<Model> model = Optional.empty();

  private StratumSum(ModelName name, Settings settings, Progress progress) {
    this.name = name;
    this.settings = settings;
    this.progress = progress;
  }

  static StratumSum of(
      ModelName name, Map<String, CaptureHistories> strata, Settings settings, Progress progress) {
    StratumSum sum = new StratumSum(name, settings, progress);
    strata.forEach((stratum, histories) -> sum.add(stratum, histories, strata.size() > 1));
    return sum;
  }

  private void add(String stratum, CaptureHistories histories, boolean several) {
    CaptureHistories used = histories.withoutEmptyLists();
    documented += histories.observed();
    List<Finding> against = against(used, several && stratum.isEmpty());
    if (against.isEmpty()) {
      Model own = settings.model(name, used);
      model = Optional.of(own);
      ModelResult result = Estimation.ask(own, used, progress);
      switch (result.outcome()) {
        case Outcome.Estimated(Interval interval, double[] some, var said) -> {
          addDraws(some);
          cautions.put(stratum, said);
          Map<String, Object> line = line(stratum, histories);
          line.put("estimate", interval.estimate());
          line.put("lower", interval.lower());
          line.put("upper", interval.upper());
          line.put("warnings", said.stream().map(Finding::inEnglish).toList());
          return;
        }
        case Outcome.Refused(var refused) -> against = refused;
      }
    }
    addDraws(new double[] {histories.observed()});
    documentedOnly.put(stratum, against);
    line(stratum, histories).put("refused", against.stream().map(Finding::inEnglish).toList());
  }

  private Map<String, Object> line(String stratum, CaptureHistories histories) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("stratum", stratum);
    line.put("observed", histories.observed());
    lines.add(line);
    return line;
  }

  private static List<Finding> against(CaptureHistories used, boolean unknown) {
    if (unknown) {
      return List.of(new Objection.UnknownStratum(used.observed()));
    }
    if (Feasibility.of(used) instanceof Verdict.Refused(var refused)) {
      return List.copyOf(refused);
    }
    return new Connections(used).objection().map(List::of).orElse(List.of());
  }

  private void addDraws(double[] some) {
    RandomStream random = new RandomStream(settings.seed(), 1_000_000 + lines.size());
    int[] order = new int[DRAWS];
    for (int i = 0; i < DRAWS; i++) {
      int place = random.below(i + 1);
      order[i] = order[place];
      order[place] = i;
    }
    for (int i = 0; i < DRAWS; i++) {
      draws[i] += some[(int) ((long) order[i] * some.length / DRAWS)];
    }
  }

  /** The model as it was set for the last stratum that was estimated; empty when none was. */
  Optional<Model> model() {
    return model;
  }

  boolean isEstimated() {
    return !cautions.isEmpty();
  }

  /** How many persons are on a list, whatever their stratum. */
  long documented() {
    return documented;
  }

  /** Draws of the sum; infinite where that of a stratum is. */
  double[] draws() {
    return draws;
  }

  /** Median and interval of the sum; its upper end may be infinite. */
  Interval interval() {
    double[] sorted = draws.clone();
    Arrays.sort(sorted);
    return Interval.of(
        sorted[DRAWS / 2], sorted[(int) (0.025 * DRAWS)], sorted[(int) (0.975 * DRAWS)]);
  }

  List<Map<String, Object>> lines() {
    return lines;
  }

  /** What is to be said beside the numbers, by the strata that have one. */
  Map<String, List<Finding>> cautions() {
    return cautions;
  }

  /** Why there is no number, by the strata that have none; that of no name is not known. */
  Map<String, List<Finding>> documentedOnly() {
    return documentedOnly;
  }
}
