package vigil.bench.serving;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.time.Duration;
import java.util.List;

/** Load from the command {@code wrk}: 64 connections that are kept open, one thread. */
final class Wrk {
  private Wrk() {}

  /**
   * What came of it.
   *
   * @param cpu what the server and its children took of the processors for one page
   */
  record Load(double pagesPerSecond, Duration cpu) {}

  /** Pages a second over some seconds. */
  static double pagesPerSecond(int port, String path, int seconds) throws IOException {
    return number(run(port, path, seconds), "Requests/sec:");
  }

  /** The same, with what it cost the server. */
  static Load load(Program server, String path, int seconds) throws IOException {
    Duration before = server.cpu();
    String said = run(server.port(), path, seconds);
    double perSecond = number(said, "Requests/sec:");
    long pages =
        said.lines()
            .filter(line -> line.contains(" requests in "))
            .mapToLong(line -> Long.parseLong(line.strip().split(" ", 2)[0]))
            .findFirst()
            .orElseThrow(() -> new IOException(said));
    return new Load(perSecond, server.cpu().minus(before).dividedBy(pages));
  }

  private static String run(int port, String path, int seconds) throws IOException {
    Process wrk =
        new ProcessBuilder(
                List.of(
                    "wrk",
                    "-t1",
                    "-c64",
                    "-d" + seconds + "s",
                    "-H",
                    "Accept-Encoding: gzip",
                    "http://127.0.0.1:%d%s".formatted(port, path)))
            .redirectErrorStream(true)
            .start();
    String said = new String(wrk.getInputStream().readAllBytes(), UTF_8);
    if (said.contains("Non-2xx") || said.contains("Socket errors")) {
      throw new IOException(said);
    }
    return said;
  }

  private static double number(String said, String label) throws IOException {
    return said.lines()
        .filter(line -> line.startsWith(label))
        .mapToDouble(line -> Double.parseDouble(line.substring(label.length()).strip()))
        .findFirst()
        .orElseThrow(() -> new IOException(said));
  }
}
