package vigil.app.staff;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vigil.app.outcome.Refusal;
import vigil.app.secret.TwoShares;
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

  @Mixin private TwoShares shares = new TwoShares();

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
      List<Share> two = shares.ask();
      return Recovery.open(desk, two.getFirst(), two.getLast());
    } catch (ShareException | HomeException e) {
      throw Refusal.data(e.getMessage(), e);
    } catch (WrongPassphraseException e) {
      throw Refusal.data(
          "these two shares open nothing here. They belong to another desk, or were replaced by"
              + " newer ones.",
          e);
    }
  }
}
