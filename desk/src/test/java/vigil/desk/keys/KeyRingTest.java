package vigil.desk.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.desk.home.HomeException;
import vigil.desk.home.HomeFolder;
import vigil.desk.trial.TrialDesk;
import vigil.exchange.minisign.SignatureCheck;
import vigil.open.WrongPassphraseException;

class KeyRingTest {
  @TempDir Path folder;

  @Test
  void unlock_rightPassphrase_givesKeysThatWork() throws IOException {
    HomeFolder home = TrialDesk.home(folder);

    try (KeyRing keys = KeyRing.unlock(home, TrialDesk.PASSPHRASE.toCharArray())) {
      byte[] message = "message".getBytes(StandardCharsets.UTF_8);
      assertThat(keys.publicSigningKey().check(message, keys.signing().sign(message, "comment")))
          .isEqualTo(SignatureCheck.VALID);
      assertThat(keys.recipients()).hasSize(1);
      assertThat(keys.journal().isDestroyed()).isFalse();
    }
  }

  @Test
  void unlock_wrongPassphrase_isRefused() throws IOException {
    HomeFolder home = TrialDesk.home(folder);

    assertThatThrownBy(() -> KeyRing.unlock(home, "wrong".toCharArray()))
        .isInstanceOf(WrongPassphraseException.class);
  }

  @Test
  void close_keys_areDestroyed() throws IOException {
    KeyRing keys = KeyRing.unlock(TrialDesk.home(folder), TrialDesk.PASSPHRASE.toCharArray());

    keys.close();

    assertThat(keys.journal().isDestroyed()).isTrue();
    assertThat(keys.group()).allMatch(identity -> identity.isDestroyed());
    assertThatThrownBy(() -> keys.signing().sign(new byte[0], ""))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void home_keyFiles_areAgeFilesThatOnlyTheOwnerReads() throws IOException {
    TrialDesk.home(folder);

    for (String name :
        new String[] {
          "keys/staff/staff.age", "keys/group.age", "keys/signing.age", "journal/key.age"
        }) {
      Path file = folder.resolve(name);
      assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
          .as(name)
          .startsWith("age-encryption.org/v1\n");
      assertThat(Files.getPosixFilePermissions(file)).as(name).hasSize(2);
    }
  }

  @Test
  void unlock_keysGone_saysWhatToDo() throws IOException {
    HomeFolder home = TrialDesk.home(folder);
    try (Stream<Path> files = Files.list(folder.resolve("keys/staff"))) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }

    assertThatThrownBy(() -> KeyRing.unlock(home, TrialDesk.PASSPHRASE.toCharArray()))
        .isInstanceOf(HomeException.class)
        .hasMessageContaining("backup");
  }

  @Test
  void toString_keys_saysNothing() throws IOException {
    try (KeyRing keys =
        KeyRing.unlock(TrialDesk.home(folder), TrialDesk.PASSPHRASE.toCharArray())) {
      assertThat(keys).hasToString("KeyRing[staff, redacted]");
    }
  }
}
