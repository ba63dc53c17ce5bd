package vigil.app.staff;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import vigil.app.outcome.ExitCode;

/** {@code vigil desk rehearse-recovery}. */
@Command(
    name = "rehearse-recovery",
    mixinStandardHelpOptions = true,
    description = {
      "Checks that two shares would open this desk, and changes nothing. Do it after the shares were"
          + " made, and once a year."
    })
public final class RehearseRecoveryCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private TypedShares shares = new TypedShares();

  @Override
  public Integer call() throws IOException {
    shares.open().close();
    Saying.to(spec, "These two shares would open this desk. Nothing was changed.");
    return ExitCode.DONE;
  }
}
