package vigil.desk;

import java.io.IOException;
import java.nio.file.Path;
import vigil.desk.home.DeskSettings;
import vigil.desk.home.HomeFolder;
import vigil.desk.keys.KeyRing;
import vigil.desk.keys.StaffName;
import vigil.open.KeyFile;
import vigil.seal.KeyKind;

/** Making the home of a new desk. */
public final class DeskHome {
  private DeskHome() {}

  /**
   * Makes a home with fresh X25519 keys, all of them under the passphrase.
   *
   * @param home a folder that is not there yet, or empty
   * @param passphrase stays the caller's to wipe
   * @throws vigil.desk.home.HomeException when the folder is not empty
   */
  public static void init(Path home, char[] passphrase) throws IOException {
    init(home, passphrase, KeyFile.LOG2_COST);
  }

  /**
   * The same, with passphrases that are quicker to check and to guess.
   *
   * @param log2Cost as for {@link KeyFile#write(Path, String, char[], int)}; anything under {@link
   *     KeyFile#LOG2_COST} is for demonstrations and tests
   */
  public static void init(Path home, char[] passphrase, int log2Cost) throws IOException {
    init(home, KeyKind.X25519, KeyRing.FIRST_STAFF, passphrase, log2Cost);
  }

  /**
   * The same, for a first person with a name and a group that chose its kind of keys.
   *
   * @param kind for good: of all keys that this desk will ever make
   * @param first who has this passphrase
   */
  public static void init(Path home, KeyKind kind, StaffName first, char[] passphrase, int log2Cost)
      throws IOException {
    KeyRing.create(
        HomeFolder.create(home, DeskSettings.STANDARD), kind, first, passphrase, log2Cost);
  }
}
