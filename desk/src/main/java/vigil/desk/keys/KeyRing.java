package vigil.desk.keys;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
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
import vigil.seal.EnvelopeException;
import vigil.seal.KeyKind;
import vigil.seal.Recipient;

/** The keys of an unlocked desk. Closing destroys them. */
public final class KeyRing implements AutoCloseable {
  /** The first staff member of a new desk, when nobody says another name. */
  public static final StaffName FIRST_STAFF = new StaffName("staff");

  /** In whose name a desk is open that shares opened. */
  public static final String RECOVERY = "recovery";

  private final String staff;
  private final MinisignSecretKey signing;
  private final DataKey journal;
  private volatile List<Identity> group;

  KeyRing(String staff, List<Identity> group, MinisignSecretKey signing, DataKey journal) {
    this.staff = staff;
    this.group = group;
    this.signing = signing;
    this.journal = journal;
  }

  /**
   * Makes all keys of a new desk and writes them, none of them readable without the passphrase.
   *
   * @param kind of the group's keys, and of all that they are sealed to
   * @param log2Cost how hard guessing is made: {@link KeyFile#LOG2_COST}, less only in tests
   */
  public static void create(
      HomeFolder home, KeyKind kind, StaffName first, char[] passphrase, int log2Cost)
      throws IOException {
    StaffKeys.create(home, kind, first, passphrase, log2Cost);
  }

  /**
   * Unlocks the keys with the passphrase of any staff member. Takes about a second and 256 MiB for
   * each of them, on purpose.
   *
   * @throws WrongPassphraseException when it is nobody's
   * @throws HomeException when no key is there at all, or they do not belong together
   */
  public static KeyRing unlock(HomeFolder home, char[] passphrase) throws IOException {
    KeyFolder folder = folder(home);
    List<String> names = folder.names();
    if (names.isEmpty()) {
      throw new HomeException(
          home.keys() + " holds no staff key: bring the keys of this desk back from its backup.");
    }
    for (String name : names.subList(0, names.size() - 1)) {
      try {
        return unlock(folder, name, folder.staff(name), passphrase);
      } catch (WrongPassphraseException notTheirs) {
        // It may be the next one's.
      }
    }
    return unlock(folder, names.getLast(), folder.staff(names.getLast()), passphrase);
  }

  /**
   * Unlocks the keys with the secret that two of three shares give.
   *
   * @throws WrongPassphraseException when it is another one
   * @throws HomeException when no shares were ever made for this desk
   */
  public static KeyRing recover(HomeFolder home, char[] secret) throws IOException {
    KeyFolder folder = folder(home);
    if (!Files.exists(folder.recovery())) {
      throw new HomeException(
          home + " was never prepared for recovery: no shares belong to this desk.");
    }
    return unlock(folder, RECOVERY, folder.recovery(), secret);
  }

  private static KeyFolder folder(HomeFolder home) throws IOException {
    KeyFolder folder = new KeyFolder(home);
    new Installation(folder, new Disk() {}).finish();
    return folder;
  }

  private static KeyRing unlock(KeyFolder folder, String name, Path file, char[] passphrase)
      throws IOException {
    List<Identity> person = KeyFile.read(file, passphrase);
    try {
      KeyRing ring = opened(folder, name, person);
      ring.requireBelonging(folder);
      return ring;
    } finally {
      person.forEach(Identity::destroy);
    }
  }

  private static KeyRing opened(KeyFolder folder, String name, List<Identity> person)
      throws IOException {
    byte[] group = opened(folder.group(), person);
    byte[] signing = opened(folder.signing(), person);
    byte[] journal = opened(folder.journal(), person);
    try {
      return new KeyRing(
          name,
          IdentityFile.parse(new String(group, UTF_8)),
          MinisignSecretKey.parse(signing),
          DataKey.of(journal));
    } finally {
      Arrays.fill(group, (byte) 0);
      Arrays.fill(signing, (byte) 0);
      Arrays.fill(journal, (byte) 0);
    }
  }

  private static byte[] opened(Path file, List<Identity> person) throws IOException {
    try (InputStream clear = Opening.of(Files.newInputStream(file), person)) {
      return clear.readAllBytes();
    } catch (EnvelopeException.NotForThisIdentity e) {
      throw new HomeException(
          file
              + " is not sealed to this person, although the passphrase is right: bring the folders"
              + " keys and journal back from one and the same backup.",
          e);
    }
  }

  /** Anybody can seal a file to the staff; only the desk itself can have signed the list. */
  private void requireBelonging(KeyFolder folder) throws IOException {
    try {
      Roster roster = StaffKeys.readRoster(folder, publicSigningKey());
      if (!roster.group().equals(group.getFirst().recipient())) {
        throw new HomeException(
            folder.group()
                + " holds another group's key than the list of this desk's people names. Somebody"
                + " has changed the key files: bring the folder keys back from its backup.");
      }
    } catch (IOException | RuntimeException e) {
      close();
      throw e;
    }
  }

  /** The staff member whose passphrase unlocked the desk. */
  public String staff() {
    return staff;
  }

  /** What opens testimonies: the key in use first, then those before it, newest first. */
  public List<Identity> group() {
    return group;
  }

  /** Which kind of keys the group chose when it made this desk. */
  public KeyKind kind() {
    return group.getFirst().kind();
  }

  /** What testimonies are sealed to. */
  public List<Recipient> recipients() {
    return List.of(group.getFirst().recipient());
  }

  void renew(List<Identity> newestFirst) {
    group = List.copyOf(newestFirst);
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
