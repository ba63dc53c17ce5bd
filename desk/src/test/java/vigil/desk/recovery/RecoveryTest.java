package vigil.desk.recovery;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.desk.casefile.KeyStep;
import vigil.desk.home.HomeException;
import vigil.desk.home.HomeFolder;
import vigil.desk.inbox.Reading;
import vigil.desk.keys.KeyRing;
import vigil.desk.keys.StaffName;
import vigil.desk.role.Role;
import vigil.desk.staff.People;
import vigil.desk.trial.TrialDesk;
import vigil.desk.unlock.OpenDesk;
import vigil.exchange.spool.EnvelopeId;
import vigil.open.Identity;
import vigil.open.IdentityFile;
import vigil.open.KeyFile;
import vigil.open.WrongPassphraseException;

/**
 * Shares of a desk that is made once, as desks are, and copied for each test. In the copies the
 * recovery key lies under the same secret at a low cost: it is opened dozens of times.
 */
class RecoveryTest {
  private static final int QUICK_COST = 2;

  private static Path made;
  private static Path quick;
  private static EnvelopeId testimony;
  private static List<Share> shares;

  @TempDir Path folder;
  private HomeFolder home;

  @BeforeAll
  static void makeShares(@TempDir Path folder) throws IOException {
    made = folder.resolve("made");
    HomeFolder home = TrialDesk.home(made);
    try (OpenDesk desk = TrialDesk.open(home)) {
      testimony = TrialDesk.receive(desk, "words of the testimony");
      shares = Recovery.makeShares(desk);
    }
    Recovery.open(home, shares.get(0), shares.get(1)).close();
    quick = folder.resolve("quick");
    copy(made, quick);
    makeQuick(HomeFolder.at(quick), shares.get(0), shares.get(1));
  }

  private static void makeQuick(HomeFolder home, Share one, Share other) throws IOException {
    byte[] secret =
        SecretSharing.combine(Map.of(one.number(), one.part(), other.number(), other.part()));
    char[] passphrase = HexFormat.of().formatHex(secret).toCharArray();
    Path file = home.keys().resolve("recovery.age");
    List<Identity> recovery = KeyFile.read(file, passphrase);
    Files.delete(file);
    KeyFile.write(file, IdentityFile.text(recovery), passphrase, QUICK_COST);
  }

  @BeforeEach
  void begin() throws IOException {
    copy(quick, folder.resolve("desk"));
    home = HomeFolder.at(folder.resolve("desk"));
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> tree = Files.walk(from)) {
      for (Path path : tree.toList()) {
        Files.copy(path, to.resolve(from.relativize(path)));
      }
    }
  }

  @Test
  void makeShares_desk_givesThreeOfOneSetAndRecordsIt() throws IOException {
    assertThat(shares).extracting(Share::number).containsExactly(1, 2, 3);
    assertThat(shares).extracting(Share::set).containsOnly(shares.getFirst().set());
    try (OpenDesk desk = TrialDesk.open(home)) {
      assertThat(desk.state().keys().sharesMadeOn()).hasValue(desk.caseFile().today());
      assertThat(desk.state().keys().generation()).isEqualTo(2);
    }
  }

  @Test
  void open_anyTwo_everythingIsReadableAndAPassphraseCanBeChosen() throws IOException {
    for (int left = 0; left < 3; left++) {
      KeyRing keys = Recovery.open(home, shares.get((left + 1) % 3), shares.get((left + 2) % 3));
      String fresh = "the new passphrase " + left;
      try (OpenDesk desk = OpenDesk.unlock(home, keys, TrialDesk.CLOCK)) {
        assertThat(new Reading(desk).open(testimony).text()).isEqualTo("words of the testimony");
        new People(desk).readmit(new StaffName("anna"), fresh.toCharArray());
      }
      try (OpenDesk desk = OpenDesk.unlock(home, fresh.toCharArray(), TrialDesk.CLOCK)) {
        assertThat(desk.staff()).isEqualTo("anna");
        assertThat(desk.caseFile().recent(1).getFirst().journaled().change())
            .asString()
            .contains(KeyStep.PASSPHRASE_RECOVERED.name());
      }
    }
  }

  @Test
  void open_oneShareTwice_isRefused() {
    assertThatThrownBy(() -> Recovery.open(home, shares.getFirst(), shares.getFirst()))
        .isInstanceOf(ShareException.Same.class);
  }

  @Test
  void open_seizedDeskWithOneShare_opensNothing() {
    Share held = shares.getFirst();
    for (int guess = 0; guess < 20; guess++) {
      byte[] made = new byte[Share.PART_BYTES];
      new java.security.SecureRandom().nextBytes(made);
      Share forged = new Share(2, (short) Integer.parseInt(held.set(), 16), made);

      assertThatThrownBy(() -> Recovery.open(home, held, forged))
          .isInstanceOf(WrongPassphraseException.class);
    }
  }

  @Test
  void home_afterSharesWereMade_holdsNoShareAndNoSecret() throws IOException {
    List<String> secrets =
        shares.stream()
            .flatMap(share ->
                Stream.of(
                    share.text(),
                    share.text().replace("-", ""),
                    new String(share.part(), ISO_8859_1)))
            .toList();

    try (Stream<Path> files = Files.walk(made)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        assertThat(Files.readString(file, ISO_8859_1)).doesNotContain(secrets);
      }
    }
  }

  @Test
  void open_sharesThatWereReplaced_openNothing() throws IOException {
    List<Share> newer;
    try (OpenDesk desk = TrialDesk.open(home)) {
      newer = Recovery.makeShares(desk);
    }

    assertThatThrownBy(() -> Recovery.open(home, shares.get(0), shares.get(1)))
        .isInstanceOf(WrongPassphraseException.class);
    Recovery.open(home, newer.get(0), newer.get(2)).close();
  }

  @Test
  void open_sharesOfTwoSets_areRefused() throws IOException {
    Share other =
        new Share(2, (short) (Integer.parseInt(shares.get(0).set(), 16) + 1), shares.get(1).part());

    assertThatThrownBy(() -> Recovery.open(home, shares.get(0), other))
        .isInstanceOf(ShareException.OtherSet.class);
  }

  @Test
  void open_deskThatWasNeverPrepared_saysSo() throws IOException {
    HomeFolder other = TrialDesk.home(folder.resolve("other"));

    assertThatThrownBy(() -> Recovery.open(other, shares.get(0), shares.get(1)))
        .isInstanceOf(HomeException.class);
  }

  @Test
  void open_afterPeopleAndKeysChanged_stillOpens() throws IOException {
    try (OpenDesk desk = TrialDesk.open(home)) {
      People people = new People(desk);
      people.add(new StaffName("anna"), Role.ALL, "the passphrase of anna".toCharArray());
      people.remove(new StaffName("anna"));
      people.rotate();
    }

    try (KeyRing keys = Recovery.open(home, shares.get(2), shares.get(0))) {
      assertThat(keys.group()).hasSize(3);
    }
  }
}
