package vigil.bench.serving;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.List;

/** Load from the command {@code wrk}: 64 connections that are kept open, one thread. */
final class Wrk {
  private Wrk() {}

  /** Pages a second over some seconds. */
  static double pagesPerSecond(int port, String path, int seconds) throws IOException {
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
    return said.lines()
        .filter(line -> line.startsWith("Requests/sec:"))
        .mapToDouble(line -> Double.parseDouble(line.substring(13).strip()))
        .findFirst()
        .orElseThrow(() -> new IOException(said));
  }
}
