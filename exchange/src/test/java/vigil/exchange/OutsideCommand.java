package vigil.exchange;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/** Programs of other people that read what we write, and write what we read. */
public final class OutsideCommand {
  private OutsideCommand() {}

  /** What a program said and how it ended. */
  public record Answer(int exitCode, String said) {}

  /** Runs a program in a folder; the test is skipped, aloud, when the program is not installed. */
  public static Answer run(Path folder, String... command)
      throws IOException, InterruptedException {
    requireInstalled(command[0]);
    Process process =
        new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start();
    process.getOutputStream().close();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Answer(process.waitFor(), said);
  }

  private static void requireInstalled(String program) {
    boolean found =
        List.of(System.getenv("PATH").split(":")).stream()
            .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    if (!found) {
      Assumptions.abort(
          "the program " + program + " is not installed, so nothing was checked from outside");
    }
  }
}
