package vigil.app.secret;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vigil.app.outcome.Refusal;
import vigil.core.language.Language;
import vigil.desk.home.HomeException;
import vigil.desk.home.HomeFolder;
import vigil.desk.role.Permission;
import vigil.desk.role.Role;
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
   * Opens the desk for somebody who may do this.
   *
   * @throws Refusal when there is none, the passphrase opens nothing, or its owner may not
   */
  public OpenDesk unlock(Permission permission) throws IOException {
    OpenDesk desk = unlock();
    if (desk.may(permission)) {
      return desk;
    }
    try (desk) {
      throw refused(desk, permission);
    }
  }

  /** Says who may do what the person at the desk may not. */
  public static Refusal refused(OpenDesk desk, Permission permission) throws IOException {
    return Refusal.data(
        "%s may not do this: it takes the role %s, which these have: %s."
            .formatted(
                desk.staff(),
                Role.labels(permission.roles(), Language.ENGLISH),
                String.join(", ", desk.whoMay(permission))));
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
