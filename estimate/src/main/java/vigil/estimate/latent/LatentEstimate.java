package vigil.estimate.latent;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import vigil.estimate.CaptureHistories;
import vigil.estimate.Interval;
import vigil.estimate.Model;
import vigil.estimate.ModelName;
import vigil.estimate.ModelResult;
import vigil.estimate.Objection;
import vigil.estimate.Outcome;
import vigil.estimate.Progress;
import vigil.estimate.random.RandomStream;

/**
 * Latent classes (Manrique-Vallier 2016): persons are of a few kinds that nobody has named, and
 * within a kind the lists are independent. The posterior median of several chains, when they agree.
 */
public final class LatentEstimate {
  private static final double WORST_R_HAT = 1.05;
  private static final double LEAST_EFFECTIVE = 100;
  private static final int REPORTED_EVERY = 4096;

  private final Model.LatentClasses model;
  private final CaptureHistories histories;
  private final Progress progress;
  private final AtomicLong done = new AtomicLong();

  private LatentEstimate(Model.LatentClasses model, CaptureHistories histories, Progress progress) {
    this.model = model;
    this.histories = histories;
    this.progress = progress;
  }

  @SuppressWarnings("ArrayRecordComponent") // Many numbers, which nobody compares.
  private record Chain(double[] persons, double[] logUnseen, double meanClasses) {}

  /** The estimate, or that the chains do not agree. */
  public static ModelResult of(
      Model.LatentClasses model, CaptureHistories histories, Progress progress) {
    return new LatentEstimate(model, histories, progress).estimate();
  }

  private ModelResult estimate() {
    List<Chain> chains = IntStream.range(0, model.chains()).parallel().mapToObj(this::run).toList();
    Convergence convergence =
        Convergence.of(chains.stream().map(Chain::logUnseen).toArray(double[][]::new));
    double[] draws = chains.stream().map(Chain::persons).flatMapToDouble(Arrays::stream).toArray();
    double[] sorted = draws.clone();
    Arrays.sort(sorted);
    Map<String, Object> diagnostics = diagnostics(chains, convergence, sorted);
    if (convergence.rHat() > WORST_R_HAT || convergence.effective() < LEAST_EFFECTIVE) {
      return new ModelResult(
          model,
          new Outcome.Refused(
              List.of(new Objection.ChainsDisagree(convergence.rHat(), convergence.effective()))),
          diagnostics);
    }
    Interval interval =
        Interval.of(quantile(sorted, 0.5), quantile(sorted, 0.025), quantile(sorted, 0.975));
    return new ModelResult(model, new Outcome.Estimated(interval, draws, List.of()), diagnostics);
  }

  private Chain run(int number) {
    GibbsChain chain =
        new GibbsChain(
            histories, model.classes(), new RandomStream(model.seed(), number), number % 4);
    for (long i = 0; i < model.burnIn(); i++) {
      chain.next();
      tick(i);
    }
    double[] persons = new double[model.draws()];
    double[] logUnseen = new double[model.draws()];
    long classes = 0;
    for (int draw = 0; draw < model.draws(); draw++) {
      long unseen = 0;
      for (int i = 0; i < model.thinning(); i++) {
        unseen = chain.next();
        tick((long) draw * model.thinning() + i);
      }
      persons[draw] = histories.observed() + unseen;
      logUnseen[draw] = StrictMath.log(unseen + 0.5);
      classes += chain.occupied();
    }
    return new Chain(persons, logUnseen, (double) classes / model.draws());
  }

  private void tick(long iteration) {
    if (iteration % REPORTED_EVERY == REPORTED_EVERY - 1) {
      long all = model.chains() * (model.burnIn() + (long) model.draws() * model.thinning());
      progress.at(ModelName.LATENT_CLASSES, (double) done.addAndGet(REPORTED_EVERY) / all);
    }
  }

  private Map<String, Object> diagnostics(
      List<Chain> chains, Convergence convergence, double[] sorted) {
    Map<String, Object> diagnostics = new LinkedHashMap<>();
    diagnostics.put("r_hat", convergence.rHat());
    diagnostics.put("effective_sample_size", convergence.effective());
    diagnostics.put("mean", Arrays.stream(sorted).average().orElseThrow());
    diagnostics.put("median", quantile(sorted, 0.5));
    diagnostics.put("lower", quantile(sorted, 0.025));
    diagnostics.put("upper", quantile(sorted, 0.975));
    diagnostics.put("monte_carlo_error_of_median", errorOfMedian(sorted, convergence));
    diagnostics.put(
        "median_by_chain", chains.stream().map(chain -> median(chain.persons())).toList());
    diagnostics.put(
        "mean_occupied_classes",
        chains.stream().mapToDouble(Chain::meanClasses).average().orElseThrow());
    diagnostics.put("classes", model.classes());
    diagnostics.put("chains", model.chains());
    diagnostics.put("burn_in", model.burnIn());
    diagnostics.put("draws_per_chain", model.draws());
    diagnostics.put("thinning", model.thinning());
    diagnostics.put("seed", model.seed());
    return diagnostics;
  }

  /** Half the distance of the quantiles one standard error of their rank to both sides. */
  private static double errorOfMedian(double[] sorted, Convergence convergence) {
    double step = 0.5 / Math.sqrt(Math.max(1, convergence.effective()));
    return (quantile(sorted, Math.min(1, 0.5 + step)) - quantile(sorted, Math.max(0, 0.5 - step)))
        / 2;
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return quantile(sorted, 0.5);
  }

  private static double quantile(double[] sorted, double probability) {
    double place = probability * (sorted.length - 1);
    int low = (int) Math.floor(place);
    int high = Math.min(sorted.length - 1, low + 1);
    return sorted[low] + (place - low) * (sorted[high] - sorted[low]);
  }
}
