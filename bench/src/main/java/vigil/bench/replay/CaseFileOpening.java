package vigil.bench.replay;

import java.io.IOException;
import java.time.Clock;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.NullUnmarked;
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
import vigil.bench.casebook.WrittenFolder;
import vigil.desk.casefile.CaseFile;

/**
 * What a person waits for after the passphrase: opening the journal, reading every change and
 * adding them up to a casebook. Once, in a cold process.
 */
@NullUnmarked
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(
    value = 5,
    jvmArgs = {"-XX:+UseSerialGC", "-Xmx1g"})
@Warmup(iterations = 0)
@Measurement(iterations = 1)
public class CaseFileOpening {

  /** How many changes the case file holds. */
  @Param("100000")
  public int changes;

  private WrittenFolder journal;

  /** Writes the case file in another process. */
  @Setup
  public void write() throws IOException, InterruptedException {
    journal = WrittenFolder.by(SyntheticCaseFile.class, changes);
  }

  /** Deletes it. */
  @TearDown
  public void delete() throws IOException {
    journal.delete();
  }

  /** Opens, replays and adds up. */
  @Benchmark
  public int open() throws IOException {
    try (CaseFile caseFile = CaseFile.open(journal.path(), journal.key(), Clock.systemUTC())) {
      return caseFile.state().casebook().statements().size();
    }
  }
}
