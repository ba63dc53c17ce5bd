package vigil.desk.backup;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vigil.open.Identity;
import vigil.open.KeyFile;
import vigil.open.WrongPassphraseException;

/** How somebody opens a backup: with what she knows and the key files that lie in it. */
@FunctionalInterface
public interface Unlocking {
  /**
   * The identities that open the backup.
   *
   * @param keyFiles by their paths in the home
   * @throws WrongPassphraseException when what she knows opens none of them
   */
  List<Identity> identities(Map<String, byte[]> keyFiles) throws IOException;

  /**
   * With the passphrase of any person of the desk, as it was on the day of the backup.
   *
   * @param passphrase the caller's to wipe, afterwards
   */
  static Unlocking passphrase(char[] passphrase) {
    return keyFiles -> {
      List<String> names =
          new ArrayList<>(
              keyFiles.keySet().stream()
                  .filter(name -> name.startsWith(PeopleFiles.STAFF))
                  .toList());
      @Nullable WrongPassphraseException last = null;
      for (String name : names) {
        try {
          return read(keyFiles.getOrDefault(name, new byte[0]), passphrase);
        } catch (WrongPassphraseException notTheirs) {
          last = notTheirs;
        }
      }
      if (last == null) {
        throw new BackupException(
            "There is no key of a person in it, so it is no backup of a desk.");
      }
      throw last;
    };
  }

  /**
   * With the passphrase that two of three shares give.
   *
   * @param secret the caller's to wipe, afterwards
   */
  static Unlocking recovery(char[] secret) {
    return keyFiles -> {
      byte @Nullable [] file = keyFiles.get(PeopleFiles.RECOVERY);
      if (file == null) {
        throw new BackupException(
            "When this backup was made, no shares belonged to the desk: open it with a"
                + " passphrase.");
      }
      return read(file, secret);
    };
  }

  private static List<Identity> read(byte[] file, char[] passphrase) throws IOException {
    return KeyFile.read(new ByteArrayInputStream(file), passphrase);
  }
}
