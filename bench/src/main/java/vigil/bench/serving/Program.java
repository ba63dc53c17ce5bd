package vigil.bench.serving;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A server in a process of its own, on a port of this machine. */
public final class Program implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Process process;
  private final int port;
  private final long startedAtNanos;

  private Program(Process process, int port, long startedAtNanos) {
    this.process = process;
    this.port = port;
    this.startedAtNanos = startedAtNanos;
  }

  /** Starts it; it is to listen on this port, which its own settings or the command name. */
  public static Program start(List<String> command, int port) throws IOException {
    long now = System.nanoTime();
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    return new Program(process, port, now);
  }

  /** Where it listens. */
  public int port() {
    return port;
  }

  /** From the start of the process until the whole first page is here. */
  public Duration toFirstAnswer() throws IOException, InterruptedException {
    while (System.nanoTime() - startedAtNanos < PATIENCE.toNanos()) {
      try {
        Answer.to(port, "/");
        return Duration.ofNanos(System.nanoTime() - startedAtNanos);
      } catch (IOException e) {
        if (!process.isAlive()) {
          throw new IOException("the server ended with " + process.exitValue(), e);
        }
        Thread.sleep(1);
      }
    }
    throw new IOException("no answer on port %d within %s".formatted(port, PATIENCE));
  }

  /** How long its first page takes now. */
  public Duration toNextAnswer() throws IOException {
    long now = System.nanoTime();
    Answer.to(port, "/");
    return Duration.ofNanos(System.nanoTime() - now);
  }

  /** What it and its children have taken of the processors so far, to a hundredth of a second. */
  public Duration cpu() {
    return Stream.concat(Stream.of(process.toHandle()), process.descendants())
        .map(one -> one.info().totalCpuDuration().orElse(Duration.ZERO))
        .reduce(Duration.ZERO, Duration::plus);
  }

  /** Resident memory in MiB now, all that the process and only it makes the machine hold. */
  public double residentMib() throws IOException {
    return statusMib("VmRSS:");
  }

  /** The most that it ever was. */
  public double peakMib() throws IOException {
    return statusMib("VmHWM:");
  }

  private double statusMib(String field) throws IOException {
    return Files.readAllLines(Path.of("/proc", Long.toString(process.pid()), "status")).stream()
        .filter(line -> line.startsWith(field))
        .mapToDouble(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024.0)
        .findFirst()
        .orElseThrow();
  }

  @Override
  public void close() throws IOException {
    process.destroy();
    try {
      if (!process.waitFor(20, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
