package vigil.seal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/** Programs of other people that read what we write. */
public final class AgeCommand {
  private AgeCommand() {}

  /** A fresh key pair of the age command line; the identity file lies at {@code identityFile}. */
  public static Recipient newRecipient(Path identityFile) throws IOException, InterruptedException {
    requireInstalled("age-keygen");
    run(List.of("age-keygen", "-o", identityFile.toString()));
    String line =
        Files.readAllLines(identityFile).stream()
            .filter(text -> text.contains("age1"))
            .findFirst()
            .orElseThrow();
    return Recipient.parse(line.substring(line.indexOf("age1")));
  }

  public static byte[] decrypt(Path identityFile, Path envelope)
      throws IOException, InterruptedException {
    requireInstalled("age");
    var command =
        new ProcessBuilder("age", "-d", "-i", identityFile.toString(), envelope.toString());
    Process process = command.redirectError(ProcessBuilder.Redirect.INHERIT).start();
    byte[] content = process.getInputStream().readAllBytes();
    assertThat(process.waitFor()).isZero();
    return content;
  }

  public static String run(List<String> command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as("%s: %s", command, said).isZero();
    return said;
  }

  public static void requireInstalled(String program) {
    boolean found =
        List.of(System.getenv("PATH").split(":")).stream()
            .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    if (!found) {
      Assumptions.abort(
          "the program " + program + " is not installed, so nothing was checked from outside");
    }
  }
}
