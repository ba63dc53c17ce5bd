package vigil.bench.replay;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import vigil.journal.DataKey;
import vigil.journal.Journal;

/** Opening a journal, which checks every record, and replaying it: once, in a cold process. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(
    value = 5,
    jvmArgs = {"-XX:+UseSerialGC", "-Xmx512m"})
@Warmup(iterations = 0)
@Measurement(iterations = 1)
public class JournalReplay {

  /** How many changes the journal holds. */
  @Param("100000")
  public int changes;

  private final DataKey key = DataKey.generate(new SecureRandom());
  private Path folder = Path.of("");

  /** Writes the journal in another process. */
  @Setup
  public void write() throws IOException, InterruptedException {
    folder = Files.createTempDirectory("journal-replay");
    OtherJvm.run(
        SyntheticJournal.class,
        folder.toString(),
        HexFormat.of().formatHex(key.copyOfSecretBytes()),
        Integer.toString(changes));
  }

  /** Deletes it. */
  @TearDown
  public void delete() throws IOException {
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }

  /** Opens only. */
  @Benchmark
  public long open() throws IOException {
    try (Journal journal = Journal.open(folder, key)) {
      return journal.size();
    }
  }

  /** Opens and hands over every record, decrypted. */
  @Benchmark
  public long openAndReplay() throws IOException {
    try (Journal journal = Journal.open(folder, key)) {
      LongAdder bytes = new LongAdder();
      journal.replay(
          record -> bytes.add(record.plain().length + record.erasable().orElseThrow().length));
      return bytes.sum();
    }
  }
}
