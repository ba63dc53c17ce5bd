package vigil.bench.casebook;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.Writer;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vigil.casebook.Casebook;
import vigil.desk.casefile.CaseFile;
import vigil.desk.casefile.DeskChange.CasebookChanged;
import vigil.desk.exporting.CaseTables;
import vigil.desk.importing.Import;
import vigil.desk.importing.Plan;
import vigil.exchange.durable.PrivateFolder;
import vigil.journal.DataKey;

/**
 * Imports 200,000 statements with what they name into an empty desk: reading and preview, recording
 * in one piece, and the same tables again. Aim: under 60 s together, in a heap of 1 GB.
 */
public final class ImportOf200k {
  private static final int STATEMENTS = 200_000;
  private static final double MEGABYTE = 1 << 20;

  private final PrintStream out = System.out;
  private final DataKey key = DataKey.generate(new SecureRandom());
  private final Path folder;

  private ImportOf200k(Path folder) {
    this.folder = folder;
  }

  /** Takes the number of statements, 200,000 unless given. */
  public static void main(String[] args) throws IOException {
    int statements = args.length > 0 ? Integer.parseInt(args[0]) : STATEMENTS;
    Path folder = Files.createTempDirectory("vigil-bench");
    try {
      new ImportOf200k(folder).run(statements);
    } finally {
      PrivateFolder.deleteTree(folder);
    }
  }

  private void run(int statements) throws IOException {
    List<Path> tables = write(Casebook.of(new InventedCasebook(statements).changes()));
    long sizeBytes = 0;
    for (Path table : tables) {
      sizeBytes += Files.size(table);
    }
    out.printf(
        "%d statements, tables of %.0f MB, %d processors, load %.1f, heap of at most %.0f MB%n",
        statements,
        sizeBytes / MEGABYTE,
        Runtime.getRuntime().availableProcessors(),
        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
        Runtime.getRuntime().maxMemory() / MEGABYTE);
    out.printf("%-44s %12s %12s%n", "", "clock, ms", "CPU, ms");
    heapPools().forEach(MemoryPoolMXBean::resetPeakUsage);
    try (CaseFile caseFile = CaseFile.open(folder.resolve("journal"), key, Clock.systemUTC())) {
      Stopwatch all = new Stopwatch();
      record(caseFile, plan(caseFile, tables, "read and work out the preview"));
      row("together (aim: under 60,000)", all);
      Plan again = plan(caseFile, tables, "the same tables again");
      out.printf("%-44s %12d%n", "changes that this would make", again.changes().size());
    }
    out.printf("%-44s %12.0f%n", "most heap that was used, MB", mostHeapMegabytes());
  }

  private List<Path> write(Casebook casebook) throws IOException {
    List<Path> files = new ArrayList<>();
    for (Map.Entry<String, CaseTables.Writing> table : CaseTables.of(casebook).entrySet()) {
      Path file = folder.resolve(table.getKey());
      try (Writer writer = Files.newBufferedWriter(file)) {
        table.getValue().to(writer);
      }
      files.add(file);
    }
    return files;
  }

  private Plan plan(CaseFile caseFile, List<Path> tables, String what) throws IOException {
    Stopwatch planning = new Stopwatch();
    Import some = new Import(caseFile.state().casebook(), key);
    for (Path table : tables) {
      try (InputStream content = Files.newInputStream(table)) {
        some.read(table.toString(), content);
      }
    }
    Plan plan = some.plan();
    row(what, planning);
    if (!plan.problems().isEmpty()) {
      throw new IllegalStateException("the tables are refused: " + plan.problems().getFirst());
    }
    return plan;
  }

  private void record(CaseFile caseFile, Plan plan) throws IOException {
    Stopwatch recording = new Stopwatch();
    caseFile.record(plan.changes().stream().map(CasebookChanged::new).toList(), "bench");
    row("record all of it in one piece", recording);
  }

  private void row(String what, Stopwatch watch) {
    out.printf("%-44s %12.0f %12.0f%n", what, watch.clockMillis(), watch.cpuMillis());
  }

  private static double mostHeapMegabytes() {
    return heapPools().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum() / MEGABYTE;
  }

  private static Stream<MemoryPoolMXBean> heapPools() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP);
  }
}
