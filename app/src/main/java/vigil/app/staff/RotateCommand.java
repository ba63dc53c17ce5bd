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
import vigil.desk.role.Permission;
import vigil.desk.staff.People;
import vigil.desk.unlock.OpenDesk;

/** {@code vigil desk rotate}. */
@Command(
    name = "rotate",
    mixinStandardHelpOptions = true,
    description = {
      "Replaces the group's key: testimony is sealed to a new one from now on. Do it when somebody"
          + " may have copied the old one.",
      "",
      "The front is told at once, or with the next exchange. What is here stays readable, and so"
          + " does what was sealed to older keys and comes later."
    })
public final class RotateCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private DeskKey key = new DeskKey();

  @Override
  public Integer call() throws IOException {
    try (OpenDesk desk = key.unlock(Permission.ADMINISTER)) {
      Saying.to(spec, "The group has a new key. " + Told.inWords(new People(desk).rotate()));
    } catch (HomeException e) {
      throw Refusal.data(e.getMessage(), e);
    }
    return ExitCode.DONE;
  }
}
