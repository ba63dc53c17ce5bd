package vigil.app.backup;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
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
import vigil.desk.backup.Backup;
import vigil.desk.backup.BackupException;
import vigil.desk.backup.Opened;
import vigil.desk.backup.Unlocking;
import vigil.desk.home.HomeException;
import vigil.desk.home.HomeFolder;
import vigil.desk.keys.KeyRing;
import vigil.journal.JournalException;
import vigil.open.WrongPassphraseException;

/** {@code vigil backup}. */
@Command(
    name = "backup",
    mixinStandardHelpOptions = true,
    description = {
      "Writes all of a desk into one sealed file, also while the desk is serving, and opens it"
          + " again to see that nothing is missing before it says so.",
      "",
      "The file opens with the passphrase of any person of the desk, or with two recovery shares,"
          + " as they are now. Keep it apart from the desk. What is erased later is still in it:"
          + " replace old backups, and destroy them."
    },
    footer = {
      "",
      "Back: vigil restore FILE DIR     Without Vigil: README.txt inside (unzip, age)",
      "A front needs no backup: it has nothing that the desk does not have or will not fetch."
    })
public final class BackupCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private Passphrase passphrase = new Passphrase();

  @Option(names = "--home", required = true, paramLabel = "DIR", description = "The desk's home.")
  private Path home = Path.of("");

  @Parameters(paramLabel = "FILE", description = "The new file, not there yet.")
  private Path file = Path.of("");

  @Override
  public Integer call() throws IOException {
    if (Files.exists(home.resolve("front.toml"))) {
      throw Refusal.use(
          home
              + " is a front. What it takes is fetched by the desk and then deleted, and a copy"
              + " would undo the deleting; what it shows lies at the desk. Back up the desk.");
    }
    char[] secret = passphrase.ask();
    try (KeyRing keys = KeyRing.unlock(HomeFolder.at(home), secret)) {
      Backup backup = new Backup(HomeFolder.at(home), keys, LocalDate.now());
      say(backup.write(file, Unlocking.passphrase(secret)));
      return ExitCode.DONE;
    } catch (FileAlreadyExistsException e) {
      throw Refusal.use(file + " is there already. Name a new file.", e);
    } catch (HomeException e) {
      throw Refusal.use(e.getMessage(), e);
    } catch (WrongPassphraseException e) {
      throw Refusal.data("the passphrase opens nothing in " + home + ". Try again.", e);
    } catch (BackupException | JournalException e) {
      throw Refusal.data("no backup was made: " + e.getMessage(), e);
    } finally {
      Arrays.fill(secret, '\0');
    }
  }

  private void say(Opened opened) {
    spec.commandLine()
        .getOut()
        .printf(
            "%s holds all of the desk, and opens: %d files, %d changes, %d statements.%n"
                + "It is signed by the desk's key %s. Note the number of changes with it.%n",
            file, opened.files(), opened.changes(), opened.statements(), opened.signedBy());
    spec.commandLine().getOut().flush();
  }
}
