package vigil.desk.backup;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import vigil.core.language.Language;
import vigil.desk.casefile.CopiedCase;
import vigil.desk.casefile.DeskState;
import vigil.desk.home.HomeFolder;
import vigil.desk.keys.KeyRing;
import vigil.desk.keys.Roster;
import vigil.desk.keys.StaffKeys;
import vigil.desk.role.Permission;
import vigil.desk.role.Role;
import vigil.exchange.durable.PrivateFolder;
import vigil.exchange.durable.WholeFile;
import vigil.journal.JournalCopy;
import vigil.journal.JournalDamagedException;
import vigil.seal.LeftOpen;
import vigil.seal.Recipient;
import vigil.seal.Sealing;

/**
 * Writes the whole home of a desk into one file, also while the desk is being used: a ZIP with the
 * key files of its people, which are under passphrases, and {@code backup.age} with everything,
 * sealed to these people and to what the recovery shares open.
 */
public final class Backup {
  /** The name of the sealed part. */
  static final String SEALED = "backup.age";

  private static final String README =
      """
      This is a backup of a Vigil desk.

      vigil restore FILE DIR        puts it back; asks for a passphrase or two recovery shares

      Without Vigil, with unzip and age (age-encryption.org):
        unzip FILE
        age -d keys/staff/NAME.age > /dev/shm/identity.txt      (asks for NAME's passphrase)
        age -d -i /dev/shm/identity.txt backup.age > home.zip
        unzip -d desk-home home.zip && cd desk-home && sha256sum -c SHA256SUMS
      """;

  private static final int BUFFER_BYTES = 1 << 16;
  private static final int MOST_ATTEMPTS = 3;

  private final HomeFolder home;
  private final KeyRing keys;
  private final LocalDate today;

  /**
   * @param keys of this desk, which may be serving meanwhile
   * @param today the day that the backup bears
   */
  public Backup(HomeFolder home, KeyRing keys, LocalDate today) {
    this.home = home;
    this.keys = keys;
    this.today = today;
  }

  /**
   * Writes a backup that was opened again and found to hold all of it. Whatever stops this earlier
   * leaves at most a file that ends in {@code .part}.
   *
   * @param file which must not be there yet
   * @param how its own opening is tried
   * @throws FileAlreadyExistsException when there is such a file
   * @throws vigil.desk.home.HomeException when the key files are older than the journal
   * @throws BackupException when whoever unlocked the keys may not make one, what was written does
   *     not open, or the disk changed too much meanwhile
   */
  public Opened write(Path file, Unlocking how) throws IOException {
    if (Files.exists(file)) {
      throw new FileAlreadyExistsException(file.toString());
    }
    for (int attempt = 1; ; attempt++) {
      try {
        return attempt(file.toAbsolutePath(), how);
      } catch (JournalDamagedException | NoSuchFileException changed) {
        if (attempt == MOST_ATTEMPTS) {
          throw changed;
        }
      }
    }
  }

  /** What is erased while it is copied can leave a copy that does not open; the next one will. */
  private Opened attempt(Path whole, Unlocking how) throws IOException {
    requireAllowed();
    PrivateFolder folder = new PrivateFolder(whole.resolveSibling("."));
    String part = whole.getFileName() + "." + WholeFile.randomName() + PrivateFolder.PART;
    Path written = folder.path().resolve(part);
    try (FileChannel channel = folder.create(part)) {
      write(new LeftOpen(Channels.newOutputStream(channel)));
      channel.force(true);
      Opened opened = new BackupFile(written).check(how);
      WholeFile.finish(channel, folder, part, String.valueOf(whole.getFileName()));
      return opened;
    } finally {
      Files.deleteIfExists(written);
    }
  }

  /** What was sealed to old keys, or for somebody who may not have it, cannot be called back. */
  private void requireAllowed() throws IOException {
    List<byte[]> files = new ArrayList<>();
    for (String name : JournalCopy.ORDER) {
      files.add(Files.readAllBytes(home.journal().resolve(name)));
    }
    JournalCopy copy = new JournalCopy(files.get(0), files.get(1), files.get(2));
    DeskState state = CopiedCase.read(copy, keys.journal()).state();
    new StaffKeys(home, keys).requireNewest(state.keys().generation());
    if (!Permission.ADMINISTER.isGivenTo(state.rolesOf(keys.staff()))) {
      throw new BackupException(
          "%s may not make one: it takes the role %s."
              .formatted(
                  keys.staff(), Role.labels(Permission.ADMINISTER.roles(), Language.ENGLISH)));
    }
  }

  private void write(OutputStream file) throws IOException {
    List<String> names = HomeFiles.in(root());
    try (ZipOutputStream outer = stored(new BufferedOutputStream(file, BUFFER_BYTES))) {
      outer.putNextEntry(new ZipEntry("README.txt"));
      outer.write(README.getBytes(UTF_8));
      for (String name : names) {
        if (PeopleFiles.isOne(name)) {
          outer.putNextEntry(new ZipEntry(name));
          outer.write(Files.readAllBytes(root().resolve(name)));
        }
      }
      outer.putNextEntry(new ZipEntry(SEALED));
      try (OutputStream sealed = Sealing.to(recipients(), new LeftOpen(outer))) {
        writeAll(names, sealed);
      }
      outer.closeEntry();
    }
  }

  private void writeAll(List<String> names, OutputStream sealed) throws IOException {
    Sums sums = new Sums();
    try (ZipOutputStream inner = stored(new BufferedOutputStream(sealed, BUFFER_BYTES))) {
      for (String name : names) {
        copy(name, inner, sums);
      }
      byte[] text = sums.text();
      inner.putNextEntry(new ZipEntry(Sums.NAME));
      inner.write(text);
      inner.putNextEntry(new ZipEntry(Sums.SIGNATURE));
      String comment = "backup of a desk, " + today;
      inner.write(keys.signing().sign(text, comment).text().getBytes(UTF_8));
      inner.closeEntry();
    }
  }

  /** What was deleted since it was listed was erased or replaced: nothing is missing. */
  private void copy(String name, ZipOutputStream to, Sums sums) throws IOException {
    try (InputStream from = Files.newInputStream(root().resolve(name))) {
      to.putNextEntry(new ZipEntry(name));
      sums.copy(name, from, to);
    } catch (NoSuchFileException gone) {
      if (name.startsWith(HomeFiles.JOURNAL)) {
        throw gone;
      }
    }
  }

  private List<Recipient> recipients() throws IOException {
    Roster roster = new StaffKeys(home, keys).roster();
    List<Recipient> all = new ArrayList<>(roster.staff().values());
    roster.recovery().ifPresent(all::add);
    return all;
  }

  private Path root() {
    return Path.of(home.toString());
  }

  /** Everything in it is encrypted, so it cannot be made smaller. */
  private static ZipOutputStream stored(OutputStream out) {
    ZipOutputStream zip = new ZipOutputStream(out);
    zip.setLevel(Deflater.NO_COMPRESSION);
    return zip;
  }
}
