package vigil.app.staff;

import java.io.IOException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vigil.app.outcome.ExitCode;
import vigil.app.outcome.Refusal;
import vigil.app.secret.DeskKey;
import vigil.app.secret.NewPassphrase;
import vigil.core.language.Language;
import vigil.desk.home.HomeException;
import vigil.desk.keys.Roster;
import vigil.desk.keys.StaffName;
import vigil.desk.role.Permission;
import vigil.desk.role.Role;
import vigil.desk.staff.LastAdministratorException;
import vigil.desk.staff.NameTakenException;
import vigil.desk.staff.People;
import vigil.desk.unlock.OpenDesk;

/** {@code vigil desk person}: who can open a desk. */
@Command(
    name = "person",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    description = {
      "Who can open this desk, and what each may do there. Each person has a passphrase of their"
          + " own.",
      "",
      "Roles are documenter, analyst, editor and administrator; one person may have several. They"
          + " are a rule that the program keeps and no lock: each passphrase opens keys that read"
          + " everything.",
      "",
      "A name is a working name of Latin letters, digits and dashes: it can be read on the disk,"
          + " also by whoever seizes it."
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
      for (StaffName name : roster.staff().keySet()) {
        Set<Role> roles = desk.state().rolesOf(name.value());
        Saying.to(spec, name.value() + "  " + Role.labels(roles, Language.ENGLISH));
      }
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
      @Option(
              names = "--role",
              paramLabel = "ROLE",
              defaultValue = "documenter",
              description = "What the person may do; give it again for more (default: documenter).")
          List<String> roles,
      @Parameters(paramLabel = "NAME", description = "Such as anna.") String name)
      throws IOException {
    StaffName person = Names.parse(name);
    Set<Role> given = roles(roles);
    try (OpenDesk desk = key.unlock(Permission.ADMINISTER)) {
      char[] secret = fresh.choose("Passphrase of " + person);
      try {
        new People(desk).add(person, given, secret);
      } catch (NameTakenException | HomeException e) {
        throw Refusal.data(e.getMessage(), e);
      } finally {
        Arrays.fill(secret, '\0');
      }
    }
    Saying.to(
        spec, person + " can open this desk now, as " + Role.labels(given, Language.ENGLISH) + ".");
    return ExitCode.DONE;
  }

  @Command(
      name = "roles",
      mixinStandardHelpOptions = true,
      description = {
        "Says what a person may do from now on, in place of what it was before. Somebody stays an"
            + " administrator."
      })
  int roles(
      @Mixin DeskKey key,
      @Parameters(index = "0", paramLabel = "NAME", description = "Who.") String name,
      @Parameters(
              index = "1..*",
              arity = "1..*",
              paramLabel = "ROLE",
              description = "documenter, analyst, editor, administrator: one or more.")
          List<String> roles)
      throws IOException {
    StaffName person = Names.parse(name);
    Set<Role> given = roles(roles);
    try (OpenDesk desk = key.unlock(Permission.ADMINISTER)) {
      requireKnown(desk, person);
      new People(desk).give(person, given);
    } catch (HomeException | LastAdministratorException e) {
      throw Refusal.data(e.getMessage(), e);
    }
    Saying.to(spec, person + " is now: " + Role.labels(given, Language.ENGLISH) + ".");
    return ExitCode.DONE;
  }

  private static Set<Role> roles(List<String> typed) {
    Set<Role> roles = EnumSet.noneOf(Role.class);
    for (String code : typed) {
      roles.add(
          Role.of(code)
              .orElseThrow(() ->
                  Refusal.use(
                      "'"
                          + code
                          + "' is no role: there are documenter, analyst, editor and"
                          + " administrator.")));
    }
    return roles;
  }

  private static void requireKnown(OpenDesk desk, StaffName person) throws IOException {
    if (!new People(desk).roster().staff().containsKey(person)) {
      throw Refusal.use(
          "there is nobody named " + person + ": see `vigil desk person list --home DIR`.");
    }
  }

  @Command(
      name = "remove",
      mixinStandardHelpOptions = true,
      description = {
        "Takes the desk away from a person: their passphrase opens nothing here any more, and"
            + " testimony is sealed to a new key of the group, of which the front is told at once"
            + " or with the next exchange.",
        "",
        "It cannot take back what the person may have copied before:",
        "- everything that could be read here until today;",
        "- the group's keys until today, which open every envelope sealed before;",
        "- the journal's key, which reads a later copy of this home too;",
        "- the key that signs editions, and the front's token.",
        "",
        "Afterwards pair the front again with a new code (`vigil desk pair`), make new recovery"
            + " shares if the person holds one (`vigil desk shares`), and keep backups out of their"
            + " reach."
      })
  int remove(@Mixin DeskKey key, @Parameters(paramLabel = "NAME", description = "Who.") String name)
      throws IOException {
    StaffName person = Names.parse(name);
    try (OpenDesk desk = key.unlock(Permission.ADMINISTER)) {
      People people = new People(desk);
      if (person.value().equals(desk.staff())) {
        throw Refusal.use("nobody can remove themselves: let somebody else do it.");
      }
      requireKnown(desk, person);
      var told = people.remove(person);
      Saying.to(spec, person + " can no longer open this desk. " + Told.inWords(told));
      Saying.to(
          spec, "What they may have copied, and what to do now: vigil desk person remove --help");
    } catch (HomeException | LastAdministratorException e) {
      throw Refusal.data(e.getMessage(), e);
    }
    return ExitCode.DONE;
  }
}
