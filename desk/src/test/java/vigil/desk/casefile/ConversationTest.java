package vigil.desk.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vigil.core.language.Language;
import vigil.desk.casefile.DeskChange.ReplyWritten;
import vigil.desk.casefile.DeskChange.TestimonyErased;
import vigil.desk.casefile.DeskChange.TestimonyReceived;
import vigil.desk.casefile.DeskChange.TestimonySorted;
import vigil.exchange.reply.ReplyId;
import vigil.exchange.spool.EnvelopeId;
import vigil.open.Identity;
import vigil.seal.number.MailboxAddress;
import vigil.seal.number.MailboxId;
import vigil.seal.testimony.Purpose;

/** Threads of messages, and who may add to them or end them. */
class ConversationTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
  private static final MailboxId ID = new MailboxId("a".repeat(32));
  private static final MailboxAddress OWNER =
      new MailboxAddress(ID, Identity.generate().recipient());

  private DeskState state = DeskState.empty();

  @Test
  void sorted_sameMailbox_isOneThread() {
    EnvelopeId first = told(OWNER);
    ReplyId reply = written(first);
    EnvelopeId second = told(OWNER);
    Conversation thread = state.conversationOf(second).orElseThrow();
    assertThat(thread).isEqualTo(state.conversationOf(first).orElseThrow());
    assertThat(thread.first()).contains(first);
    assertThat(thread.items())
        .containsExactly(
            new Conversation.Item.FromSource(first),
            new Conversation.Item.FromGroup(reply),
            new Conversation.Item.FromSource(second));
    assertThat(thread.live()).containsExactly(reply);
    assertThat(thread.isOpen()).isTrue();
  }

  @Test
  void sorted_sameMailboxWithAnotherKey_joinsNothing() {
    EnvelopeId first = told(OWNER);
    MailboxAddress stranger = new MailboxAddress(ID, Identity.generate().recipient());
    assertThat(state.conversationOf(told(stranger))).isEmpty();
    ask(stranger);
    Conversation thread = state.conversationOf(first).orElseThrow();
    assertThat(thread.envelopes()).containsExactly(first);
    assertThat(thread.toErase()).isEmpty();
    assertThat(thread.isOpen()).isTrue();
  }

  @Test
  void erasure_asked_endsTheThreadUntilTheSourceWritesAgain() {
    EnvelopeId first = told(OWNER);
    written(first);
    EnvelopeId request = ask(OWNER);
    Conversation ended = state.conversationOf(first).orElseThrow();
    assertThat(ended.live()).isEmpty();
    assertThat(ended.isOpen()).isFalse();
    assertThat(ended.toErase()).containsExactly(first);
    assertThat(state.isRequest(request)).isTrue();
    assertThat(state.waitingReplies()).isEmpty();

    EnvelopeId again = told(OWNER);
    ReplyId reply = written(again);
    Conversation anew = state.conversationOf(again).orElseThrow();
    assertThat(anew.isOpen()).isTrue();
    assertThat(anew.live()).containsExactly(reply);
    assertThat(anew.toErase()).containsExactly(first);
  }

  @Test
  void testimony_erased_losesTheWordsOfItsReplies() {
    EnvelopeId first = told(OWNER);
    ReplyId reply = written(first);
    state = state.apply(new TestimonyErased(first));
    assertThat(Optional.ofNullable(state.replies().get(reply)).orElseThrow().text()).isEmpty();
    assertThat(state.waitingReplies()).isEmpty();
  }

  private EnvelopeId told(MailboxAddress address) {
    return sorted(address, Purpose.TELL);
  }

  private EnvelopeId ask(MailboxAddress address) {
    return sorted(address, Purpose.ERASE);
  }

  private EnvelopeId sorted(MailboxAddress address, Purpose purpose) {
    EnvelopeId envelope = EnvelopeId.random();
    state =
        state
            .apply(new TestimonyReceived(envelope, 1, DAY))
            .apply(new TestimonySorted(envelope, Optional.of(address), purpose));
    return envelope;
  }

  private ReplyId written(EnvelopeId to) {
    ReplyId id = ReplyId.random();
    state =
        state.apply(
            new ReplyWritten(
                new WrittenReply(id, to, OWNER, Language.ENGLISH, DAY, "words", List.of())));
    return id;
  }
}
