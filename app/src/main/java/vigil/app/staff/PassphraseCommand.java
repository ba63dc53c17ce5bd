package vigil.app.staff;

import java.io.IOException;
import java.util.Arrays;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import vigil.app.outcome.ExitCode;
import vigil.app.outcome.Refusal;
import vigil.app.secret.DeskKey;
import vigil.app.secret.NewPassphrase;
import vigil.desk.home.HomeException;
import vigil.desk.staff.People;
import vigil.desk.unlock.OpenDesk;

/** {@code vigil desk passphrase}. */
@Command(
    name = "passphrase",
    mixinStandardHelpOptions = true,
    description = {
      "Changes your own passphrase. The old one opens nothing any more, except old backups of this"
          + " home."
    })
public final class PassphraseCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private DeskKey key = new DeskKey();
  @Mixin private NewPassphrase fresh = new NewPassphrase();

  @Override
  public Integer call() throws IOException {
    char[] current = key.ask();
    try (OpenDesk desk = key.unlock(current)) {
      char[] secret = fresh.choose("New passphrase of " + desk.staff());
      try {
        new People(desk).changePassphrase(current, secret);
      } finally {
        Arrays.fill(secret, '\0');
      }
      Saying.to(spec, "The passphrase of " + desk.staff() + " was changed.");
    } catch (HomeException e) {
      throw Refusal.data(e.getMessage(), e);
    } finally {
      Arrays.fill(current, '\0');
    }
    return ExitCode.DONE;
  }
}
