package vigil.bench.replay;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
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
import vigil.journal.Journal;

/** Opening a journal, which checks every record, and replaying it: once, in a cold process. */
@NullUnmarked
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

  private WrittenFolder journal;

  /** Writes the journal in another process. */
  @Setup
  public void write() throws IOException, InterruptedException {
    journal = WrittenFolder.by(SyntheticJournal.class, changes);
  }

  /** Deletes it. */
  @TearDown
  public void delete() throws IOException {
    journal.delete();
  }

  /** Opens only. */
  @Benchmark
  public long open() throws IOException {
    try (Journal opened = Journal.open(journal.path(), journal.key())) {
      return opened.size();
    }
  }

  /** Opens and hands over every record, decrypted, on the way. */
  @Benchmark
  public long openAndReplay() throws IOException {
    LongAdder bytes = new LongAdder();
    try (Journal opened =
        Journal.open(
            journal.path(),
            journal.key(),
            record -> bytes.add(record.plain().length + record.erasable().orElseThrow().length))) {
      return opened.size() + bytes.sum();
    }
  }
}
