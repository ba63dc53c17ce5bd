package vigil.bench.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import vigil.casebook.Change;
import vigil.casebook.ErasableItem;
import vigil.core.date.Edtf;
import vigil.core.id.StatementId;
import vigil.core.vocabulary.ActType;
import vigil.core.vocabulary.Stance;
import vigil.desk.casefile.CaseFile;
import vigil.desk.casefile.DeskChange.CasebookChanged;
import vigil.desk.search.index.LiveSearch;
import vigil.desk.search.index.Question;
import vigil.journal.DataKey;

/**
 * How long a person waits for hits among 200,000 statements, from the question to the keys of the
 * first 25. Reading the casebook in, erasing, and what is on the heap are measured once, before.
 */
@NullUnmarked
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(
    value = 1,
    jvmArgs = {"-XX:+UseSerialGC", "-Xmx2g"})
@Warmup(iterations = 2, time = 5)
@Measurement(iterations = 3, time = 5)
public class SearchOf200k {
  private static final int STATEMENTS = 200_000;
  private static final int PORTION = 1_000;
  private static final int SHOWN = 25;
  private static final long MEGABYTE = 1 << 20;

  private final InventedCasebook invented = new InventedCasebook(STATEMENTS);
  private Path folder;
  private DataKey key;
  private CaseFile caseFile;
  private LiveSearch search;

  /** Records the casebook, reads it into the index, and erases the words of one statement. */
  @Setup
  public void readIn() throws IOException, InterruptedException {
    folder = Files.createTempDirectory("vigil-bench");
    key = DataKey.generate(new SecureRandom());
    caseFile = CaseFile.open(folder, key, Clock.systemUTC());
    List<CasebookChanged> changes = invented.changes().stream().map(CasebookChanged::new).toList();
    for (int from = 0; from < changes.size(); from += PORTION) {
      caseFile.record(changes.subList(from, Math.min(from + PORTION, changes.size())), "bench");
    }
    long before = usedBytes();
    long start = System.nanoTime();
    search = LiveSearch.of(caseFile);
    while (!search.progress().complete()) {
      Thread.sleep(20);
    }
    say("read in", start);
    System.out.printf(
        "%n# index on the heap: %d MB; all with the casebook and its history: %d MB%n",
        (usedBytes() - before) / MEGABYTE, usedBytes() / MEGABYTE);
    start = System.nanoTime();
    caseFile.record(new Change.ConsentChanged(id(5), vigil.core.vocabulary.Consent.COURT), "bench");
    say("one statement changed", start);
    start = System.nanoTime();
    caseFile.record(
        List.of(
            new CasebookChanged(new Change.Erased(new ErasableItem.StatementWords(id(100_000))))),
        "bench");
    say("one statement erased, the journal read again for it", start);
  }

  private static StatementId id(int number) {
    return new StatementId("s" + number);
  }

  private static void say(String what, long startNanos) {
    System.out.printf(
        "%n# %s: %d ms%n", what, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - startNanos));
  }

  private static long usedBytes() {
    System.gc();
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }

  /** Closes and deletes everything. */
  @TearDown
  public void delete() throws IOException {
    search.close();
    caseFile.close();
    key.close();
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path one : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(one);
      }
    }
  }

  private long found(Question question) {
    return search.find(question, caseFile.state().casebook(), SHOWN).count();
  }

  /** Two words, a common one and one that is less so. */
  @Benchmark
  public long words() {
    return found(Question.of(invented.wordOfRank(3) + " " + invented.wordOfRank(60)));
  }

  /** The first letters of a word. */
  @Benchmark
  public long beginning() {
    return found(Question.of("ка"));
  }

  /** A name with a slip in it. */
  @Benchmark
  public long nameWithTypo() {
    return found(Question.of("Хамзат Забалоцкий"));
  }

  /** A name in Latin letters, borne in three scripts. */
  @Benchmark
  public long nameAcrossScripts() {
    return found(Question.of("Khamzat Zabolotsky"));
  }

  /** A name in Arabic letters, borne in three scripts. */
  @Benchmark
  public long arabicNameAcrossScripts() {
    return found(Question.of(InventedCasebook.SOUGHT.getLast()));
  }

  /** Person, place, window, act and stance, without a word. */
  @Benchmark
  public long filters() {
    return found(
        new Question(
            "",
            "Hamzat",
            "Grozny",
            Optional.of(Edtf.parse("2010/2020")),
            Optional.empty(),
            Optional.of(Stance.ALLEGES)));
  }

  /** A window and an act that very many statements fit. */
  @Benchmark
  public long windowAndAct() {
    return found(
        new Question(
            "",
            "",
            "",
            Optional.of(Edtf.parse("2010/..")),
            Optional.of(new ActType("torture")),
            Optional.empty()));
  }

  /** All of it together. */
  @Benchmark
  public long wordsAndFilters() {
    return found(
        new Question(
            invented.wordOfRank(3),
            "",
            "Грозный",
            Optional.of(Edtf.parse("2010/2020")),
            Optional.empty(),
            Optional.of(Stance.DENIES)));
  }
}
