package vigil.desk.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.core.language.Language;
import vigil.desk.TemporaryDesk;
import vigil.desk.casefile.DeskChange.ReplyWritten;
import vigil.desk.casefile.DeskChange.TestimonyReceived;
import vigil.desk.casefile.PairedFront;
import vigil.desk.casefile.WrittenReply;
import vigil.exchange.reply.ReplyBox;
import vigil.exchange.reply.ReplyId;
import vigil.exchange.spool.EnvelopeId;
import vigil.exchange.stick.DeskStick;
import vigil.exchange.stick.FrontStick;
import vigil.seal.number.ReturnNumber;
import vigil.seal.reply.ReplyReader;
import vigil.seal.returning.ReturnIdentity;

class DeliveryTest {
  @TempDir Path folder;
  private final ReturnNumber number = ReturnNumber.generate(new SecureRandom());
  private TemporaryDesk desk;
  private FakeFront front;

  @BeforeEach
  void start() throws IOException {
    desk = TemporaryDesk.in(folder);
    front = FakeFront.in(folder);
  }

  @AfterEach
  void stop() throws IOException {
    front.close();
    desk.close();
  }

  @Test
  void to_front_handsRepliesOverSealedAndRemembers() throws IOException {
    ReplyId id = written("Thank you. Are you safe?");
    deliver();
    assertThat(read(front.replies(), id)).isEqualTo("Thank you. Are you safe?");
    assertThat(desk.reopened().state().waitingReplies()).isEmpty();
    deliver();
    assertThat(front.asked()).hasSize(1);
  }

  @Test
  void to_frontThatFails_keepsTheReplyWaiting() throws IOException {
    ReplyId id = written("Thank you.");
    front.answers("PUT", 503);
    assertThatThrownBy(this::deliver).isInstanceOf(FrontException.Unexpected.class);
    assertThat(desk.reopened().state().isDelivered(id)).isFalse();
    front.answersAsItShould();
    deliver();
    assertThat(read(front.replies(), id)).isEqualTo("Thank you.");
  }

  @Test
  void to_front_whatItTookBeforeItFailedIsRemembered() throws IOException {
    ReplyId first = written("First.");
    ReplyId second = written("Second.");
    front.answers("PUT /exchange/replies/" + number.address().id() + "/" + second, 503);
    assertThatThrownBy(this::deliver).isInstanceOf(FrontException.Unexpected.class);
    assertThat(desk.desk().state().isDelivered(first)).isTrue();
    assertThat(desk.desk().state().isDelivered(second)).isFalse();
  }

  @Test
  void to_stick_carriesRepliesAndTheGroupsKeys() throws IOException {
    ReplyId id = written("Thank you.");
    Path stick = Files.createDirectory(folder.resolve("stick"));
    new Delivery(desk.desk()).to(DeskStick.at(stick));
    assertThat(FrontStick.at(stick).group()).contains(Pairing.keys(desk.desk()));
    assertThat(FrontStick.at(stick).receiveReplies(front.replies())).isEqualTo(List.of(id));
    assertThat(read(front.replies(), id)).isEqualTo("Thank you.");
    assertThat(desk.desk().state().waitingReplies()).isEmpty();
  }

  private ReplyId written(String text) throws IOException {
    EnvelopeId envelope = EnvelopeId.random();
    ReplyId id = ReplyId.random();
    desk.desk()
        .record(
            List.of(
                new TestimonyReceived(envelope, 1, TemporaryDesk.TODAY),
                new ReplyWritten(
                    new WrittenReply(
                        id,
                        envelope,
                        number.address(),
                        Language.ENGLISH,
                        TemporaryDesk.TODAY,
                        text))));
    return id;
  }

  private void deliver() throws IOException {
    PairedFront paired = new PairedFront(front.address(), front.token(), TemporaryDesk.TODAY);
    try (FrontClient client = new FrontClient(paired)) {
      new Delivery(desk.desk()).to(client);
    }
  }

  private String read(ReplyBox box, ReplyId id) throws IOException {
    ReturnIdentity source = ReturnIdentity.of(number);
    try (InputStream sealed = box.open(number.address().id(), id)) {
      return ReplyReader.read(source.open(sealed)).text();
    }
  }
}
