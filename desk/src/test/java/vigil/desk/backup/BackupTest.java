package vigil.desk.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.casebook.Change;
import vigil.casebook.ErasableItem;
import vigil.casebook.Person;
import vigil.core.id.PersonId;
import vigil.desk.TemporaryDesk;
import vigil.desk.keys.KeyRing;
import vigil.desk.keys.StaffKeys;
import vigil.desk.keys.StaffName;
import vigil.desk.role.Role;
import vigil.desk.staff.People;
import vigil.seal.Sealing;

class BackupTest {
  private static final String NAME = "Name-That-Nobody-May-Read";

  @TempDir Path folder;
  private TemporaryDesk desk;
  private Path file;

  @BeforeEach
  void open() {
    desk = TemporaryDesk.in(folder);
    file = folder.resolve("desk.backup");
  }

  @AfterEach
  void close() throws IOException {
    desk.close();
  }

  private Unlocking passphrase() {
    return Unlocking.passphrase("a passphrase for tests".toCharArray());
  }

  private Opened backUp() throws IOException {
    return new Backup(desk.desk().home(), desk.desk().keys(), TemporaryDesk.TODAY)
        .write(file, passphrase());
  }

  private void add(int number) throws IOException {
    PersonId id = new PersonId("p" + number);
    desk.desk().record(new Change.PersonAdded(new Person(id, NAME)));
  }

  @Test
  void write_whileOthersRecordAndErase_alwaysOpens() throws Exception {
    AtomicBoolean stop = new AtomicBoolean();
    AtomicReference<Throwable> failure = new AtomicReference<>();
    Thread writer =
        Thread.ofPlatform()
            .start(() -> {
              try {
                for (int i = 0; !stop.get(); i++) {
                  add(i);
                  desk.desk()
                      .record(
                          new Change.Erased(new ErasableItem.PersonName(new PersonId("p" + i))));
                  add(1_000_000 + i);
                }
              } catch (IOException | RuntimeException e) {
                failure.set(e);
              }
            });
    try {
      for (int i = 0; i < 8; i++) {
        int before = desk.desk().caseFile().changes();
        assertThat(backUp().changes()).isGreaterThanOrEqualTo(before);
        Files.delete(file);
      }
    } finally {
      stop.set(true);
      writer.join();
    }
    assertThat(failure.get()).isNull();
  }

  @Test
  void write_cutAnywhere_isNeverTakenForWhole() throws IOException {
    add(1);
    backUp();
    byte[] whole = Files.readAllBytes(file);
    Path cut = folder.resolve("cut.backup");

    for (int length = 0; length < whole.length; length += Math.max(1, whole.length / 60)) {
      Files.write(cut, Arrays.copyOf(whole, length));
      if (isInTheDirectoryAtTheEnd(whole, length)) {
        break;
      }
      assertThatThrownBy(() -> new BackupFile(cut).check(passphrase()))
          .as("cut at " + length)
          .isInstanceOf(BackupException.class)
          .hasMessageEndingWith("another one.");
    }
  }

  /** The list at a ZIP's end repeats what was said before; nothing is lost with it. */
  private static boolean isInTheDirectoryAtTheEnd(byte[] zip, int length) {
    String text = new String(zip, StandardCharsets.ISO_8859_1);
    return length >= text.indexOf("PK\u0001\u0002");
  }

  @Test
  void write_anyByteOfTheSealedPartChanged_isNoticed() throws IOException {
    add(1);
    backUp();
    byte[] whole = Files.readAllBytes(file);
    Path changed = folder.resolve("changed.backup");
    String text = new String(whole, StandardCharsets.ISO_8859_1);
    int to = text.indexOf("PK\u0001\u0002");
    int from = text.lastIndexOf(Backup.SEALED, to) + Backup.SEALED.length();

    for (int at = from; at < to; at += Math.max(1, (to - from) / 40)) {
      byte[] bytes = whole.clone();
      bytes[at] ^= 1;
      Files.write(changed, bytes);
      assertThatThrownBy(() -> new BackupFile(changed).check(passphrase()))
          .as("byte " + at)
          .isInstanceOf(IOException.class);
    }
  }

  @Test
  void write_name_isNotInTheFile() throws IOException {
    add(1);
    backUp();

    assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
        .doesNotContain(NAME)
        .contains("age-encryption.org");
  }

  @Test
  void write_bySomebodyWhoIsNoAdministrator_isRefusedAndLeavesNothing() throws IOException {
    char[] passphrase = "the passphrase of anna".toCharArray();
    new People(desk.desk())
        .add(new StaffName("anna"), Set.of(Role.DOCUMENTER, Role.EDITOR), passphrase.clone());

    try (KeyRing anna = KeyRing.unlock(desk.desk().home(), passphrase.clone())) {
      Backup backup = new Backup(desk.desk().home(), anna, TemporaryDesk.TODAY);
      assertThatThrownBy(() -> backup.write(file, Unlocking.passphrase(passphrase)))
          .isInstanceOf(BackupException.class)
          .hasMessageContaining("anna may not make one");
    }
    assertThat(file).doesNotExist();
  }

  @Test
  void restore_pathThatLeadsOut_isRefused() throws IOException {
    add(1);
    BackupFile evil = evil("../outside.txt");

    assertThatThrownBy(() -> evil.check(passphrase()))
        .isInstanceOf(BackupException.class)
        .hasMessageContaining("outside of itself");
    assertThat(folder.resolve("outside.txt")).doesNotExist();
  }

  @Test
  void restore_journalAndFiles_areThoseOfTheDesk() throws IOException {
    add(1);
    backUp();
    Path home = folder.resolve("copy");

    Restore.restore(file, home, passphrase());

    try (Stream<Path> files = Files.walk(desk.home())) {
      for (Path original : files.filter(Files::isRegularFile).toList()) {
        Path copy = home.resolve(desk.home().relativize(original));
        if (!original.endsWith("lock")) {
          assertThat(copy).hasSameBinaryContentAs(original);
        }
      }
    }
  }

  /** Somebody who knows only public keys seals a ZIP of his own. */
  private BackupFile evil(String name) throws IOException {
    Path made = folder.resolve("evil.backup");
    Path staff;
    try (Stream<Path> files = Files.list(desk.home().resolve("keys/staff"))) {
      staff = files.findFirst().orElseThrow();
    }
    try (ZipOutputStream outer = new ZipOutputStream(Files.newOutputStream(made))) {
      outer.putNextEntry(new ZipEntry("keys/staff/" + staff.getFileName()));
      outer.write(Files.readAllBytes(staff));
      outer.putNextEntry(new ZipEntry(Backup.SEALED));
      ByteArrayOutputStream sealed = new ByteArrayOutputStream();
      var recipients =
          new StaffKeys(desk.desk().home(), desk.desk().keys())
              .roster().staff().values().stream().toList();
      try (ZipOutputStream inner = new ZipOutputStream(Sealing.to(recipients, sealed))) {
        inner.putNextEntry(new ZipEntry(name));
        inner.write(1);
      }
      outer.write(sealed.toByteArray());
    }
    return new BackupFile(made);
  }
}
