package vigil.app.secret;

import java.io.Console;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import vigil.app.outcome.Refusal;
import vigil.desk.keys.StaffKeys;

/** The option that names a passphrase's file; without it, the terminal is asked. */
public final class Passphrase {
  private static final int SHORTEST = StaffKeys.SHORTEST_PASSPHRASE;

  @Option(
      names = "--passphrase-file",
      paramLabel = "FILE",
      description = "The passphrase, on the file's first line (default: asked on the terminal).")
  private @Nullable Path file;

  /** Whether a file was named. */
  public boolean isInFile() {
    return file != null;
  }

  /**
   * The passphrase, the caller's to wipe.
   *
   * @throws Refusal when there is neither a file nor a terminal
   */
  public char[] ask() throws IOException {
    return ask(file, "Passphrase");
  }

  private static char[] ask(@Nullable Path file, String question) throws IOException {
    return file == null ? typed(question + ": ") : firstLine(Files.readAllBytes(file));
  }

  /**
   * A new passphrase, asked twice on a terminal.
   *
   * @throws Refusal when it is shorter than twelve characters, or typed differently
   */
  public char[] choose() throws IOException {
    return choose(file, "Passphrase");
  }

  static char[] choose(@Nullable Path file, String question) throws IOException {
    char[] chosen = ask(file, question);
    if (chosen.length < SHORTEST) {
      Arrays.fill(chosen, '\0');
      throw Refusal.use(
          "the passphrase must have at least "
              + SHORTEST
              + " characters; six random words are good.");
    }
    if (file == null) {
      char[] again = typed("The same again: ");
      boolean same = Arrays.equals(chosen, again);
      Arrays.fill(again, '\0');
      if (!same) {
        Arrays.fill(chosen, '\0');
        throw Refusal.use("the two are not the same. Nothing was made; try again.");
      }
    }
    return chosen;
  }

  static char[] typed(String prompt) {
    Console console = System.console();
    char[] typed =
        console == null || !console.isTerminal() ? null : console.readPassword("%s", prompt);
    if (typed == null) {
      throw Refusal.use("no terminal to ask on. Give it in a file; --help names the option.");
    }
    return typed;
  }

  private static char[] firstLine(byte[] content) {
    CharBuffer text = StandardCharsets.UTF_8.decode(ByteBuffer.wrap(content));
    Arrays.fill(content, (byte) 0);
    int end = 0;
    while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
      end++;
    }
    char[] line = new char[end];
    text.get(line);
    Arrays.fill(text.array(), '\0');
    return line;
  }
}
