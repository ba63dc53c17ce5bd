package vigil.app.inout;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;
import vigil.app.Main;
import vigil.desk.DeskHome;

/** Runs commands as a person types them, beside a desk with a passphrase that is quick to check. */
public final class Commands {
  /** The passphrase of the desk. */
  public static final String PASSPHRASE = "a passphrase for tests";

  private static final int QUICK_COST = 1;

  private final Path home;
  private final Path passphrase;

  private Commands(Path home, Path passphrase) {
    this.home = home;
    this.passphrase = passphrase;
  }

  /**
   * What a command did.
   *
   * @param out what it printed
   * @param err what it complained of
   */
  public record Ran(int exitCode, String out, String err) {}

  /** A new desk in a folder. */
  public static Commands withDesk(Path folder) throws IOException {
    Path home = folder.resolve("desk-home");
    DeskHome.init(home, PASSPHRASE.toCharArray(), QUICK_COST);
    return new Commands(home, Files.writeString(folder.resolve("passphrase.txt"), PASSPHRASE));
  }

  /** Where the desk lies. */
  public Path home() {
    return home;
  }

  /** Runs {@code vigil desk COMMAND} at this desk. */
  public Ran desk(String command, String... more) {
    return run("desk " + command, more);
  }

  /** Runs {@code vigil COMMAND} with the home and passphrase of this desk. */
  public Ran run(String command, String... more) {
    List<String> words = new ArrayList<>(List.of(command.split(" ")));
    words.addAll(List.of("--home", home.toString(), "--passphrase-file", passphrase.toString()));
    words.addAll(List.of(more));
    return vigil(words.toArray(String[]::new));
  }

  /** Runs {@code vigil WORDS}. */
  public static Ran vigil(String... words) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    CommandLine vigil =
        Main.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
    int exitCode = vigil.execute(words);
    return new Ran(exitCode, out.toString(), err.toString());
  }
}
