package vigil.desk.keys;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import vigil.desk.home.HomeException;
import vigil.desk.home.HomeFolder;
import vigil.desk.signing.MinisignSecretKey;
import vigil.exchange.minisign.MinisignPublicKey;
import vigil.journal.DataKey;
import vigil.open.Identity;
import vigil.open.IdentityFile;
import vigil.open.KeyFile;
import vigil.open.Opening;
import vigil.open.WrongPassphraseException;
import vigil.seal.Recipient;

/** The keys of an unlocked desk. Closing destroys them. */
public final class KeyRing implements AutoCloseable {
  /** The first staff member of a new desk. */
  public static final String FIRST_STAFF = "staff";

  private final String staff;
  private final List<Identity> group;
  private final MinisignSecretKey signing;
  private final DataKey journal;

  private KeyRing(String staff, List<Identity> group, MinisignSecretKey signing, DataKey journal) {
    this.staff = staff;
    this.group = group;
    this.signing = signing;
    this.journal = journal;
  }

  /**
   * Makes all keys of a new desk and writes them, none of them readable without the passphrase.
   *
   * @param log2Cost how hard guessing is made: {@link KeyFile#LOG2_COST}, less only in tests
   */
  public static void create(HomeFolder home, char[] passphrase, int log2Cost) throws IOException {
    KeyFolder folder = new KeyFolder(home);
    Identity staff = Identity.generate();
    Identity group = Identity.generate();
    SecureRandom random = new SecureRandom();
    try (DataKey journal = DataKey.generate(random);
        MinisignSecretKey signing = MinisignSecretKey.generate(random)) {
      folder.writeStaff(FIRST_STAFF, staff, passphrase, log2Cost);
      List<Recipient> recipients = List.of(staff.recipient());
      folder.seal(folder.group(), IdentityFile.text(List.of(group)).getBytes(UTF_8), recipients);
      folder.seal(folder.signing(), signing.encoded(), recipients);
      folder.seal(folder.journal(), journal.copyOfSecretBytes(), recipients);
    } finally {
      staff.destroy();
      group.destroy();
    }
  }

  /**
   * Unlocks the keys with the passphrase of any staff member. Takes about a second and 256 MiB for
   * each of them, on purpose.
   *
   * @throws WrongPassphraseException when it is nobody's
   * @throws HomeException when no key is there at all
   */
  public static KeyRing unlock(HomeFolder home, char[] passphrase) throws IOException {
    KeyFolder folder = new KeyFolder(home);
    List<String> names = folder.staff();
    if (names.isEmpty()) {
      throw new HomeException(
          home.keys() + " holds no staff key: bring the keys of this desk back from its backup.");
    }
    for (String name : names.subList(0, names.size() - 1)) {
      try {
        return unlock(folder, name, passphrase);
      } catch (WrongPassphraseException notTheirs) {
        // It may be the next one's.
      }
    }
    return unlock(folder, names.getLast(), passphrase);
  }

  private static KeyRing unlock(KeyFolder folder, String name, char[] passphrase)
      throws IOException {
    List<Identity> staff = KeyFile.read(folder.staff(name), passphrase);
    byte[] group = opened(folder.group(), staff);
    byte[] signing = opened(folder.signing(), staff);
    byte[] journal = opened(folder.journal(), staff);
    try {
      return new KeyRing(
          name,
          IdentityFile.parse(new String(group, UTF_8)),
          MinisignSecretKey.parse(signing),
          DataKey.of(journal));
    } finally {
      staff.forEach(Identity::destroy);
      Arrays.fill(group, (byte) 0);
      Arrays.fill(signing, (byte) 0);
      Arrays.fill(journal, (byte) 0);
    }
  }

  private static byte[] opened(Path file, List<Identity> staff) throws IOException {
    try (InputStream clear = Opening.of(Files.newInputStream(file), staff)) {
      return clear.readAllBytes();
    }
  }

  /** The staff member whose passphrase unlocked the desk. */
  public String staff() {
    return staff;
  }

  /** What opens testimonies. */
  public List<Identity> group() {
    return group;
  }

  /** What testimonies are sealed to. */
  public List<Recipient> recipients() {
    return group.stream().map(Identity::recipient).toList();
  }

  /** What signs editions. */
  public MinisignSecretKey signing() {
    return signing;
  }

  /** By which readers and fronts know what we signed. */
  public MinisignPublicKey publicSigningKey() {
    return signing.publicKey();
  }

  /** What opens the journal. */
  public DataKey journal() {
    return journal;
  }

  @Override
  public void close() {
    group.forEach(Identity::destroy);
    signing.close();
    journal.close();
  }

  @Override
  public String toString() {
    return "KeyRing[" + staff + ", redacted]";
  }
}
