package vigil.app.staff;

import java.io.IOException;
import java.time.Clock;
import java.util.Arrays;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vigil.app.outcome.ExitCode;
import vigil.app.outcome.Refusal;
import vigil.app.secret.NewPassphrase;
import vigil.desk.home.HomeException;
import vigil.desk.keys.KeyRing;
import vigil.desk.keys.StaffName;
import vigil.desk.staff.People;
import vigil.desk.unlock.OpenDesk;

/** {@code vigil desk recover}. */
@Command(
    name = "recover",
    mixinStandardHelpOptions = true,
    description = {
      "Opens the desk with two of three recovery shares and gives a person a new passphrase: somebody"
          + " who lost theirs, or somebody new. The shares stay valid."
    })
public final class RecoverCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private TypedShares shares = new TypedShares();
  @Mixin private NewPassphrase fresh = new NewPassphrase();

  @Option(
      names = "--name",
      required = true,
      paramLabel = "NAME",
      description = "Who gets the new passphrase.")
  private String name = "";

  @Override
  public Integer call() throws IOException {
    StaffName person = Names.parse(name);
    KeyRing keys = shares.open();
    try (OpenDesk desk = OpenDesk.unlock(shares.home(), keys, Clock.systemDefaultZone())) {
      char[] secret = fresh.choose("New passphrase of " + person);
      try {
        new People(desk).readmit(person, secret);
      } finally {
        Arrays.fill(secret, '\0');
      }
    } catch (HomeException e) {
      throw Refusal.data(e.getMessage(), e);
    }
    Saying.to(
        spec, person + " can open this desk with the new passphrase. Put the shares apart again.");
    return ExitCode.DONE;
  }
}
