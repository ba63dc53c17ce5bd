package vigil.desk.keys;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import vigil.desk.home.HomeFolder;
import vigil.exchange.durable.PrivateFolder;
import vigil.exchange.durable.WholeFile;
import vigil.open.Identity;
import vigil.open.IdentityFile;
import vigil.open.KeyFile;
import vigil.seal.Recipient;
import vigil.seal.Sealing;

/**
 * How keys lie in a desk's home: {@code keys/staff/<name>.age} is a staff member's identity under a
 * passphrase and {@code <name>.pub} its recipient; {@code keys/group.age}, {@code keys/signing.age}
 * and {@code journal/key.age} are sealed to the recipients of all staff. So a further member is one
 * file more and three sealed anew.
 */
record KeyFolder(HomeFolder home) {
  private static final String AGE = ".age";

  Path group() {
    return home.keys().resolve("group" + AGE);
  }

  Path signing() {
    return home.keys().resolve("signing" + AGE);
  }

  Path journal() {
    return home.journal().resolve("key" + AGE);
  }

  Path staff(String name) {
    return home.keys().resolve("staff").resolve(name + AGE);
  }

  /** The names of the staff members who can unlock this desk, sorted. */
  List<String> staff() throws IOException {
    if (!Files.isDirectory(home.keys())) {
      return List.of();
    }
    return staffFolder().files(name -> name.endsWith(AGE)).stream()
        .map(name -> name.substring(0, name.length() - AGE.length()))
        .toList();
  }

  void writeStaff(String name, Identity identity, char[] passphrase, int log2Cost)
      throws IOException {
    PrivateFolder folder = staffFolder();
    KeyFile.write(staff(name), IdentityFile.text(List.of(identity)), passphrase, log2Cost);
    WholeFile.write(folder, name + ".pub", (identity.recipient() + "\n").getBytes(UTF_8));
  }

  /** Seals a secret to staff; clears it. */
  void seal(Path file, byte[] secret, List<Recipient> staff) throws IOException {
    ByteArrayOutputStream sealed = new ByteArrayOutputStream();
    try (OutputStream out = Sealing.to(staff, sealed)) {
      out.write(secret);
    } finally {
      Arrays.fill(secret, (byte) 0);
    }
    WholeFile.write(
        PrivateFolder.at(Objects.requireNonNull(file.getParent())),
        String.valueOf(file.getFileName()),
        sealed.toByteArray());
  }

  private PrivateFolder staffFolder() throws IOException {
    return PrivateFolder.at(home.keys()).inside("staff");
  }
}
