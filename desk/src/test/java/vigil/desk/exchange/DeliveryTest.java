package vigil.desk.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.core.language.Language;
import vigil.desk.TemporaryDesk;
import vigil.desk.casefile.DeskChange;
import vigil.desk.casefile.DeskChange.ReplyWritten;
import vigil.desk.casefile.DeskChange.TestimonyReceived;
import vigil.desk.casefile.DeskChange.TestimonySorted;
import vigil.desk.casefile.WrittenReply;
import vigil.exchange.reply.MailboxRack;
import vigil.exchange.reply.ReplyId;
import vigil.exchange.spool.EnvelopeId;
import vigil.exchange.stick.DeskStick;
import vigil.exchange.stick.FrontStick;
import vigil.open.Identity;
import vigil.seal.EnvelopeException;
import vigil.seal.number.MailboxAddress;
import vigil.seal.number.MailboxId;
import vigil.seal.number.ReturnNumber;
import vigil.seal.reply.Reply;
import vigil.seal.reply.ReplyFile;
import vigil.seal.reply.ReplyReader;
import vigil.seal.returning.ReturnIdentity;
import vigil.seal.testimony.Purpose;

/** Each exchange fills every mailbox anew, and nobody sees which of them hold anything. */
class DeliveryTest {
  private static final ReturnNumber NUMBER = ReturnNumber.generate(new SecureRandom());
  private static final MailboxAddress ADDRESS = NUMBER.address();
  private static final ReturnIdentity SOURCE = ReturnIdentity.of(NUMBER);

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
  void to_front_handsRepliesOverSealedAndRemembers() throws IOException {
    ReplyFile file = new ReplyFile("sheet.txt", "text/plain", new byte[2_000]);
    WrittenReply reply = written(told(ADDRESS), "Thank you. Are you safe?", List.of(file));
    deliver();
    Reply read = read().getFirst();
    assertThat(read.text()).isEqualTo("Thank you. Are you safe?");
    assertThat(read.files()).containsExactly(file);
    assertThat(read.until()).isEqualTo(TemporaryDesk.TODAY.plusDays(60));
    assertThat(desk.reopened().state().waitingReplies()).isEmpty();
    assertThat(desk.desk().state().deliveredOn(reply.id())).contains(TemporaryDesk.TODAY);
    deliver();
    assertThat(read()).hasSize(1);
  }

  @Test
  void to_front_fillsEveryMailboxWithOneLengthAndAnew() throws IOException {
    written(told(ADDRESS), "Thank you.", List.of());
    List<MailboxId> others = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      MailboxAddress other = other(i);
      told(other);
      others.add(other.id());
    }
    deliver();
    assertThat(front.mailboxes().size()).isEqualTo(6);
    byte[] answered = front.mailboxes().read(ADDRESS.id()).orElseThrow();
    for (MailboxId other : others) {
      byte[] dummy = front.mailboxes().read(other).orElseThrow();
      assertThat(dummy).hasSameSizeAs(answered);
      deliver();
      assertThat(front.mailboxes().read(other).orElseThrow()).isNotEqualTo(dummy);
    }
    assertThat(front.mailboxes().read(ADDRESS.id()).orElseThrow())
        .hasSameSizeAs(answered)
        .isNotEqualTo(answered);
  }

  @Test
  void to_front_aLongReply_makesEveryMailboxAsLong() throws IOException {
    told(other(0));
    deliver();
    int before = front.mailboxes().read(other(0).id()).orElseThrow().length;
    written(told(ADDRESS), "long ".repeat(10_000), List.of());
    deliver();
    assertThat(front.mailboxes().read(other(0).id()).orElseThrow())
        .hasSameSizeAs(front.mailboxes().read(ADDRESS.id()).orElseThrow())
        .hasSizeGreaterThan(before);
  }

  @Test
  void to_front_afterTheDays_theReplyIsLeftOut() throws IOException {
    written(told(ADDRESS), "Thank you.", List.of());
    deliver();
    desk.reopenedAfter(60);
    deliver();
    assertThat(read()).hasSize(1);
    desk.reopenedAfter(1);
    deliver();
    assertThatThrownBy(this::read).isInstanceOf(EnvelopeException.NotForThisIdentity.class);
    assertThat(front.mailboxes().size()).isEqualTo(1);
    desk.reopenedAfter(366);
    deliver();
    assertThat(front.mailboxes().size()).isZero();
  }

  @Test
  void to_front_erasedConversation_looksLikeOneThatWasNeverAnswered() throws IOException {
    written(told(ADDRESS), "Thank you.", List.of());
    told(other(0));
    deliver();
    EnvelopeId request = received();
    desk.desk().record(new TestimonySorted(request, Optional.of(ADDRESS), Purpose.ERASE));
    assertThat(desk.reopened().state().waitingReplies()).isEmpty();
    deliver();
    assertThat(front.mailboxes().size()).isEqualTo(2);
    assertThatThrownBy(this::read).isInstanceOf(EnvelopeException.NotForThisIdentity.class);
    assertThat(front.mailboxes().read(ADDRESS.id()).orElseThrow())
        .hasSameSizeAs(front.mailboxes().read(other(0).id()).orElseThrow());
  }

  @Test
  void to_frontThatFails_keepsTheReplyWaiting() throws IOException {
    WrittenReply reply = written(told(ADDRESS), "Thank you.", List.of());
    front.answers("PUT", 503);
    assertThatThrownBy(this::deliver).isInstanceOf(FrontException.Unexpected.class);
    assertThat(desk.reopened().state().deliveredOn(reply.id())).isEmpty();
    front.answersAsItShould();
    deliver();
    assertThat(read().getFirst().text()).isEqualTo("Thank you.");
  }

  @Test
  void to_stick_carriesMailboxesAndTheGroupsKeys() throws IOException {
    written(told(ADDRESS), "Thank you.", List.of());
    Path stick = Files.createDirectory(folder.resolve("stick"));
    new Delivery(desk.desk()).to(DeskStick.at(stick));
    assertThat(FrontStick.at(stick).group()).contains(Pairing.keys(desk.desk()));
    assertThat(FrontStick.at(stick).receiveMailboxes(front.mailboxes())).hasValue(1);
    assertThat(read().getFirst().text()).isEqualTo("Thank you.");
    assertThat(desk.desk().state().waitingReplies()).isEmpty();
  }

  @Test
  void foreseen_moreThanAMailboxHolds_isRefused() throws IOException {
    EnvelopeId envelope = told(ADDRESS);
    ReplyFile half = new ReplyFile("a", "", new byte[600_000]);
    WrittenReply first = written(envelope, "one", List.of(half));
    assertThatThrownBy(() ->
            MailboxFilling.foreseen(
                desk.desk().state(), TemporaryDesk.TODAY, reply(envelope, "two", List.of(half))))
        .isInstanceOf(vigil.seal.parcel.ParcelException.TooLarge.class);
    written(envelope, "two", List.of(half));
    deliver();
    assertThat(read()).extracting(Reply::text).containsExactly("two");
    assertThat(desk.desk().state().deliveredOn(first.id())).isEmpty();
  }

  private EnvelopeId received() throws IOException {
    EnvelopeId envelope = EnvelopeId.random();
    desk.desk().record(new TestimonyReceived(envelope, 1, desk.desk().caseFile().today()));
    return envelope;
  }

  private EnvelopeId told(MailboxAddress address) throws IOException {
    EnvelopeId envelope = received();
    desk.desk().record(new TestimonySorted(envelope, Optional.of(address), Purpose.TELL));
    return envelope;
  }

  private WrittenReply written(EnvelopeId envelope, String text, List<ReplyFile> files)
      throws IOException {
    WrittenReply reply = reply(envelope, text, files);
    desk.desk().record(List.<DeskChange>of(new ReplyWritten(reply)));
    return reply;
  }

  private static WrittenReply reply(EnvelopeId envelope, String text, List<ReplyFile> files) {
    return new WrittenReply(
        ReplyId.random(), envelope, ADDRESS, Language.ENGLISH, TemporaryDesk.TODAY, text, files);
  }

  private static MailboxAddress other(int i) {
    return new MailboxAddress(new MailboxId(("" + i).repeat(32)), Identity.generate().recipient());
  }

  private void deliver() throws IOException {
    try (FrontClient client = both.client()) {
      new Delivery(desk.desk()).to(client);
    }
  }

  private List<Reply> read() throws IOException {
    MailboxRack rack = front.mailboxes();
    byte[] sealed = rack.read(ADDRESS.id()).orElseThrow();
    return ReplyReader.read(SOURCE.open(new ByteArrayInputStream(sealed)));
  }
}
