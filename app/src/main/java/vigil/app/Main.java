package vigil.app;

import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import vigil.app.backup.BackupCommand;
import vigil.app.backup.RestoreCommand;
import vigil.app.demo.DemoCommand;
import vigil.app.demo.RehearseCommand;
import vigil.app.drill.DrillCommand;
import vigil.app.edition.VerifyCommand;
import vigil.app.envelope.OpenCommand;
import vigil.app.estimate.EstimateCommand;
import vigil.app.outcome.Failures;
import vigil.app.record.TallyCommand;
import vigil.app.serving.DeskCommand;
import vigil.app.serving.FrontCommand;

/** Entry point of the one jar: the command line of front, desk and the tools that need neither. */
@Command(
    name = "vigil",
    description = {
      "Takes testimony safely, keeps a record in which every number says who claims it, and calls"
          + " people to peaceful action, without a list of people anywhere.",
      ""
    },
    subcommands = {
      DemoCommand.class,
      FrontCommand.class,
      DeskCommand.class,
      RehearseCommand.class,
      OpenCommand.class,
      VerifyCommand.class,
      TallyCommand.class,
      EstimateCommand.class,
      DrillCommand.class,
      BackupCommand.class,
      RestoreCommand.class,
      HelpCommand.class
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    usageHelpAutoWidth = true,
    synopsisSubcommandLabel = "COMMAND",
    footer = {
      "",
      "Exit codes: 0 done; 1 the data says no (refused, not valid, not verified); 2 wrong use; 3"
          + " our fault.",
      "Begin with: vigil demo"
    })
public final class Main {
  private Main() {}

  /**
   * Runs one command and ends the program with its exit code. Whatever language people read, files,
   * addresses and dates have the digits of their formats: where the system writes Arabic, Persian
   * or Devanagari ones, nothing else could read them.
   */
  public static void main(String[] args) {
    Locale.setDefault(Locale.ROOT);
    System.exit(commandLine().execute(args));
  }

  /**
   * The whole command tree with Vigil's exit codes; used by {@link #main} and by the transcripts.
   */
  public static CommandLine commandLine() {
    return new CommandLine(new Main())
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExecutionExceptionHandler(new Failures())
        .setUsageHelpAutoWidth(true);
  }
}
