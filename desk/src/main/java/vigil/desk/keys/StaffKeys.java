package vigil.desk.keys;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vigil.desk.home.HomeException;
import vigil.desk.home.HomeFolder;
import vigil.desk.keys.Installation.Draft;
import vigil.desk.signing.MinisignSecretKey;
import vigil.exchange.minisign.MinisignException;
import vigil.exchange.minisign.MinisignPublicKey;
import vigil.exchange.minisign.MinisignSignature;
import vigil.exchange.minisign.SignatureCheck;
import vigil.journal.DataKey;
import vigil.open.Identity;
import vigil.open.IdentityFile;
import vigil.open.KeyFile;
import vigil.open.WrongPassphraseException;
import vigil.seal.KeyKind;
import vigil.seal.Recipient;
import vigil.seal.Sealing;

/**
 * Changing who can open a desk. Every change seals all keys anew to those who stay, and is whole or
 * not at all, whenever the machine stops. The caller sees to it that nobody else has the desk open.
 *
 * <p>All keys are of the kind that the group chose for its testimony: one that is sealed to a
 * weaker key is no stronger than that.
 */
public final class StaffKeys {
  /** The fewest characters that a new passphrase has. */
  public static final int SHORTEST_PASSPHRASE = 12;

  private final KeyFolder folder;
  private final KeyRing ring;
  private final int log2Cost;
  private final Disk disk;

  /** The keys of a desk that this ring unlocked. */
  public StaffKeys(HomeFolder home, KeyRing ring) {
    this(home, ring, KeyFile.LOG2_COST, new Disk() {});
  }

  /** The same, with passphrases that are quicker to check and to guess: for tests. */
  StaffKeys(HomeFolder home, KeyRing ring, int log2Cost, Disk disk) {
    this.folder = new KeyFolder(home);
    this.ring = ring;
    this.log2Cost = log2Cost;
    this.disk = disk;
  }

  static void create(
      HomeFolder home, KeyKind kind, StaffName first, char[] passphrase, int log2Cost)
      throws IOException {
    SecureRandom random = new SecureRandom();
    Identity person = Identity.generate(kind);
    Identity group = Identity.generate(kind);
    try (KeyRing ring =
        new KeyRing(
            first.value(),
            List.of(group),
            MinisignSecretKey.generate(random),
            DataKey.generate(random))) {
      SortedMap<StaffName, Recipient> staff = new TreeMap<>();
      staff.put(first, person.recipient());
      StaffKeys keys = new StaffKeys(home, ring, log2Cost, new Disk() {});
      Installation installation = new Installation(keys.folder, keys.disk);
      Draft draft = installation.begin();
      keys.disk.writeUnder(draft.person(first), person, passphrase, log2Cost);
      keys.seal(
          installation,
          draft,
          new Roster(1, group.recipient(), Optional.empty(), staff),
          ring.group());
    } finally {
      person.destroy();
    }
  }

  /**
   * To whom everything is sealed.
   *
   * @throws HomeException when the list is gone or was not signed by this desk
   */
  public Roster roster() throws IOException {
    return readRoster(folder, ring.publicSigningKey());
  }

  /**
   * Refuses key files that somebody put back, before anything is sealed to their keys.
   *
   * @param journaled the generation of the list that the journal speaks of
   * @throws HomeException when the list of people is older
   */
  public void requireNewest(long journaled) throws IOException {
    if (roster().generation() < journaled) {
      throw new HomeException(
          folder.list().getParent()
              + " is older than the journal: somebody put old key files back. Bring back the newest"
              + " backup of this folder first.");
    }
  }

  static Roster readRoster(KeyFolder folder, MinisignPublicKey signedBy) throws IOException {
    try {
      byte[] text = Files.readAllBytes(folder.list());
      MinisignSignature signature = MinisignSignature.parse(Files.readString(folder.signature()));
      if (signedBy.check(text, signature) == SignatureCheck.VALID) {
        return Roster.parse(text);
      }
    } catch (NoSuchFileException | MinisignException e) {
      throw notSigned(folder, e);
    }
    throw notSigned(folder, null);
  }

  private static HomeException notSigned(KeyFolder folder, @Nullable Exception cause) {
    return new HomeException(
        folder.list()
            + " is not the list of people that this desk signed. Somebody has changed the key"
            + " files: bring the folder keys back from its backup.",
        cause);
  }

  /**
   * Lets one person more open the desk, or gives a new identity and passphrase to one who can.
   *
   * @param passphrase her own; stays the caller's to wipe
   * @return the new list
   */
  public Roster put(StaffName name, char[] passphrase) throws IOException {
    synchronized (ring) {
      return sealedTo(name, passphrase);
    }
  }

  private Roster sealedTo(StaffName name, char[] passphrase) throws IOException {
    Roster before = roster();
    Identity person = Identity.generate(ring.kind());
    try {
      Installation installation = new Installation(folder, disk);
      Draft draft = installation.begin();
      disk.writeUnder(draft.person(name), person, passphrase, log2Cost);
      return seal(installation, draft, before.with(name, person.recipient()), ring.group());
    } finally {
      person.destroy();
    }
  }

  /**
   * Takes the desk away from a person, and has testimony sealed to a new key from now on.
   *
   * @return the new list
   * @throws IllegalArgumentException when she is the only one, or is not on the list
   */
  public Roster remove(StaffName name) throws IOException {
    synchronized (ring) {
      Roster before = roster();
      if (!before.staff().containsKey(name) || before.staff().size() == 1) {
        throw new IllegalArgumentException(name + " cannot be removed");
      }
      Installation installation = new Installation(folder, disk);
      Draft draft = installation.begin();
      disk.delete(draft.person(name));
      return rotated(installation, draft, before.without(name));
    }
  }

  /**
   * Has testimony sealed to a new key of the group. What was sealed before stays readable.
   *
   * @return the new list
   */
  public Roster rotate() throws IOException {
    synchronized (ring) {
      Installation installation = new Installation(folder, disk);
      return rotated(installation, installation.begin(), roster().next());
    }
  }

  private Roster rotated(Installation installation, Draft draft, Roster people) throws IOException {
    List<Identity> group = new ArrayList<>();
    group.add(Identity.generate(ring.kind()));
    group.addAll(ring.group());
    return seal(installation, draft, people.withGroup(group.getFirst().recipient()), group);
  }

  /**
   * Gives somebody a new passphrase, and a new identity with it, so that the old passphrase opens
   * nothing that is sealed from now on, not even with an old copy of the key file.
   *
   * @throws WrongPassphraseException when the current passphrase is not hers; nothing changes
   */
  public Roster changePassphrase(StaffName name, char[] current, char[] fresh) throws IOException {
    KeyFile.read(folder.staff(name.value()), current).forEach(Identity::destroy);
    return put(name, fresh);
  }

  /**
   * Lets this secret open the desk, and no secret that did before.
   *
   * @param secret with at least 128 random bits; stays the caller's to wipe
   * @return the new list
   */
  public Roster replaceRecovery(char[] secret) throws IOException {
    synchronized (ring) {
      return sealedTo(secret);
    }
  }

  private Roster sealedTo(char[] secret) throws IOException {
    Roster before = roster();
    Identity recovery = Identity.generate(ring.kind());
    try {
      Installation installation = new Installation(folder, disk);
      Draft draft = installation.begin();
      disk.writeUnder(draft.recovery(), recovery, secret, log2Cost);
      return seal(
          installation, draft, before.next().withRecovery(recovery.recipient()), ring.group());
    } finally {
      recovery.destroy();
    }
  }

  /** Seals everything to the people of the list, installs it, and goes on with these keys. */
  private Roster seal(Installation installation, Draft draft, Roster roster, List<Identity> group)
      throws IOException {
    List<Recipient> to = roster.recipients();
    byte[] list = roster.text();
    String comment = "people of the desk, generation " + roster.generation();
    installation.write(draft, KeyFolder.LIST, list);
    installation.write(
        draft, KeyFolder.SIGNATURE, ring.signing().sign(list, comment).text().getBytes(UTF_8));
    installation.write(
        draft, KeyFolder.GROUP, sealed(IdentityFile.text(group).getBytes(UTF_8), to));
    installation.write(draft, KeyFolder.SIGNING, sealed(ring.signing().encoded(), to));
    installation.write(draft, KeyFolder.JOURNAL, sealed(ring.journal().copyOfSecretBytes(), to));
    installation.commit(draft);
    ring.renew(group);
    return roster;
  }

  /** Seals a secret and clears it. */
  private static byte[] sealed(byte[] secret, List<Recipient> to) throws IOException {
    ByteArrayOutputStream sealed = new ByteArrayOutputStream();
    try (OutputStream out = Sealing.to(to, sealed)) {
      out.write(secret);
    } finally {
      Arrays.fill(secret, (byte) 0);
    }
    return sealed.toByteArray();
  }
}
