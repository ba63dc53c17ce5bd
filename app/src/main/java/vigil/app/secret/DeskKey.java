package vigil.app.secret;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vigil.app.outcome.Refusal;
import vigil.desk.home.HomeException;
import vigil.desk.home.HomeFolder;
import vigil.desk.unlock.OpenDesk;
import vigil.open.WrongPassphraseException;

/** The options with which a command opens a desk that is not serving. */
public final class DeskKey {
  @Option(
      names = "--home",
      required = true,
      paramLabel = "DIR",
      description = "The desk's home. The desk must not be serving.")
  private Path home = Path.of("");

  @Mixin private Passphrase passphrase = new Passphrase();

  /**
   * Opens the desk.
   *
   * @throws Refusal when there is none, or the passphrase opens nothing
   */
  public OpenDesk unlock() throws IOException {
    char[] secret = passphrase.ask();
    try {
      return unlock(secret);
    } finally {
      Arrays.fill(secret, '\0');
    }
  }

  /**
   * Opens the desk with what {@link #ask} gave.
   *
   * @throws Refusal when there is none, or the passphrase opens nothing
   */
  public OpenDesk unlock(char[] secret) throws IOException {
    try {
      return OpenDesk.unlock(HomeFolder.at(home), secret, Clock.systemDefaultZone());
    } catch (HomeException e) {
      throw Refusal.use(e.getMessage(), e);
    } catch (WrongPassphraseException e) {
      throw Refusal.data("the passphrase opens nothing in " + home + ". Try again.", e);
    }
  }

  /** The passphrase that opens it, the caller's to wipe. */
  public char[] ask() throws IOException {
    return passphrase.ask();
  }
}
