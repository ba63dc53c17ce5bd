package vigil.open;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/** The age command line, which checks from outside what we write and writes what we read. */
final class Age {
  private Age() {}

  /** Runs a command, feeds it, and gives back what it printed. */
  static byte[] run(List<String> command, byte[] input) throws IOException, InterruptedException {
    requireInstalled(command.getFirst());
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    Thread feeding =
        Thread.startVirtualThread(() -> {
          try (var in = process.getOutputStream()) {
            in.write(input);
          } catch (IOException _) {
            // The command's exit code tells what was wrong.
          }
        });
    byte[] printed = process.getInputStream().readAllBytes();
    feeding.join();
    assertThat(process.waitFor()).as("exit code of %s", command).isZero();
    return printed;
  }

  /** Runs a command on a terminal of its own and answers every question for a passphrase. */
  static void runOnTerminal(String command, String passphrase)
      throws IOException, InterruptedException {
    requireInstalled("script");
    requireInstalled(command.split(" ", 2)[0]);
    Process process =
        new ProcessBuilder("script", "-qec", command, "/dev/null")
            .redirectErrorStream(true)
            .start();
    var said = new ByteArrayOutputStream();
    int answered = 0;
    try (InputStream terminal = process.getInputStream()) {
      for (int next = terminal.read(); next >= 0; next = terminal.read()) {
        said.write(next);
        if (said.toString(UTF_8).split("assphrase.*: ", -1).length - 1 > answered) {
          answered++;
          process.getOutputStream().write((passphrase + "\n").getBytes(UTF_8));
          process.getOutputStream().flush();
        }
      }
    }
    assertThat(process.waitFor()).as("%s said: %s", command, said.toString(UTF_8)).isZero();
  }

  static void requireInstalled(String program) {
    for (String folder : System.getenv("PATH").split(":", -1)) {
      if (Files.isExecutable(Path.of(folder).resolve(program))) {
        return;
      }
    }
    Assumptions.abort(
        "the program " + program + " is not installed, so nothing was checked from outside");
  }
}
