package vigil.front.exchange;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Optional;
import vigil.exchange.durable.PrivateFolder;
import vigil.exchange.durable.WholeFile;
import vigil.exchange.wire.GroupKeys;
import vigil.exchange.wire.PairingCode;
import vigil.exchange.wire.PairingRequest;
import vigil.exchange.wire.PairingToken;
import vigil.exchange.wire.SecretHash;

/**
 * Which desk this program belongs to: the group's public keys, and what is needed to know the desk
 * again. Of the code and of the token only hashes are stored.
 */
public final class Pairing {
  private static final String CODE = "code.sha256";
  private static final String TOKEN = "token.sha256";
  private static final String GROUP = "group.json";

  private final PrivateFolder folder;
  private final SecureRandom random = new SecureRandom();

  private Pairing(PrivateFolder folder) {
    this.folder = folder;
  }

  /** Opens the folder, makes it when there is none, and removes interrupted writes. */
  public static Pairing open(Path path) throws IOException {
    PrivateFolder folder = PrivateFolder.at(path);
    folder.sweep();
    return new Pairing(folder);
  }

  /**
   * A fresh code for the operator to carry to the desk; one that was issued before no longer works.
   */
  public synchronized PairingCode issueCode() throws IOException {
    PairingCode code = PairingCode.generate(random);
    write(CODE, code.hash().toString());
    return code;
  }

  /** The group's keys; none while no desk has been paired. */
  public synchronized Optional<GroupKeys> keys() throws IOException {
    return read(GROUP).map(GroupKeys::read);
  }

  /** Takes the group's keys from a stick, which the operator trusts because he carried it. */
  public synchronized void introduce(GroupKeys keys) throws IOException {
    WholeFile.write(folder, GROUP, keys.json());
  }

  /** Pairs with a desk that knows the code, which is then spent; none when it does not. */
  public synchronized Optional<PairingToken> pair(PairingRequest request) throws IOException {
    Optional<SecretHash> awaited = hash(CODE);
    if (awaited.isEmpty() || !awaited.get().matches(request.code())) {
      return Optional.empty();
    }
    PairingToken token = PairingToken.generate(random);
    introduce(request.keys());
    write(TOKEN, token.hash().toString());
    Files.delete(folder.path().resolve(CODE));
    folder.sync();
    return Optional.of(token);
  }

  /** Whether this is the token of the paired desk. */
  public synchronized boolean knows(PairingToken token) throws IOException {
    return hash(TOKEN).filter(hash -> hash.matches(token)).isPresent();
  }

  private Optional<SecretHash> hash(String name) throws IOException {
    return read(name).map(hex -> SecretHash.parse(new String(hex, StandardCharsets.US_ASCII)));
  }

  private Optional<byte[]> read(String name) throws IOException {
    Path file = folder.path().resolve(name);
    return Files.exists(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
  }

  private void write(String name, String text) throws IOException {
    WholeFile.write(folder, name, text.getBytes(StandardCharsets.US_ASCII));
  }
}
