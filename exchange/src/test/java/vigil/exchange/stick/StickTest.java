package vigil.exchange.stick;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.exchange.OutsideCommand;
import vigil.exchange.Sha256;
import vigil.exchange.TestSigner;
import vigil.exchange.edition.Acceptance;
import vigil.exchange.edition.Edition;
import vigil.exchange.edition.EditionInspector;
import vigil.exchange.edition.EditionLimits;
import vigil.exchange.edition.EditionShelf;
import vigil.exchange.edition.ExampleEdition;
import vigil.exchange.reply.MailboxRack;
import vigil.exchange.reply.RackArchive;
import vigil.exchange.spool.Acknowledgement;
import vigil.exchange.spool.Draft;
import vigil.exchange.spool.EnvelopeId;
import vigil.exchange.spool.Spool;
import vigil.exchange.wire.GroupKeys;
import vigil.exchange.wire.Terms;
import vigil.seal.KeyKind;
import vigil.seal.Recipient;
import vigil.seal.number.MailboxId;
import vigil.seal.reply.ReplyWriter;

class StickTest {
  private static final byte[] CIPHERTEXT = "ciphertext".getBytes(StandardCharsets.UTF_8);
  private static final MailboxId MAILBOX = new MailboxId("0123456789abcdef0123456789abcdef");

  private final TestSigner signer = new TestSigner(1);
  @TempDir Path home;
  private Path stick = Path.of("");

  @BeforeEach
  void makeStick() throws IOException {
    stick = Files.createDirectory(home.resolve("stick"));
  }

  @Test
  void envelope_carriedThereAndAcknowledgedBack_isGoneFromTheFront() throws IOException {
    Spool spool = spool();
    EnvelopeId id = put(spool);
    assertThat(front().carry(spool)).containsExactly(id);
    assertThat(spool.list()).containsExactly(id);

    assertThat(desk().envelopes()).containsExactly(id);
    byte[] received = read(id);
    assertThat(received).isEqualTo(CIPHERTEXT);
    desk().acknowledge(id, Sha256.of(received));
    assertThat(desk().envelopes()).isEmpty();

    assertThat(front().settle(spool)).containsEntry(id, Acknowledgement.DELETED);
    assertThat(spool.list()).isEmpty();
    assertThat(front().settle(spool)).isEmpty();
    assertThat(front().carry(spool)).isEmpty();
  }

  @Test
  void envelope_damagedOnTheStick_staysAndIsCarriedAgain() throws IOException {
    Spool spool = spool();
    EnvelopeId id = put(spool);
    front().carry(spool);
    Files.writeString(stick.resolve("envelopes").resolve(Spool.fileName(id)), "Ciphertext");
    desk().acknowledge(id, Sha256.of(read(id)));
    assertThat(front().settle(spool)).containsEntry(id, Acknowledgement.DIFFERENT);
    assertThat(spool.list()).containsExactly(id);
    assertThat(front().carry(spool)).containsExactly(id);
    assertThat(read(id)).isEqualTo(CIPHERTEXT);
  }

  @Test
  void envelope_onTheStickAlready_isNotCarriedTwiceUnlessDamaged() throws IOException {
    Spool spool = spool();
    EnvelopeId id = put(spool);
    front().carry(spool);
    assertThat(front().carry(spool)).isEmpty();
    Files.writeString(stick.resolve("envelopes").resolve(Spool.fileName(id)), "x");
    assertThat(front().carry(spool)).containsExactly(id);
  }

  @Test
  void stick_pulledHalfWay_losesNothing() throws IOException {
    Spool spool = spool();
    EnvelopeId id = put(spool);
    front().carry(spool);
    Files.writeString(stick.resolve("envelopes/0123.part"), "half an envelope");
    Files.writeString(stick.resolve("0123.part"), "half a list");
    Files.writeString(stick.resolve("acknowledged"), Sha256.of(CIPHERTEXT).hex().substring(9));
    assertThat(front().settle(spool)).isEmpty();
    assertThat(spool.list()).containsExactly(id);
    assertThat(desk().envelopes()).containsExactly(id);
    assertThat(stick.resolve("envelopes/0123.part")).doesNotExist();
  }

  @Test
  void acknowledge_pulledBeforeTheEnvelopeIsDeleted_canBeRepeated() throws IOException {
    Spool spool = spool();
    EnvelopeId id = put(spool);
    front().carry(spool);
    Path copy = stick.resolve("envelopes").resolve(Spool.fileName(id));
    desk().acknowledge(id, Sha256.of(CIPHERTEXT));
    Files.write(copy, CIPHERTEXT);
    desk().acknowledge(id, Sha256.of(CIPHERTEXT));
    assertThat(front().settle(spool)).containsExactly(Map.entry(id, Acknowledgement.DELETED));
  }

  @Test
  void acknowledged_ofTheDesk_isAListThatSha256sumChecks() throws Exception {
    Spool spool = spool();
    EnvelopeId id = put(spool);
    front().carry(spool);
    desk().acknowledge(id, Sha256.of(CIPHERTEXT));
    Files.copy(stick.resolve("acknowledged"), home.resolve("spool/list"));
    var answer = OutsideCommand.run(home.resolve("spool"), "sha256sum", "--strict", "-c", "list");
    assertThat(answer.exitCode()).as(answer.said()).isZero();
  }

  @Test
  void edition_publishedOnTheStick_isAcceptedAndReplacesOlder() throws IOException {
    EditionShelf shelf = shelf();
    assertThat(front().receiveEdition(shelf)).isEmpty();
    for (int number : new int[] {9, 10}) {
      desk().publish(edition(number));
      assertThat(front().receiveEdition(shelf)).containsInstanceOf(Acceptance.Accepted.class);
      assertThat(shelf.current().map(Edition::number)).hasValue((long) number);
    }
    assertThat(stick.resolve("edition").toFile().list()).containsExactly("10");
    assertThat(front().receiveEdition(shelf)).containsInstanceOf(Acceptance.AlreadyServed.class);
  }

  @Test
  void edition_halfWrittenBesideAWholeOne_isNotOffered() throws IOException {
    desk().publish(edition(1));
    Files.createDirectory(stick.resolve("edition/2.part"));
    Files.createDirectory(stick.resolve("edition/3"));
    EditionShelf shelf = shelf();
    assertThat(front().receiveEdition(shelf)).containsInstanceOf(Acceptance.Accepted.class);
    assertThat(shelf.current().map(Edition::number)).hasValue(1L);
  }

  @Test
  void edition_changedOnTheStick_isRefused() throws IOException {
    desk().publish(edition(1));
    Files.writeString(stick.resolve("edition/1/note.txt"), "planted");
    EditionShelf shelf = shelf();
    assertThat(front().receiveEdition(shelf)).containsInstanceOf(Acceptance.Refused.class);
    assertThat(shelf.current()).isEmpty();
  }

  @Test
  void mailboxes_writtenOnTheStick_replaceThoseOfTheFront() throws IOException {
    byte[] sealed = ReplyWriter.dummy(ReplyWriter.SMALLEST_BYTES);
    desk().mailboxes(new RackArchive(new TreeSet<>(List.of(MAILBOX)), _ -> sealed));
    MailboxRack rack = MailboxRack.open(home.resolve("replies"), 60);
    assertThat(front().receiveMailboxes(rack)).hasValue(1);
    assertThat(rack.read(MAILBOX)).hasValueSatisfying(held -> assertThat(held).isEqualTo(sealed));
    assertThat(front().receiveMailboxes(rack)).isEmpty();
  }

  @Test
  void mailboxes_cutOffOnTheStick_leaveThoseOfTheFront() throws IOException {
    byte[] sealed = ReplyWriter.dummy(ReplyWriter.SMALLEST_BYTES);
    MailboxRack rack = MailboxRack.open(home.resolve("replies"), 60);
    rack.accept(new RackArchive(new TreeSet<>(List.of(MAILBOX)), _ -> sealed));
    Files.write(stick.resolve("mailboxes.tar"), new byte[700]);
    assertThatThrownBy(() -> front().receiveMailboxes(rack)).isInstanceOf(IOException.class);
    assertThat(rack.size()).isEqualTo(1);
    assertThat(stick.resolve("mailboxes.tar")).exists();
  }

  @Test
  void terms_promisedByTheFront_areReadByTheDesk() throws IOException {
    assertThat(desk().terms()).isEmpty();
    front().promise(new Terms(30));
    assertThat(desk().terms()).contains(new Terms(30));
  }

  @Test
  void group_introducedOnTheStick_isReadByTheFront() throws IOException {
    assertThat(front().group()).isEmpty();
    byte[] publicKey = new byte[32];
    publicKey[0] = 9;
    GroupKeys keys =
        new GroupKeys(
            List.of(Recipient.ofPublicKey(KeyKind.X25519, publicKey)), signer.publicKey());
    desk().introduce(keys);
    assertThat(front().group()).isEqualTo(Optional.of(keys));
  }

  @Test
  void at_noFolder_saysSo() {
    assertThatThrownBy(() -> FrontStick.at(home.resolve("none")))
        .isInstanceOf(NotDirectoryException.class);
  }

  private FrontStick front() throws IOException {
    return FrontStick.at(stick);
  }

  private DeskStick desk() throws IOException {
    return DeskStick.at(stick);
  }

  private Spool spool() throws IOException {
    return Spool.open(home.resolve("spool"), 1 << 20);
  }

  private EditionShelf shelf() throws IOException {
    return EditionShelf.open(
        home.resolve("shelf"), signer.publicKey(), EditionLimits.STANDARD, EditionInspector.none());
  }

  private Edition edition(int number) throws IOException {
    return ExampleEdition.write(home.resolve("made-" + number), number, signer);
  }

  private byte[] read(EnvelopeId id) throws IOException {
    try (InputStream in = desk().open(id)) {
      return in.readAllBytes();
    }
  }

  private static EnvelopeId put(Spool spool) throws IOException {
    try (Draft draft = spool.begin()) {
      draft.write(CIPHERTEXT);
      return draft.commit();
    }
  }
}
