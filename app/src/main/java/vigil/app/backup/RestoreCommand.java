package vigil.app.backup;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vigil.app.outcome.ExitCode;
import vigil.app.outcome.Refusal;
import vigil.app.secret.Passphrase;
import vigil.app.secret.TwoShares;
import vigil.desk.backup.BackupException;
import vigil.desk.backup.Opened;
import vigil.desk.backup.Restore;
import vigil.desk.backup.Unlocking;
import vigil.desk.home.HomeException;
import vigil.desk.recovery.Recovery;
import vigil.desk.recovery.Share;
import vigil.desk.recovery.ShareException;
import vigil.journal.JournalException;
import vigil.open.WrongPassphraseException;

/** {@code vigil restore}. */
@Command(
    name = "restore",
    mixinStandardHelpOptions = true,
    description = {
      "Puts a backup of a desk back into a new folder, on this machine or a new one.",
      "",
      "It takes the passphrase of any person of the desk, or with --shares two of the three"
          + " recovery shares, as they were on the day of the backup. Everything is checked before"
          + " the folder gets its name."
    },
    footer = {
      "",
      "With shares, give yourself a passphrase next: vigil desk recover --home DIR --name NAME",
      "Exit code 1: the file is not whole, or does not open with this."
    })
public final class RestoreCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private Passphrase passphrase = new Passphrase();
  @Mixin private TwoShares shares = new TwoShares();

  @Option(names = "--shares", description = "Ask for two recovery shares instead of a passphrase.")
  private boolean byShares;

  @Parameters(index = "0", paramLabel = "FILE", description = "The backup.")
  private Path file = Path.of("");

  @Parameters(
      index = "1",
      paramLabel = "DIR",
      description = "The new home, not there yet or empty.")
  private Path home = Path.of("");

  @Override
  public Integer call() throws IOException {
    boolean recovering = byShares || shares.isInFile();
    char[] secret = recovering ? sharedSecret() : passphrase.ask();
    try {
      say(
          Restore.restore(
              file, home, recovering ? Unlocking.recovery(secret) : Unlocking.passphrase(secret)));
      return ExitCode.DONE;
    } catch (HomeException e) {
      throw Refusal.use(e.getMessage(), e);
    } catch (WrongPassphraseException e) {
      throw Refusal.data(
          (recovering ? "these two shares open" : "the passphrase opens")
              + " nothing in "
              + file
              + ": it takes those of the day of the backup.",
          e);
    } catch (BackupException | JournalException e) {
      throw Refusal.data("nothing was restored: " + e.getMessage(), e);
    } finally {
      Arrays.fill(secret, '\0');
    }
  }

  private char[] sharedSecret() throws IOException {
    try {
      List<Share> two = shares.ask();
      return Recovery.passphrase(two.getFirst(), two.getLast());
    } catch (ShareException e) {
      throw Refusal.data(e.getMessage(), e);
    }
  }

  private void say(Opened opened) {
    spec.commandLine()
        .getOut()
        .printf(
            "%s is a desk again: %d files, %d changes, %d statements, signed by the key %s.%n"
                + "If your note says more changes, this is not the newest backup.%n",
            home, opened.files(), opened.changes(), opened.statements(), opened.signedBy());
    spec.commandLine().getOut().flush();
  }
}
