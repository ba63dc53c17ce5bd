package vigil.app.staff;

import java.io.IOException;
import java.util.Arrays;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vigil.app.outcome.ExitCode;
import vigil.app.outcome.Refusal;
import vigil.app.secret.DeskKey;
import vigil.app.secret.NewPassphrase;
import vigil.desk.home.HomeException;
import vigil.desk.keys.Roster;
import vigil.desk.keys.StaffName;
import vigil.desk.staff.NameTakenException;
import vigil.desk.staff.People;
import vigil.desk.unlock.OpenDesk;

/** {@code vigil desk person}: who can open a desk. */
@Command(
    name = "person",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    description = {
      "Who can open this desk. Each person has a passphrase of their own, and each opens everything.",
      "",
      "A name is a working name of Latin letters, digits and dashes: it can be read on the disk, also"
          + " by whoever seizes it."
    })
public final class PersonCommand {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Command(
      name = "list",
      mixinStandardHelpOptions = true,
      description = "Names everybody who can open this desk.")
  int list(@Mixin DeskKey key) throws IOException {
    try (OpenDesk desk = key.unlock()) {
      People people = new People(desk);
      Roster roster = people.roster();
      roster.staff().keySet().forEach(name -> Saying.to(spec, name.value()));
      Saying.to(
          spec,
          roster.recovery().isPresent()
              ? "Also: any two of three recovery shares."
              : "No recovery shares were made. See `vigil desk shares --help`.");
      return ExitCode.DONE;
    }
  }

  @Command(
      name = "add",
      mixinStandardHelpOptions = true,
      description = {
        "Lets one person more open this desk.",
        "First somebody who can open it already gives their passphrase, then the new person chooses"
            + " one. All keys are sealed anew, whole or not at all."
      })
  int add(
      @Mixin DeskKey key,
      @Mixin NewPassphrase fresh,
      @Parameters(paramLabel = "NAME", description = "Such as anna.") String name)
      throws IOException {
    StaffName person = Names.parse(name);
    try (OpenDesk desk = key.unlock()) {
      char[] secret = fresh.choose("Passphrase of " + person);
      try {
        new People(desk).add(person, secret);
      } catch (NameTakenException | HomeException e) {
        throw Refusal.data(e.getMessage(), e);
      } finally {
        Arrays.fill(secret, '\0');
      }
    }
    Saying.to(spec, person + " can open this desk now.");
    return ExitCode.DONE;
  }

  @Command(
      name = "remove",
      mixinStandardHelpOptions = true,
      description = {
        "Takes the desk away from a person: their passphrase opens nothing here any more, and testimony"
            + " is sealed to a new key of the group, of which the front is told at once or with the next"
            + " exchange.",
        "",
        "It cannot take back what the person may have copied before:",
        "- everything that could be read here until today;",
        "- the group's keys until today, which open every envelope sealed before;",
        "- the journal's key, which reads a later copy of this home too;",
        "- the key that signs editions, and the front's token.",
        "",
        "Afterwards pair the front again with a new code (`vigil desk pair`), make new recovery shares if"
            + " the person holds one (`vigil desk shares`), and keep backups out of their reach."
      })
  int remove(@Mixin DeskKey key, @Parameters(paramLabel = "NAME", description = "Who.") String name)
      throws IOException {
    StaffName person = Names.parse(name);
    try (OpenDesk desk = key.unlock()) {
      People people = new People(desk);
      if (person.value().equals(desk.staff())) {
        throw Refusal.use("nobody can remove themselves: let somebody else do it.");
      }
      if (!people.roster().staff().containsKey(person)) {
        throw Refusal.use(
            "there is nobody named " + person + ": see `vigil desk person list --home DIR`.");
      }
      var told = people.remove(person);
      Saying.to(spec, person + " can no longer open this desk. " + Told.inWords(told));
      Saying.to(
          spec, "What they may have copied, and what to do now: vigil desk person remove --help");
    } catch (HomeException e) {
      throw Refusal.data(e.getMessage(), e);
    }
    return ExitCode.DONE;
  }
}
