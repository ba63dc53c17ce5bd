package vigil.app.secret;

import java.io.Console;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import vigil.app.outcome.Refusal;
import vigil.desk.recovery.Share;
import vigil.desk.recovery.ShareException;

/** The option that names a file with two recovery shares; without it, the terminal is asked. */
public final class TwoShares {
  @Option(
      names = "--shares-file",
      paramLabel = "FILE",
      description = "Two shares, a line each (default: asked on the terminal).")
  private @Nullable Path file;

  /** Whether a file was named. */
  public boolean isInFile() {
    return file != null;
  }

  /**
   * Two shares.
   *
   * @throws ShareException when one of them is none
   * @throws Refusal when there is neither a file with two lines nor a terminal
   */
  public List<Share> ask() throws IOException {
    return typed().stream().map(Share::parse).toList();
  }

  private List<String> typed() throws IOException {
    if (file == null) {
      return List.of(asked("One share: "), asked("Another share: "));
    }
    List<String> lines = Files.readAllLines(file).stream().filter(line -> !line.isBlank()).toList();
    if (lines.size() != 2) {
      throw Refusal.use(file + " must have two lines, a share in each.");
    }
    return lines;
  }

  private static String asked(String question) {
    Console console = System.console();
    String typed =
        console == null || !console.isTerminal() ? null : console.readLine("%s", question);
    if (typed == null) {
      throw Refusal.use("no terminal to ask for the shares on. Give --shares-file.");
    }
    return typed;
  }
}
