package vigil.desk.keys;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import vigil.desk.home.HomeFolder;
import vigil.exchange.durable.PrivateFolder;

/**
 * How keys lie in a desk's home. {@code keys/staff/<name>.age} is a staff member's identity under a
 * passphrase, {@code keys/recovery.age} one under a secret of which only shares exist, on paper.
 * {@code keys/group.age}, {@code keys/signing.age} and {@code journal/key.age} are sealed to all of
 * these, as {@code keys/staff.list} says.
 */
record KeyFolder(HomeFolder home) {
  static final String AGE = ".age";
  static final String STAFF = "staff";
  static final String GROUP = "group" + AGE;
  static final String SIGNING = "signing" + AGE;
  static final String JOURNAL = "key" + AGE;
  static final String RECOVERY = "recovery" + AGE;
  static final String LIST = "staff.list";
  static final String SIGNATURE = LIST + ".minisig";

  PrivateFolder keys() throws IOException {
    return PrivateFolder.at(home.keys());
  }

  PrivateFolder staff() throws IOException {
    return keys().inside(STAFF);
  }

  Path group() {
    return home.keys().resolve(GROUP);
  }

  Path signing() {
    return home.keys().resolve(SIGNING);
  }

  Path journal() {
    return home.journal().resolve(JOURNAL);
  }

  Path recovery() {
    return home.keys().resolve(RECOVERY);
  }

  Path list() {
    return home.keys().resolve(LIST);
  }

  Path signature() {
    return home.keys().resolve(SIGNATURE);
  }

  Path staff(String name) {
    return home.keys().resolve(STAFF).resolve(name + AGE);
  }

  /** The names that passphrases are asked for, sorted. */
  List<String> names() throws IOException {
    if (!Files.isDirectory(home.keys())) {
      return List.of();
    }
    return staff().files(name -> name.endsWith(AGE)).stream()
        .map(name -> name.substring(0, name.length() - AGE.length()))
        .toList();
  }
}
