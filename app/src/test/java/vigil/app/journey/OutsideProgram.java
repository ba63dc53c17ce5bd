package vigil.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** Programs by other people, which must come to the same result. */
final class OutsideProgram {
  private OutsideProgram() {}

  static String run(String... command) throws Exception {
    return new String(output(command), StandardCharsets.UTF_8);
  }

  /** What it writes; the test is skipped, aloud, where it is not installed. */
  static byte[] output(String... command) throws Exception {
    if (Stream.of(System.getenv("PATH").split(":"))
        .noneMatch(folder -> Files.isExecutable(Path.of(folder, command[0])))) {
      Assumptions.abort(
          "the program " + command[0] + " is not installed, so nothing was checked from outside");
    }
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    byte[] said = process.getInputStream().readAllBytes();
    assertThat(process.waitFor()).as(new String(said, StandardCharsets.UTF_8)).isZero();
    return said;
  }
}
