package vigil.bench.estimate;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vigil.estimate.AboutNumber;
import vigil.estimate.CaptureHistories;
import vigil.estimate.Interval;
import vigil.estimate.Model;
import vigil.estimate.ModelName;
import vigil.estimate.ModelResult;
import vigil.estimate.Outcome;
import vigil.estimate.Progress;
import vigil.estimate.graph.GraphEstimate;
import vigil.estimate.verdict.Conclusion;
import vigil.estimate.verdict.Estimation;

/**
 * How often the intervals of each model contain the number that is known because it was made up,
 * and how often the verdict warns when they do not. Prints tables in Markdown.
 *
 * <p>Of the lower bound it is counted how often it is one. Arguments: replicates (200), then
 * generators by name (all).
 */
public final class SimulationStudy {
  private final Population population;
  private final int replicates;
  private final Map<ModelName, Tally> tallies = new EnumMap<>(ModelName.class);
  private int missed;
  private int missedAndWarned;
  private int warned;
  private int refused;

  private SimulationStudy(Population population, int replicates) {
    this.population = population;
    this.replicates = replicates;
    for (ModelName name : ModelName.values()) {
      tallies.put(name, new Tally());
    }
  }

  private static final class Tally {
    private int estimated;
    private int covered;
    private double width;
    private double bias;
  }

  /** Runs the study. */
  public static void main(String[] args) {
    int replicates = args.length > 0 ? Integer.parseInt(args[0]) : 200;
    for (Population population : Population.values()) {
      if (args.length < 2 || List.of(args).contains(population.title())) {
        new SimulationStudy(population, replicates).run();
      }
    }
  }

  private void run() {
    for (int replicate = 0; replicate < replicates; replicate++) {
      CaptureHistories table = population.draw(replicate);
      add(Estimation.of(table, models(table, replicate), Progress.NONE));
    }
    print();
  }

  private static List<Model> models(CaptureHistories table, long seed) {
    int lists = table.listsWithRecords().size();
    return List.of(
        new Model.Chao(),
        new Model.LogLinear(),
        new Model.SparseLogLinear(0.02, 400, seed),
        new Model.DecomposableGraphs(
            GraphEstimate.defaultDelta(lists), GraphEstimate.defaultMaxMissing(table.observed())),
        new Model.LatentClasses(8, 4, 1500, 400, 15, seed));
  }

  private void add(Conclusion conclusion) {
    boolean lie = false;
    for (ModelResult result : conclusion.results()) {
      if (result.outcome() instanceof Outcome.Estimated estimated) {
        lie |= !count(result.model().name(), estimated.interval());
      }
    }
    boolean warns =
        !conclusion.estimated()
            || conclusion.remarks().stream()
                .anyMatch(remark -> !(remark.finding() instanceof AboutNumber.OnlyABound));
    warned += warns ? 1 : 0;
    refused += conclusion.estimated() ? 0 : 1;
    missed += lie ? 1 : 0;
    missedAndWarned += lie && warns ? 1 : 0;
  }

  /** Whether the interval contains the size; of a lower bound, whether it begins below. */
  private boolean count(ModelName name, Interval interval) {
    Tally tally = tallies.getOrDefault(name, new Tally());
    double size = population.size();
    boolean covered =
        interval.lower() <= size && (size <= interval.upper() || name == ModelName.CHAO);
    tally.estimated++;
    tally.covered += covered ? 1 : 0;
    tally.width += (interval.upper() - interval.lower()) / size;
    tally.bias += (interval.estimate() - size) / size;
    return covered;
  }

  private void print() {
    List<String> lines = new ArrayList<>();
    lines.add("");
    lines.add("**%s** (N = %,d)".formatted(population.title(), population.size()));
    lines.add("");
    lines.add("| model | gave a number | interval contains N | mean width / N | mean error / N |");
    lines.add("|---|---|---|---|---|");
    tallies.forEach((name, tally) ->
        lines.add(
            String.format(
                Locale.ROOT,
                "| %s | %d of %d | %.1f%% | %.2f | %+.3f |",
                name.code(),
                tally.estimated,
                replicates,
                100.0 * tally.covered / Math.max(1, tally.estimated),
                tally.width / Math.max(1, tally.estimated),
                tally.bias / Math.max(1, tally.estimated))));
    lines.add("");
    lines.add(
        "Some interval misses N in %d of %d; the verdict warned or refused in %d of these. It warned or refused in %d of all, refused in %d."
            .formatted(missed, replicates, missedAndWarned, warned, refused));
    lines.forEach(System.out::println);
  }
}
