package vigil.app.envelope;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vigil.app.outcome.ExitCode;
import vigil.app.outcome.Refusal;
import vigil.open.PlaintextAccess;
import vigil.open.Unpacking;
import vigil.seal.EnvelopeException;
import vigil.seal.parcel.ParcelException;
import vigil.seal.testimony.Testimony;

/** {@code vigil open}: an envelope in clear, on a machine where that is safe. */
@Command(
    name = "open",
    mixinStandardHelpOptions = true,
    description = {
      "Opens an envelope and unpacks the testimony and its files into a folder.",
      "",
      "What is unpacked is in clear: do this only on a disk that nobody can seize readable. At the"
          + " desk, testimony is read without touching the disk."
    },
    footer = {
      "",
      "The same without Vigil: age -d -i group.key FILE.age > testimony.zip && unzip testimony.zip",
      "Exit code 1: not for this key, or the file is not whole."
    })
public final class OpenCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private Keys keys;

  @Parameters(paramLabel = "FILE.age", description = "The envelope.")
  private Path envelope;

  @Option(
      names = "--into",
      paramLabel = "DIR",
      description = "The new folder (default: the envelope's name without .age).")
  private @Nullable Path into;

  @Option(
      names = "--raw",
      description = "Write the bare plaintext of any age file to standard output instead.")
  private boolean raw;

  @Override
  public Integer call() throws IOException {
    try (InputStream plaintext = keys.open(envelope)) {
      return raw ? copy(plaintext) : unpack(plaintext);
    } catch (EnvelopeException | ParcelException e) {
      throw Refusal.data(envelope + ": " + e.getMessage(), e);
    }
  }

  /** Straight to the descriptor: every chunk that arrives has been verified. */
  private static int copy(InputStream plaintext) throws IOException {
    try (OutputStream out = new FileOutputStream(FileDescriptor.out)) {
      plaintext.transferTo(out);
    }
    return ExitCode.DONE;
  }

  private int unpack(InputStream plaintext) throws IOException {
    Path folder = into == null ? besideEnvelope() : into;
    try {
      Testimony testimony =
          Unpacking.into(folder, plaintext, PlaintextAccess.iKnowThatThisIsTestimonyInClear());
      PrintWriter out = spec.commandLine().getOut();
      out.printf(
          Locale.ROOT,
          "Unpacked into %s: testimony.json and %d files, received on %s.%n",
          folder,
          testimony.files().size(),
          testimony.receivedOn());
      out.flush();
      return ExitCode.DONE;
    } catch (FileAlreadyExistsException e) {
      throw Refusal.use(folder + " is there already. Name another folder with --into.", e);
    }
  }

  private Path besideEnvelope() {
    String name = String.valueOf(envelope.getFileName());
    String bare = name.endsWith(".age") ? name.substring(0, name.length() - 4) : name + ".opened";
    return envelope.resolveSibling(bare);
  }
}
