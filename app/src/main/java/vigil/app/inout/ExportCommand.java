package vigil.app.inout;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
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
import vigil.app.secret.DeskKey;
import vigil.desk.exporting.CaseExport;
import vigil.desk.exporting.CaseReaders;
import vigil.desk.home.HomeException;
import vigil.desk.role.Permission;
import vigil.desk.unlock.OpenDesk;
import vigil.exchange.durable.PrivateFolder;
import vigil.exchange.durable.WholeFile;
import vigil.seal.LeftOpen;
import vigil.seal.Recipient;
import vigil.seal.Sealing;

/** {@code vigil desk export}. */
@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    description = {
      "Writes the whole case as files that standard tools read: tables, HURIDOCS XML, Uwazi tables,"
          + " dossiers, history. Withdrawn statements stay behind.",
      "",
      "It is sealed to the group and to each person of the desk: one age file with a ZIP in it."
    },
    footer = {
      "",
      "Open it: vigil open --raw --identity KEY FILE.age > case.zip     or: age -d -i KEY FILE.age"
    })
public final class ExportCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private DeskKey key = new DeskKey();

  @Parameters(paramLabel = "FILE", description = "The new file, or the new folder with --in-clear.")
  private Path to = Path.of("");

  @Option(
      names = "--in-clear",
      description =
          "Write a folder that anybody can read who finds it. Only on a disk that nobody can seize"
              + " readable.")
  private boolean inClear;

  @Override
  public Integer call() throws IOException {
    try (OpenDesk desk = key.unlock(Permission.ADMINISTER)) {
      CaseExport export = new CaseExport(desk.caseFile());
      if (inClear) {
        clear(export);
      } else {
        sealed(export, CaseReaders.of(desk));
      }
      PrintWriter out = spec.commandLine().getOut();
      out.printf("%s holds the case. Withdrawn and left out: %d.%n", to, export.withheld());
      out.flush();
    } catch (HomeException e) {
      throw Refusal.use(e.getMessage(), e);
    } catch (FileAlreadyExistsException e) {
      throw Refusal.use(to + " is there already. Name a new one.", e);
    }
    return ExitCode.DONE;
  }

  private void sealed(CaseExport export, List<Recipient> recipients) throws IOException {
    Path whole = to.toAbsolutePath();
    PrivateFolder folder = new PrivateFolder(whole.resolveSibling("."));
    if (Files.exists(whole)) {
      throw new FileAlreadyExistsException(to.toString());
    }
    String part = whole.getFileName() + "." + WholeFile.randomName() + PrivateFolder.PART;
    try (FileChannel channel = folder.create(part)) {
      try (OutputStream age =
          Sealing.to(recipients, new LeftOpen(Channels.newOutputStream(channel)))) {
        export.zip(age);
      }
      WholeFile.finish(channel, folder, part, String.valueOf(whole.getFileName()));
    } finally {
      Files.deleteIfExists(folder.path().resolve(part));
    }
  }

  private void clear(CaseExport export) throws IOException {
    if (Files.exists(to)) {
      throw new FileAlreadyExistsException(to.toString());
    }
    PrintWriter err = spec.commandLine().getErr();
    err.println(
        to
            + " will hold names and words in clear. Whoever finds the disk reads them. Deleting"
            + " does not remove them for certain.");
    err.flush();
    boolean whole = false;
    try {
      PrivateFolder root = PrivateFolder.at(to);
      export.write(name -> file(root, name));
      root.sync();
      whole = true;
    } finally {
      if (!whole && Files.exists(to)) {
        PrivateFolder.deleteTree(to);
      }
    }
  }

  private static OutputStream file(PrivateFolder root, String name) throws IOException {
    int slash = name.lastIndexOf('/');
    PrivateFolder folder = slash < 0 ? root : root.inside(name.substring(0, slash));
    return Channels.newOutputStream(folder.create(name.substring(slash + 1)));
  }
}
