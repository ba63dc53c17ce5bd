package vigil.seal.reply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import vigil.core.language.Language;
import vigil.seal.EnvelopeException;
import vigil.seal.number.MailboxAddress;
import vigil.seal.number.ReturnNumber;
import vigil.seal.parcel.ParcelException;
import vigil.seal.returning.ReturnIdentity;

class ReplyTest {
  private static final ReturnNumber NUMBER = ReturnNumber.generate(new SecureRandom());
  private static final MailboxAddress MAILBOX = NUMBER.address();
  private static final ReturnIdentity IDENTITY = ReturnIdentity.of(NUMBER);
  private static final Reply REPLY =
      new Reply("Спасибо. Are you safe?", Language.RUSSIAN, LocalDate.of(2026, 11, 22));

  @Test
  void read_withTheNumberItWasSealedFor_isTheReply() throws Exception {
    byte[] envelope = ReplyWriter.seal(REPLY, MAILBOX.recipient());

    assertThat(IDENTITY.id()).isEqualTo(MAILBOX.id());
    assertThat(ReplyReader.read(IDENTITY.open(new ByteArrayInputStream(envelope))))
        .isEqualTo(REPLY);
  }

  @Test
  void open_withAnotherNumber_isNotForIt() throws Exception {
    byte[] envelope = ReplyWriter.seal(REPLY, MAILBOX.recipient());
    ReturnIdentity other = ReturnIdentity.of(ReturnNumber.generate(new SecureRandom()));

    assertThatThrownBy(() -> other.open(new ByteArrayInputStream(envelope)))
        .isInstanceOf(EnvelopeException.NotForThisIdentity.class);
  }

  @Test
  void read_anyBitChangedOrCutOff_failsWithAKind() throws Exception {
    byte[] envelope = ReplyWriter.seal(REPLY, MAILBOX.recipient());

    for (int at = 0; at < envelope.length; at += 7) {
      byte[] changed = envelope.clone();
      changed[at] ^= 1;
      byte[] cut = Arrays.copyOf(envelope, at);
      assertThatThrownBy(() -> ReplyReader.read(IDENTITY.open(new ByteArrayInputStream(changed))))
          .isInstanceOf(EnvelopeException.class);
      assertThatThrownBy(() -> ReplyReader.read(IDENTITY.open(new ByteArrayInputStream(cut))))
          .isInstanceOf(EnvelopeException.class);
    }
  }

  @Test
  void seal_shortAndLongerReplies_lookAlike() throws Exception {
    var longer = new Reply("x".repeat(3000), Language.ENGLISH, REPLY.writtenOn());

    assertThat(ReplyWriter.seal(longer, MAILBOX.recipient()))
        .hasSameSizeAs(ReplyWriter.seal(REPLY, MAILBOX.recipient()));
  }

  @Test
  void seal_tooLong_isRefused() {
    var tooLong = new Reply("x".repeat(2 << 20), Language.ENGLISH, REPLY.writtenOn());

    assertThatThrownBy(() -> ReplyWriter.seal(tooLong, MAILBOX.recipient()))
        .isInstanceOf(ParcelException.TooLarge.class);
  }

  @Test
  void identity_destroyed_opensNothing() {
    ReturnIdentity identity = ReturnIdentity.of(NUMBER);
    identity.destroy();

    assertThat(identity.isDestroyed()).isTrue();
    assertThatThrownBy(() -> identity.open(new ByteArrayInputStream(new byte[0])))
        .isInstanceOf(IllegalStateException.class);
    assertThat(identity).hasToString("ReturnIdentity[redacted]");
  }
}
