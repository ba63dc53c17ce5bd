package vigil.app.secret;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option that names a new passphrase's file; without it, the terminal is asked twice. */
public final class NewPassphrase {
  @Option(
      names = "--new-passphrase-file",
      paramLabel = "FILE",
      description = "The new passphrase, on the file's first line (default: asked twice).")
  private @Nullable Path file;

  /**
   * The passphrase, the caller's to wipe.
   *
   * @param question asked on the terminal
   * @throws vigil.app.outcome.Refusal when it is shorter than twelve characters, or typed
   *     differently
   */
  public char[] choose(String question) throws IOException {
    return Passphrase.choose(file, question);
  }
}
