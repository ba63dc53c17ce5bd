package vigil.app.envelope;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vigil.app.outcome.Refusal;
import vigil.app.secret.Passphrase;
import vigil.open.Identity;
import vigil.open.IdentityException;
import vigil.open.IdentityFile;
import vigil.open.KeyFile;
import vigil.open.Opening;
import vigil.open.WrongPassphraseException;

/** The options that say what opens an age file: identities, a passphrase, or both. */
final class Keys {
  private static final String AGE = "age-encryption.org/v1";
  private static final String ARMOR = "-----BEGIN AGE ENCRYPTED FILE-----";

  @Option(
      names = {"-i", "--identity"},
      paramLabel = "FILE",
      description = {"An age identity file; one that is encrypted under a passphrase asks for it."})
  private @Nullable Path identityFile;

  @Mixin private Passphrase passphrase;

  InputStream open(Path envelope) throws IOException {
    InputStream sealed = new BufferedInputStream(Files.newInputStream(envelope));
    try {
      if (identityFile != null) {
        return Opening.of(sealed, identities(identityFile));
      }
      if (!passphrase.isInFile()) {
        throw Refusal.use("nothing to open with. Give --identity, or --passphrase-file.");
      }
      return withPassphrase(sealed);
    } catch (IOException | RuntimeException e) {
      sealed.close();
      throw e;
    }
  }

  private InputStream withPassphrase(InputStream sealed) throws IOException {
    char[] secret = passphrase.ask();
    try {
      return Opening.withPassphrase(sealed, secret);
    } finally {
      Arrays.fill(secret, '\0');
    }
  }

  private List<Identity> identities(Path file) throws IOException {
    try {
      return isEncrypted(file) ? encrypted(file) : IdentityFile.read(file);
    } catch (IdentityException e) {
      throw Refusal.use(file + ": " + e.getMessage(), e);
    } catch (WrongPassphraseException e) {
      throw Refusal.data(file + ": the passphrase does not fit.", e);
    }
  }

  private List<Identity> encrypted(Path file) throws IOException {
    char[] secret = passphrase.ask();
    try {
      return KeyFile.read(file, secret);
    } finally {
      Arrays.fill(secret, '\0');
    }
  }

  private static boolean isEncrypted(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      String start = new String(in.readNBytes(64), StandardCharsets.ISO_8859_1);
      return start.startsWith(AGE) || start.stripLeading().startsWith(ARMOR);
    }
  }
}
