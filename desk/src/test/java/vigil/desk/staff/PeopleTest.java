package vigil.desk.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.desk.TemporaryDesk;
import vigil.desk.backup.Backup;
import vigil.desk.backup.Unlocking;
import vigil.desk.exporting.CaseReaders;
import vigil.desk.home.HomeException;
import vigil.desk.keys.StaffName;
import vigil.desk.publish.Publishing;
import vigil.desk.role.Role;
import vigil.desk.unlock.OpenDesk;

class PeopleTest {
  private static final StaffName ANNA = new StaffName("anna");

  @TempDir Path folder;

  @Test
  void oldKeyFiles_putBackAfterSomebodyWasRemoved_areNoticedAndNothingIsSealedToThem()
      throws IOException {
    try (TemporaryDesk temporary = TemporaryDesk.in(folder)) {
      new People(temporary.desk()).add(ANNA, Role.ALL, "the passphrase of anna".toCharArray());
      Path backup = copy(temporary.home().resolve("keys"), folder.resolve("backup"));
      Path journalKey =
          Files.copy(temporary.home().resolve("journal/key.age"), folder.resolve("key.age"));
      new People(temporary.desk()).remove(ANNA);
      assertThat(temporary.desk().hasOldKeys()).isFalse();

      copy(backup, temporary.home().resolve("keys"));
      Files.copy(
          journalKey,
          temporary.home().resolve("journal/key.age"),
          StandardCopyOption.REPLACE_EXISTING);
      OpenDesk desk = temporary.reopened();

      assertThat(desk.hasOldKeys()).isTrue();
      assertThatThrownBy(() -> new People(desk).rotate())
          .isInstanceOf(HomeException.class)
          .hasMessageContaining("put old key files back");
      assertThatThrownBy(() -> new Publishing(desk).publish(List.of()))
          .isInstanceOf(HomeException.class);
      assertThatThrownBy(() -> CaseReaders.of(desk)).isInstanceOf(HomeException.class);
      Path file = folder.resolve("desk.backup");
      assertThatThrownBy(() ->
              new Backup(desk.home(), desk.keys(), TemporaryDesk.TODAY)
                  .write(file, Unlocking.passphrase(new char[0])))
          .isInstanceOf(HomeException.class)
          .hasMessageContaining("put old key files back");
      assertThat(file).doesNotExist();
    }
  }

  private static Path copy(Path from, Path to) throws IOException {
    try (Stream<Path> entries = Files.walk(from)) {
      for (Path entry : entries.toList()) {
        Path target = to.resolve(from.relativize(entry));
        if (Files.isDirectory(entry)) {
          Files.createDirectories(target);
        } else {
          Files.copy(entry, target, StandardCopyOption.REPLACE_EXISTING);
        }
      }
    }
    return to;
  }
}
