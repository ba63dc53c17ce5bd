package vigil.app.staff;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import vigil.app.outcome.ExitCode;
import vigil.app.outcome.Refusal;
import vigil.app.secret.DeskKey;
import vigil.desk.home.HomeException;
import vigil.desk.recovery.Recovery;
import vigil.desk.recovery.Share;
import vigil.desk.role.Permission;
import vigil.desk.unlock.OpenDesk;

/** {@code vigil desk shares}. */
@Command(
    name = "shares",
    mixinStandardHelpOptions = true,
    description = {
      "Makes three recovery shares and shows them on this terminal, once; they are stored nowhere."
          + " Any two of them open this desk when a passphrase is lost; one alone opens nothing.",
      "",
      "Shares that were made before open nothing any more. Copy each to paper of its own, check"
          + " with `vigil desk rehearse-recovery`, then close the terminal. The page \"Recovery"
          + " shares\" of the desk shows them with a QR code, to be printed."
    })
public final class SharesCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private DeskKey key = new DeskKey();

  @Override
  public Integer call() throws IOException {
    try (OpenDesk desk = key.unlock(Permission.ADMINISTER)) {
      for (Share share : Recovery.makeShares(desk)) {
        Saying.to(
            spec,
            "Share %d of %d, set %s".formatted(share.number(), Share.COUNT, share.set()),
            "  " + share.text());
      }
    } catch (HomeException e) {
      throw Refusal.data(e.getMessage(), e);
    }
    Saying.to(spec, "They are shown this once. Put them in three places, away from this machine.");
    return ExitCode.DONE;
  }
}
