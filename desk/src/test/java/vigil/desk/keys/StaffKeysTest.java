package vigil.desk.keys;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import vigil.desk.home.HomeException;
import vigil.desk.home.HomeFolder;
import vigil.desk.trial.TrialDesk;
import vigil.open.Identity;
import vigil.open.Opening;
import vigil.open.WrongPassphraseException;
import vigil.seal.KeyKind;
import vigil.seal.Recipient;
import vigil.seal.Sealing;

@ParameterizedClass
@EnumSource(KeyKind.class)
class StaffKeysTest {
  private static final StaffName ANNA = new StaffName("anna");
  private static final StaffName BORIS = new StaffName("boris");
  private static final int QUICK_COST = 1;
  private static final Disk DISK = new Disk() {};

  private final KeyKind kind;
  @TempDir Path folder;
  private HomeFolder home;

  StaffKeysTest(KeyKind kind) {
    this.kind = kind;
  }

  @BeforeEach
  void makeDesk() throws IOException {
    home = TrialDesk.home(folder.resolve("home"), kind);
  }

  private KeyRing first() throws IOException {
    return unlock(TrialDesk.PASSPHRASE);
  }

  private KeyRing unlock(String passphrase) throws IOException {
    return KeyRing.unlock(home, passphrase.toCharArray());
  }

  private StaffKeys keys(KeyRing ring) {
    return new StaffKeys(home, ring, QUICK_COST, DISK);
  }

  private void add(StaffName name, String passphrase) throws IOException {
    try (KeyRing ring = first()) {
      keys(ring).put(name, passphrase.toCharArray());
    }
  }

  private static byte[] sealed(List<Recipient> to) throws IOException {
    ByteArrayOutputStream envelope = new ByteArrayOutputStream();
    try (OutputStream out = Sealing.to(to, envelope)) {
      out.write("testimony".getBytes(UTF_8));
    }
    return envelope.toByteArray();
  }

  private static String opened(byte[] envelope, List<Identity> with) throws IOException {
    try (var clear = Opening.of(new ByteArrayInputStream(envelope), with)) {
      return new String(clear.readAllBytes(), UTF_8);
    }
  }

  @Test
  void everyKey_afterEveryChange_isOfTheKindThatTheGroupChose() throws IOException {
    try (KeyRing ring = first()) {
      keys(ring).put(ANNA, "the passphrase of anna".toCharArray());
      keys(ring).rotate();
      keys(ring).replaceRecovery("a secret that shares give".toCharArray());
      keys(ring).put(BORIS, "the passphrase of boris".toCharArray());
      Roster roster = keys(ring).remove(ANNA);

      assertThat(ring.kind()).isEqualTo(kind);
      assertThat(ring.group()).hasSize(3).allMatch(identity -> identity.kind() == kind);
      assertThat(roster.group().kind()).isEqualTo(kind);
      assertThat(roster.recipients()).hasSize(3).allMatch(key -> key.kind() == kind);
    }
  }

  @Test
  void put_furtherPerson_opensTheSameKeys() throws IOException {
    add(ANNA, "the passphrase of anna");

    try (KeyRing anna = unlock("the passphrase of anna");
        KeyRing first = first()) {
      assertThat(anna.staff()).isEqualTo("anna");
      assertThat(anna.group()).isEqualTo(first.group());
      assertThat(anna.publicSigningKey()).isEqualTo(first.publicSigningKey());
      assertThat(anna.journal()).isEqualTo(first.journal());
      assertThat(keys(anna).roster().staff()).containsOnlyKeys(ANNA, KeyRing.FIRST_STAFF);
    }
  }

  @Test
  void remove_person_cannotUnlockAndHasNoKeyToWhatIsSealedFromNowOn() throws IOException {
    add(ANNA, "the passphrase of anna");
    List<Identity> whatAnnaCouldCopy = unlock("the passphrase of anna").group();
    byte[] before;
    byte[] after;
    try (KeyRing ring = first()) {
      before = sealed(ring.recipients());
      keys(ring).remove(ANNA);
      after = sealed(ring.recipients());
    }

    assertThatThrownBy(() -> unlock("the passphrase of anna"))
        .isInstanceOf(WrongPassphraseException.class);
    try (KeyRing ring = first()) {
      assertThat(opened(before, ring.group())).isEqualTo("testimony");
      assertThat(opened(after, ring.group())).isEqualTo("testimony");
    }
    assertThatThrownBy(() -> opened(after, whatAnnaCouldCopy))
        .isInstanceOf(vigil.seal.EnvelopeException.NotForThisIdentity.class);
  }

  @Test
  void remove_withACopyOfHerOldKeyFile_stillCannotUnlock() throws IOException {
    add(ANNA, "the passphrase of anna");
    Path file = folder.resolve("home/keys/staff/anna.age");
    byte[] copy = Files.readAllBytes(file);
    try (KeyRing ring = first()) {
      keys(ring).remove(ANNA);
    }

    Files.write(file, copy);

    assertThatThrownBy(() -> unlock("the passphrase of anna"))
        .isInstanceOf(HomeException.class)
        .hasMessageContaining("not sealed to this person");
    try (KeyRing ring = first()) {
      assertThat(ring.staff()).isEqualTo("staff");
      keys(ring).rotate();
    }
    assertThatThrownBy(() -> unlock("the passphrase of anna"))
        .as("a key file that is put there is never sealed to")
        .isInstanceOf(HomeException.class);
  }

  @Test
  void remove_theOnlyPerson_isRefused() throws IOException {
    try (KeyRing ring = first()) {
      assertThatThrownBy(() -> keys(ring).remove(KeyRing.FIRST_STAFF))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void rotate_twice_keepsEveryOlderKeyReadable() throws IOException {
    try (KeyRing ring = first()) {
      byte[] oldest = sealed(ring.recipients());
      keys(ring).rotate();
      byte[] older = sealed(ring.recipients());
      keys(ring).rotate();

      try (KeyRing reopened = first()) {
        assertThat(reopened.group()).hasSize(3).isEqualTo(ring.group());
        assertThat(reopened.recipients()).hasSize(1);
        assertThat(opened(oldest, reopened.group())).isEqualTo("testimony");
        assertThat(opened(older, reopened.group())).isEqualTo("testimony");
        assertThat(opened(sealed(reopened.recipients()), reopened.group().subList(0, 1)))
            .isEqualTo("testimony");
      }
    }
  }

  @Test
  void changePassphrase_rightCurrent_onlyTheNewOneOpens() throws IOException {
    try (KeyRing ring = first()) {
      keys(ring)
          .changePassphrase(
              KeyRing.FIRST_STAFF,
              TrialDesk.PASSPHRASE.toCharArray(),
              "a quite new passphrase".toCharArray());
    }

    assertThat(unlock("a quite new passphrase").staff()).isEqualTo("staff");
    assertThatThrownBy(this::first).isInstanceOf(WrongPassphraseException.class);
  }

  @Test
  void changePassphrase_wrongCurrent_changesNothing() throws IOException {
    try (KeyRing ring = first()) {
      assertThatThrownBy(() ->
              keys(ring)
                  .changePassphrase(
                      KeyRing.FIRST_STAFF, "wrong".toCharArray(), "new one".toCharArray()))
          .isInstanceOf(WrongPassphraseException.class);
    }

    assertThat(first().staff()).isEqualTo("staff");
  }

  @Test
  void recover_newestSecret_opensAndOlderOnesDoNot() throws IOException {
    try (KeyRing ring = first()) {
      keys(ring).replaceRecovery("older secret".toCharArray());
      keys(ring).replaceRecovery("newer secret".toCharArray());
      add(ANNA, "the passphrase of anna");
      keys(ring).rotate();
    }

    try (KeyRing recovered = KeyRing.recover(home, "newer secret".toCharArray())) {
      assertThat(recovered.group()).hasSize(2);
      assertThat(recovered.staff()).isEqualTo(KeyRing.RECOVERY);
    }
    assertThatThrownBy(() -> KeyRing.recover(home, "older secret".toCharArray()))
        .isInstanceOf(WrongPassphraseException.class);
  }

  @Test
  void recover_deskWithoutShares_saysSo() {
    assertThatThrownBy(() -> KeyRing.recover(home, "any".toCharArray()))
        .isInstanceOf(HomeException.class)
        .hasMessageContaining("never prepared for recovery");
  }

  @Test
  void unlock_keysOfSomebodyElsePutThere_areNoticed() throws IOException {
    HomeFolder other = TrialDesk.home(folder.resolve("other"));
    Recipient staff;
    try (KeyRing ring = first()) {
      staff =
          java.util.Objects.requireNonNull(keys(ring).roster().staff().get(KeyRing.FIRST_STAFF));
    }
    ByteArrayOutputStream planted = new ByteArrayOutputStream();
    try (KeyRing others = KeyRing.unlock(other, TrialDesk.PASSPHRASE.toCharArray());
        OutputStream out = Sealing.to(List.of(staff), planted)) {
      out.write(vigil.open.IdentityFile.text(others.group()).getBytes(UTF_8));
    }

    Files.write(folder.resolve("home/keys/group.age"), planted.toByteArray());

    assertThatThrownBy(this::first)
        .isInstanceOf(HomeException.class)
        .hasMessageContaining("Somebody has changed the key files");
  }

  @Test
  void unlock_listThatWasTamperedWith_isNoticed() throws IOException {
    Path list = folder.resolve("home/keys/staff.list");
    Files.writeString(
        list, Files.readString(list) + "person eve " + Identity.generate().recipient() + "\n");

    assertThatThrownBy(this::first)
        .isInstanceOf(HomeException.class)
        .hasMessageContaining("Somebody has changed the key files");
  }

  @Test
  void home_afterManyChanges_holdsNoLeftover() throws IOException {
    add(ANNA, "the passphrase of anna");
    add(BORIS, "the passphrase of boris");
    try (KeyRing ring = first()) {
      keys(ring).remove(ANNA);
      keys(ring).replaceRecovery("a secret".toCharArray());
    }

    try (Stream<Path> files = Files.walk(folder.resolve("home/keys"))) {
      assertThat(files.filter(Files::isRegularFile).map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder(
              "staff.age",
              "boris.age",
              "group.age",
              "signing.age",
              "recovery.age",
              "staff.list",
              "staff.list.minisig",
              "lock");
    }
  }
}
