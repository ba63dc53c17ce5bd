package vigil.app.journey;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import vigil.app.Main;

/** A desk in a program of its own, which can be killed. */
final class OwnDesk implements AutoCloseable {
  private static final int PATIENCE_SECONDS = 300;

  private final Process process;
  private final URI address;

  private OwnDesk(Process process, URI address) {
    this.process = process;
    this.address = address;
  }

  /** Starts the desk of a home. */
  static OwnDesk start(Path home) throws IOException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "desk",
                "serve",
                "--home",
                home.toString(),
                "--port",
                "0")
            .redirectErrorStream(true)
            .start();
    BufferedReader lines = process.inputReader(StandardCharsets.UTF_8);
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      if (line.contains("http://")) {
        return new OwnDesk(process, URI.create(line.replaceAll(".*(http://\\S+).*", "$1")));
      }
    }
    throw new IllegalStateException("the desk did not start");
  }

  URI address() {
    return address;
  }

  ProcessHandle process() {
    return process.toHandle();
  }

  /** Kills it (SIGKILL): it can neither finish nor tidy up anything. */
  void kill() {
    process.destroyForcibly();
    close();
  }

  @Override
  public void close() {
    process.destroy();
    process.onExit().orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
  }
}
