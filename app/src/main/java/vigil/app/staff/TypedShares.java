package vigil.app.staff;

import java.io.Console;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import vigil.app.outcome.Refusal;
import vigil.desk.home.HomeException;
import vigil.desk.home.HomeFolder;
import vigil.desk.keys.KeyRing;
import vigil.desk.recovery.Recovery;
import vigil.desk.recovery.Share;
import vigil.desk.recovery.ShareException;
import vigil.open.WrongPassphraseException;

/** The options with which a command opens a desk by two recovery shares. */
final class TypedShares {
  @Option(
      names = "--home",
      required = true,
      paramLabel = "DIR",
      description = "The desk's home. The desk must not be serving.")
  private Path home = Path.of("");

  @Option(
      names = "--shares-file",
      paramLabel = "FILE",
      description = "Two shares, a line each (default: asked on the terminal).")
  private @Nullable Path file;

  /**
   * Where the desk is.
   *
   * @throws Refusal when it is no desk
   */
  HomeFolder home() throws IOException {
    try {
      return HomeFolder.at(home);
    } catch (HomeException e) {
      throw Refusal.use(e.getMessage(), e);
    }
  }

  /**
   * The desk's keys; the caller closes them.
   *
   * @throws Refusal when the shares are none, or open nothing here
   */
  KeyRing open() throws IOException {
    HomeFolder desk = home();
    try {
      List<String> typed = typed();
      return Recovery.open(desk, Share.parse(typed.getFirst()), Share.parse(typed.getLast()));
    } catch (ShareException | HomeException e) {
      throw Refusal.data(e.getMessage(), e);
    } catch (WrongPassphraseException e) {
      throw Refusal.data(
          "these two shares open nothing here. They belong to another desk, or were replaced by"
              + " newer ones.",
          e);
    }
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
