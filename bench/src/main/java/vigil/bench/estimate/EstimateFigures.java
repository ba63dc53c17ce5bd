package vigil.bench.estimate;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vigil.estimate.CaptureHistories;
import vigil.estimate.Model;
import vigil.estimate.Progress;
import vigil.estimate.graph.GraphEstimate;
import vigil.estimate.latent.LatentEstimate;
import vigil.estimate.loglinear.LogLinearEstimate;
import vigil.estimate.loglinear.SparseEstimate;
import vigil.estimate.random.RandomStream;
import vigil.estimate.table.Layout;
import vigil.estimate.table.TableReader;
import vigil.estimate.table.TableRefused;

/**
 * What each model costs in seconds of processor time, all threads together, so that a busy machine
 * disturbs little.
 *
 * <p>Arguments: the folder of published tables, then {@code seven} to average over seven lists too.
 */
public final class EstimateFigures {
  private static final int WARM_UP = 3;
  private static final OperatingSystemMXBean SYSTEM =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private final Path folder;

  private EstimateFigures(Path folder) {
    this.folder = folder;
  }

  /** Measures. */
  public static void main(String[] args) throws IOException, TableRefused {
    EstimateFigures figures = new EstimateFigures(Path.of(args[0]));
    figures.graphs();
    figures.likelihoods();
    figures.latent();
    if (args.length > 1 && args[1].equals("seven")) {
      figures.sevenLists();
    }
  }

  private void graphs() throws IOException, TableRefused {
    CaptureHistories five = table("uk2013_5");
    CaptureHistories six = table("uk2013_6");
    seconds(
        "graphs, five lists, 27,440 numbers",
        WARM_UP,
        () -> GraphEstimate.probabilities(new Model.DecomposableGraphs(1.0 / 32, 27_440), five));
    seconds(
        "graphs, six lists, 27,440 numbers",
        1,
        () -> GraphEstimate.probabilities(new Model.DecomposableGraphs(1.0 / 64, 27_440), six));
  }

  private void sevenLists() throws IOException, TableRefused {
    CaptureHistories seven = table("ph_manila_unidentified");
    seconds(
        "graphs, seven lists, 7,350 numbers",
        0,
        () -> GraphEstimate.probabilities(new Model.DecomposableGraphs(1.0 / 128, 7_350), seven));
  }

  private void likelihoods() throws IOException, TableRefused {
    CaptureHistories four = table("kosovo4");
    CaptureHistories five = table("uk2013_5");
    seconds(
        "all 113 models on four lists, with interval",
        20,
        () -> LogLinearEstimate.of(new Model.LogLinear(), four, Progress.NONE));
    seconds(
        "all 6,893 models on five lists, with interval",
        WARM_UP,
        () -> LogLinearEstimate.of(new Model.LogLinear(), five, Progress.NONE));
    seconds(
        "sparse bootstrap, five lists, 1,000 replicates",
        WARM_UP,
        () -> SparseEstimate.of(new Model.SparseLogLinear(0.02, 1000, 1), five, Progress.NONE));
  }

  private void latent() throws IOException, TableRefused {
    perSecond("latent classes, kosovo4, 15 classes", table("kosovo4"));
    perSecond("latent classes, six lists, 577,233 persons", large());
    perSecond("latent classes, six lists, a thousandth of that", thousandth(large()));
  }

  private static void perSecond(String what, CaptureHistories histories) {
    Model.LatentClasses model = new Model.LatentClasses(15, 4, 10_000, 1000, 40, 1);
    Runnable work = () -> LatentEstimate.of(model, histories, Progress.NONE);
    double first = measure(work);
    double later = Math.min(measure(work), measure(work));
    double iterations = 4 * (10_000 + 40_000.0);
    print(
        "%s: %,.0f iterations a second of one processor; %,.0f while Java still compiles",
        what, iterations / later, iterations / first);
  }

  private static void seconds(String what, int warmUp, Runnable work) {
    for (int i = 0; i < warmUp; i++) {
      work.run();
    }
    double least = Double.POSITIVE_INFINITY;
    for (int i = 0; i < Math.max(1, warmUp); i++) {
      least = Math.min(least, measure(work));
    }
    long before = THREADS.getCurrentThreadAllocatedBytes();
    work.run();
    long bytes = THREADS.getCurrentThreadAllocatedBytes() - before;
    print("%s: %.3f s; %.1f MB taken by the thread that asks", what, least, bytes / 1e6);
  }

  private static double measure(Runnable work) {
    long before = SYSTEM.getProcessCpuTime();
    work.run();
    return (SYSTEM.getProcessCpuTime() - before) / 1e9;
  }

  private static void print(String form, Object... values) {
    System.out.println(String.format(Locale.ROOT, form, values));
  }

  /** Two kinds of persons on six lists, as many as in the largest published table. */
  private static CaptureHistories large() {
    RandomStream random = new RandomStream(1, 1);
    double[][] chances = {{0.2, 0.25, 0.1, 0.15, 0.3, 0.05}, {0.6, 0.5, 0.55, 0.4, 0.7, 0.45}};
    Map<Integer, Long> counts = new HashMap<>();
    for (int person = 0; person < 577_233; ) {
      double[] kind = chances[random.uniform() < 0.7 ? 0 : 1];
      int seen = 0;
      for (int list = 0; list < kind.length; list++) {
        seen |= random.uniform() < kind[list] ? 1 << list : 0;
      }
      if (seen != 0) {
        counts.merge(seen, 1L, Long::sum);
        person++;
      }
    }
    return CaptureHistories.ofPatterns(List.of("A", "B", "C", "D", "E", "F"), counts);
  }

  private static CaptureHistories thousandth(CaptureHistories large) {
    Map<Integer, Long> counts = new HashMap<>();
    large.cells().forEach(cell -> counts.put(cell.pattern(), 1 + cell.count() / 1000));
    return CaptureHistories.ofPatterns(large.lists(), counts);
  }

  private CaptureHistories table(String name) throws IOException, TableRefused {
    return TableReader.read(name, Files.readString(folder.resolve(name + ".csv")), Layout.PLAIN)
        .whole()
        .withoutEmptyLists();
  }
}
