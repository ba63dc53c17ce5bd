package vigil.bench.envelope;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.NullUnmarked;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import vigil.open.Identity;
import vigil.open.Opening;
import vigil.seal.KeyKind;
import vigil.seal.Sealing;

/** Sealing and opening in memory, on one thread; an operation is a MiB, so the score is MiB/s. */
@NullUnmarked
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@OperationsPerInvocation(EnvelopeThroughput.SIZE_MIB)
@Fork(
    value = 2,
    jvmArgs = {"-Xmx512m"})
@Warmup(iterations = 2, time = 3)
@Measurement(iterations = 5, time = 3)
public class EnvelopeThroughput {
  static final int SIZE_MIB = 64;

  /** The kind of the one recipient; it costs a little once an envelope. */
  @Param public KeyKind kind;

  private byte[] content = new byte[SIZE_MIB << 20];
  private byte[] envelope = new byte[0];
  private Identity identity = Identity.generate();

  /** Makes the content and its envelope. */
  @Setup
  public void seal() throws IOException {
    identity = Identity.generate(kind);
    new SplittableRandom(1).nextBytes(content);
    var bytes = new ByteArrayOutputStream(content.length + (1 << 20));
    sealTo(bytes);
    envelope = bytes.toByteArray();
  }

  /** Seals to nowhere. */
  @Benchmark
  public void sealing() throws IOException {
    sealTo(OutputStream.nullOutputStream());
  }

  /** Opens to nowhere. */
  @Benchmark
  public long opening() throws IOException {
    try (InputStream opened = Opening.of(new ByteArrayInputStream(envelope), List.of(identity))) {
      return opened.transferTo(OutputStream.nullOutputStream());
    }
  }

  private void sealTo(OutputStream ciphertext) throws IOException {
    try (OutputStream sealing = Sealing.to(List.of(identity.recipient()), ciphertext)) {
      sealing.write(content);
    }
  }
}
