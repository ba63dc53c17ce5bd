package vigil.bench.casebook;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import vigil.casebook.Change;
import vigil.casebook.ErasableItem;
import vigil.casebook.tally.Tally;
import vigil.core.id.StatementId;
import vigil.core.vocabulary.Consent;
import vigil.desk.casefile.CaseFile;
import vigil.desk.search.index.LiveSearch;
import vigil.desk.search.index.Question;

/**
 * Prints what the people of a desk with 200,000 statements wait for, in a process that has just
 * been started: unlocking, the tally of everything, reading the casebook into the search, changing
 * and erasing meanwhile and afterwards, searching, and what all of it takes of the heap. Beside the
 * time by the clock stands what of it was spent calculating, which a busy machine does not change.
 */
public final class CasebookOf200k {
  private static final int STATEMENTS = 200_000;
  private static final int WARMING = 60;
  private static final int ASKED = 200;
  private static final int SHOWN = 25;
  private static final Duration GLANCE = Duration.ofMillis(20);
  private static final double MEGABYTE = 1 << 20;

  private final PrintStream out = System.out;
  private final WrittenFolder folder;

  private CasebookOf200k(WrittenFolder folder) {
    this.folder = folder;
  }

  /** Takes the number of statements, 200,000 unless given, and {@code replay} for no checkpoint. */
  public static void main(String[] args) throws IOException, InterruptedException {
    int statements = args.length > 0 ? Integer.parseInt(args[0]) : STATEMENTS;
    WrittenFolder folder = WrittenFolder.by(InventedCaseFile.class, statements);
    try {
      if (List.of(args).contains("replay")) {
        Files.deleteIfExists(folder.path().resolve("checkpoint"));
      }
      new CasebookOf200k(folder).run(statements);
    } finally {
      folder.delete();
    }
  }

  private void run(int statements) throws IOException, InterruptedException {
    say(
        "%d statements, %d processors, load %.1f, heap of at most %.0f MB",
        statements,
        Runtime.getRuntime().availableProcessors(),
        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
        Runtime.getRuntime().maxMemory() / MEGABYTE);
    say("%-44s %12s %12s", "", "clock, ms", "CPU, ms");
    Stopwatch unlocking = new Stopwatch();
    try (CaseFile caseFile = CaseFile.open(folder.path(), folder.key(), Clock.systemUTC())) {
      row("unlock (aim: under 10,000)", unlocking);
      Stopwatch tallying = new Stopwatch();
      int groups = Tally.of(caseFile.state().casebook()).groups().size();
      row("tally of all %,d groups (aim: under 1,000)".formatted(groups), tallying);
      say("%-44s %12.0f", "heap with the casebook, MB", usedMegabytes());
      searchOf(caseFile, statements);
    }
  }

  private void searchOf(CaseFile caseFile, int statements)
      throws IOException, InterruptedException {
    Stopwatch reading = new Stopwatch();
    try (LiveSearch search = LiveSearch.of(caseFile)) {
      change(caseFile, "while it is read in", 0);
      while (!search.progress().complete()) {
        Thread.sleep(GLANCE);
      }
      row("read into the search, in the background", reading);
      say("%-44s %12.0f", "heap with the search (aim: under 2,000), MB", usedMegabytes());
      change(caseFile, "afterwards", 1);
      say("%n%-44s %12s %12s %12s", "", "p50, ms", "p95, ms", "CPU p95, ms");
      for (Map.Entry<String, Question> one :
          InventedQuestions.of(new InventedCasebook(statements)).entrySet()) {
        ask(caseFile, search, one.getKey(), one.getValue());
      }
    }
  }

  private void change(CaseFile caseFile, String when, int number) throws IOException {
    Stopwatch changing = new Stopwatch();
    caseFile.record(new Change.ConsentChanged(id(number), Consent.COURT), "bench");
    row("a statement changed " + when, changing);
    Stopwatch erasing = new Stopwatch();
    caseFile.record(new Change.Erased(new ErasableItem.StatementWords(id(2 + number))), "bench");
    row("a statement erased " + when, erasing);
  }

  private static StatementId id(int number) {
    return new StatementId("s" + number);
  }

  private void ask(CaseFile caseFile, LiveSearch search, String what, Question question) {
    double[] clock = new double[ASKED];
    double[] cpu = new double[ASKED];
    for (int i = -WARMING; i < ASKED; i++) {
      Stopwatch asking = new Stopwatch();
      search.find(question, caseFile.state().casebook(), SHOWN);
      if (i >= 0) {
        clock[i] = asking.clockMillis();
        cpu[i] = asking.cpuMillis();
      }
    }
    say(
        "%-44s %12.1f %12.1f %12.1f",
        what, percentile(clock, 50), percentile(clock, 95), percentile(cpu, 95));
  }

  private static double percentile(double[] values, int percent) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[(sorted.length - 1) * percent / 100];
  }

  private void row(String what, Stopwatch watch) {
    say("%-44s %12.0f %12.0f", what, watch.clockMillis(), watch.cpuMillis());
  }

  private void say(String format, Object... values) {
    out.println(format.formatted(values));
  }

  private static double usedMegabytes() {
    System.gc();
    return (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) / MEGABYTE;
  }
}
