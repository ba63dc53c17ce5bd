package vigil.desk.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vigil.desk.TemporaryDesk;
import vigil.desk.casefile.InboxEntry;
import vigil.desk.home.HomeException;
import vigil.desk.trial.SmallDisk;
import vigil.exchange.Sha256;
import vigil.exchange.spool.EnvelopeId;
import vigil.exchange.spool.Spool;
import vigil.exchange.stick.DeskStick;
import vigil.exchange.stick.FrontStick;
import vigil.exchange.wire.EnvelopeList;
import vigil.exchange.wire.Wire;

class FetchingTest {
  @TempDir Path folder;
  @AutoClose private DeskAndFront both;
  private TemporaryDesk desk;
  private FakeFront front;

  @BeforeEach
  void start() throws IOException {
    both = DeskAndFront.in(folder);
    desk = both.desk();
    front = both.front();
  }

  @Test
  void from_envelopesOnTheFront_areStoredRecordedAndThenDeletedThere() throws IOException {
    byte[] sealed = both.sealed("one");
    EnvelopeId first = front.holds(sealed);
    EnvelopeId second = front.holds(both.sealed("two"));
    assertThat(both.fetch()).isEqualTo(2);
    assertThat(Files.readAllBytes(stored(first))).isEqualTo(sealed);
    assertThat(desk.reopened().state().inbox().keySet()).containsExactlyInAnyOrder(first, second);
    InboxEntry entry = desk.desk().state().inbox().get(first);
    assertThat(entry).isNotNull();
    assertThat(entry.sizeBytes()).isEqualTo(sealed.length);
    assertThat(entry.fetchedOn()).isEqualTo(TemporaryDesk.TODAY);
    assertThat(front.spool().list()).isEmpty();
  }

  @Test
  void from_envelope_isStoredAndRecordedBeforeTheFrontHearsOfIt() throws IOException {
    byte[] sealed = both.sealed("one");
    EnvelopeId id = front.holds(sealed);
    front.before(
        "DELETE",
        () -> {
          assertThat(Files.readAllBytes(stored(id))).isEqualTo(sealed);
          assertThat(desk.desk().state().inbox()).containsKey(id);
        });
    assertThat(both.fetch()).isEqualTo(1);
    assertThat(front.spool().list()).isEmpty();
  }

  @Test
  void from_noRoomOnTheDisk_leavesTheEnvelopeOnTheFrontUntilThereIs(@TempDir Path mount)
      throws IOException {
    try (SmallDisk disk = SmallDisk.at(mount.resolve("disk"), 68 << 10);
        DeskAndFront small = new DeskAndFront(TemporaryDesk.in(disk.folder()), front)) {
      EnvelopeId id = front.holds(small.sealed("one"));
      disk.fill();

      assertThatThrownBy(small::fetch)
          .isInstanceOf(HomeException.class)
          .hasMessageContaining("no room");
      assertThat(front.spool().list()).hasSize(1);
      assertThat(small.desk().files("envelopes")).isEmpty();

      disk.makeRoom();
      assertThat(small.fetch()).isEqualTo(1);
      assertThat(small.desk().reopened().state().inbox()).containsOnlyKeys(id);
      assertThat(front.spool().list()).isEmpty();
    }
  }

  @Test
  void from_nothingOnTheFront_isNothing() throws IOException {
    assertThat(both.fetch()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"GET /exchange/envelopes", "GET /exchange/envelopes/", "DELETE"})
  void from_frontFailsAtAnyStep_isMadeGoodByRepeating(String step) throws IOException {
    EnvelopeId id = front.holds(both.sealed("one"));
    front.answers(step, 503);
    assertThatThrownBy(both::fetch).isInstanceOf(FrontException.Unexpected.class);
    assertThat(front.spool().list()).containsExactly(id);
    front.answersAsItShould();
    desk.reopened();
    both.fetch();
    assertReceivedOnce(id);
  }

  @Test
  void from_crashBetweenStoringAndRecording_isMadeGoodByRepeating() throws IOException {
    byte[] sealed = both.sealed("one");
    EnvelopeId id = front.holds(sealed);
    Files.write(stored(id), sealed);
    assertThat(both.fetch()).isEqualTo(1);
    assertReceivedOnce(id);
  }

  @Test
  void from_crashWhileStoring_leavesNothingBehindAfterRepeating() throws IOException {
    EnvelopeId id = front.holds(both.sealed("one"));
    Files.write(stored(id).resolveSibling("00.part"), new byte[] {1, 2, 3});
    assertThat(both.fetch()).isEqualTo(1);
    assertReceivedOnce(id);
    assertThat(desk.files("envelopes")).containsExactly(Spool.fileName(id));
  }

  @Test
  void from_recordedEnvelopeWhoseFileIsGone_isStoredAgainWithoutASecondRecord() throws IOException {
    byte[] sealed = both.sealed("one");
    EnvelopeId id = front.holds(sealed);
    front.answers("DELETE", 503);
    assertThatThrownBy(both::fetch).isInstanceOf(FrontException.Unexpected.class);
    Files.delete(stored(id));
    front.answersAsItShould();
    both.fetch();
    assertThat(Files.readAllBytes(stored(id))).isEqualTo(sealed);
    assertReceivedOnce(id);
  }

  @Test
  void from_connectionThatBreaks_storesNothingOfTheEnvelope() throws IOException {
    EnvelopeId id = front.holds(both.sealed("one"));
    front.answers(
        "GET " + Wire.envelope(id),
        exchange -> {
          exchange.sendResponseHeaders(200, 1000);
          exchange.getResponseBody().write(new byte[10]);
        });
    assertThatThrownBy(both::fetch).isInstanceOf(FrontException.Unreachable.class);
    assertThat(desk.files("envelopes")).isEmpty();
    assertThat(desk.desk().state().inbox()).isEmpty();
    front.answersAsItShould();
    assertThat(both.fetch()).isEqualTo(1);
    assertReceivedOnce(id);
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 1})
  void from_envelopeOfAnotherSizeThanListed_staysThereAndTheOthersCome(int difference)
      throws IOException {
    byte[] sealed = both.sealed("one");
    EnvelopeId odd = front.holds(sealed);
    EnvelopeId good = front.holds(sealed);
    front.answers(
        "GET " + Wire.envelope(odd),
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          try (OutputStream out = exchange.getResponseBody()) {
            out.write(java.util.Arrays.copyOf(sealed, sealed.length + difference));
          }
        });
    assertThatThrownBy(both::fetch)
        .isInstanceOfSatisfying(
            FrontException.EnvelopesLeft.class,
            left -> assertThat(left.envelopes()).containsExactly(odd));
    assertThat(desk.desk().state().inbox()).containsOnlyKeys(good);
    assertThat(desk.files("envelopes")).containsExactly(Spool.fileName(good));
    assertThat(front.spool().list()).containsExactly(odd);
  }

  @Test
  void from_frontThatChangedItsCopy_doesNotReplaceOneThatOpens() throws IOException {
    byte[] sealed = both.sealed("one");
    EnvelopeId id = heldByBoth(sealed, both.sealed("another"));
    assertThatThrownBy(both::fetch)
        .isInstanceOfSatisfying(
            FrontException.EnvelopesLeft.class,
            left -> assertThat(left.envelopes()).containsExactly(id));
    assertThat(Files.readAllBytes(stored(id))).isEqualTo(sealed);
  }

  @Test
  void from_ownCopyThatIsDamaged_isReplacedByTheFronts() throws IOException {
    byte[] sealed = both.sealed("one");
    byte[] damaged = sealed.clone();
    damaged[damaged.length - 1] ^= 1;
    EnvelopeId id = heldByBoth(damaged, sealed);
    assertThat(both.fetch()).isZero();
    assertThat(Files.readAllBytes(stored(id))).isEqualTo(sealed);
    assertReceivedOnce(id);
  }

  @Test
  void from_frontWithManyEnvelopes_listsThemAll() throws IOException {
    List<EnvelopeList.Entry> entries =
        java.util.stream.Stream.generate(EnvelopeId::random)
            .limit(20_000)
            .map(id -> new EnvelopeList.Entry(id, 1))
            .toList();
    byte[] json = new EnvelopeList(entries).json();
    assertThat(json.length).isGreaterThan(Wire.MAX_JSON_SIZE_BYTES);
    front.answers("GET", exchange -> FakeFront.answer(exchange, 200, json));
    try (FrontClient client = both.client()) {
      assertThat(client.envelopes().envelopes()).isEqualTo(entries);
    }
  }

  @Test
  void from_stick_isStoredRecordedAndSettledAtTheFront() throws IOException {
    byte[] sealed = both.sealed("one");
    EnvelopeId id = front.holds(sealed);
    Path stick = Files.createDirectory(folder.resolve("stick"));
    FrontStick.at(stick).carry(front.spool());
    assertThat(new Fetching(desk.desk()).from(DeskStick.at(stick))).isEqualTo(1);
    assertThat(new Fetching(desk.desk()).from(DeskStick.at(stick))).isZero();
    assertThat(front.spool().list()).containsExactly(id);
    FrontStick.at(stick).settle(front.spool());
    assertReceivedOnce(id);
  }

  @Test
  void from_stickThatWasDamaged_isMadeGoodByCarryingAgain() throws IOException {
    byte[] sealed = both.sealed("one");
    EnvelopeId id = front.holds(sealed);
    Path stick = Files.createDirectory(folder.resolve("stick"));
    FrontStick.at(stick).carry(front.spool());
    byte[] damaged = sealed.clone();
    damaged[damaged.length - 1] ^= 1;
    Files.write(stick.resolve("envelopes").resolve(Spool.fileName(id)), damaged);
    assertThat(new Fetching(desk.desk()).from(DeskStick.at(stick))).isEqualTo(1);
    FrontStick.at(stick).settle(front.spool());
    assertThat(front.spool().list()).containsExactly(id);
    FrontStick.at(stick).carry(front.spool());
    assertThat(new Fetching(desk.desk()).from(DeskStick.at(stick))).isZero();
    FrontStick.at(stick).settle(front.spool());
    assertThat(Files.readAllBytes(stored(id))).isEqualTo(sealed);
    assertReceivedOnce(id);
  }

  private EnvelopeId heldByBoth(byte[] here, byte[] there) throws IOException {
    EnvelopeId id = front.holds(there);
    front.answers("GET " + Wire.envelope(id), e -> FakeFront.answer(e, 200, here));
    front.answers("DELETE", 204);
    front.answers(
        "GET " + Wire.ENVELOPES,
        e -> {
          boolean list = e.getRequestURI().getPath().equals(Wire.ENVELOPES);
          byte[] json = new EnvelopeList(List.of(new EnvelopeList.Entry(id, here.length))).json();
          FakeFront.answer(e, 200, list ? json : here);
        });
    assertThat(both.fetch()).isEqualTo(1);
    front.answersAsItShould();
    return id;
  }

  private void assertReceivedOnce(EnvelopeId id) throws IOException {
    assertThat(front.spool().list()).isEmpty();
    assertThat(desk.reopened().state().inbox()).containsOnlyKeys(id);
    assertThat(Sha256.of(Files.readAllBytes(stored(id)))).isNotNull();
  }

  private Path stored(EnvelopeId id) {
    return desk.home().resolve("envelopes").resolve(Spool.fileName(id));
  }
}
