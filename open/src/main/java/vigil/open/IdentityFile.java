package vigil.open;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The age identity file: one identity a line; empty lines and lines that begin with {@code #} are
 * passed over (as {@code age -i} reads it).
 */
public final class IdentityFile {
  private static final long LIMIT_BYTES = 1 << 20;
  private static final String ENCRYPTED = "age-encryption.org/";
  private static final String ENCRYPTED_AND_ARMORED = "-----BEGIN AGE ENCRYPTED FILE-----";

  private IdentityFile() {}

  /**
   * The identities of a file in clear. One that is encrypted under a passphrase is read by {@link
   * KeyFile}.
   *
   * @throws IdentityException when a line is neither an identity nor a comment, or when there is no
   *     identity
   * @throws IOException when it cannot be read, or is larger than any identity file (1 MiB)
   */
  public static List<Identity> read(Path file) throws IOException {
    if (Files.size(file) > LIMIT_BYTES) {
      throw new IOException(file + " is too large for an age identity file");
    }
    return parse(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
  }

  /**
   * The identities in the text of such a file, in its order.
   *
   * @throws IdentityException when a line is neither an identity nor a comment, or when there is no
   *     identity
   */
  public static List<Identity> parse(String text) {
    if (text.startsWith(ENCRYPTED) || text.startsWith(ENCRYPTED_AND_ARMORED)) {
      throw new IdentityException(0, "the identity file is encrypted; it needs its passphrase");
    }
    var identities = new ArrayList<Identity>();
    int number = 0;
    for (String line : text.lines().toList()) {
      number++;
      if (!line.isBlank() && !line.startsWith("#")) {
        identities.add(Identity.parse(line, number));
      }
    }
    if (identities.isEmpty()) {
      throw new IdentityException(0, "the file holds no age identity");
    }
    return List.copyOf(identities);
  }

  /**
   * The text of such a file, each identity under its public key, as {@code age-keygen} writes it.
   * It is the secret in clear: for {@link KeyFile#write} and nothing else.
   */
  public static String text(List<Identity> identities) {
    var text = new StringBuilder();
    for (Identity identity : identities) {
      text.append("# public key: ").append(identity.recipient()).append('\n');
      text.append(identity.encoded()).append('\n');
    }
    return text.toString();
  }
}
