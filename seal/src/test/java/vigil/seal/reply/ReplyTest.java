package vigil.seal.reply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
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
  private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
  private static final ReplyFile FILE =
      new ReplyFile("C:\\form.pdf", "application/pdf", "%PDF".getBytes(StandardCharsets.US_ASCII));
  private static final List<Reply> REPLIES =
      List.of(
          reply("Спасибо. Are you safe?", List.of(FILE, FILE)), reply("And one more.", List.of()));

  @Test
  void read_withTheNumberItWasSealedFor_areTheReplies() throws Exception {
    byte[] envelope = seal(REPLIES);

    assertThat(IDENTITY.id()).isEqualTo(MAILBOX.id());
    assertThat(IDENTITY.address()).isEqualTo(MAILBOX);
    assertThat(read(envelope)).isEqualTo(REPLIES);
    assertThat(read(envelope).getFirst().files().getFirst().name()).isEqualTo("form.pdf");
  }

  @Test
  void open_withAnotherNumber_isNotForIt() throws Exception {
    byte[] envelope = seal(REPLIES);
    ReturnIdentity other = ReturnIdentity.of(ReturnNumber.generate(new SecureRandom()));

    assertThatThrownBy(() -> other.open(new ByteArrayInputStream(envelope)))
        .isInstanceOf(EnvelopeException.NotForThisIdentity.class);
  }

  @Test
  void read_anyBitChangedOrCutOff_failsWithAKind() throws Exception {
    byte[] envelope = seal(REPLIES);

    for (int at = 0; at < envelope.length; at += at < 300 ? 7 : 501) {
      byte[] changed = envelope.clone();
      changed[at] ^= 1;
      byte[] cut = Arrays.copyOf(envelope, at);
      assertThatThrownBy(() -> read(changed)).isInstanceOf(EnvelopeException.class);
      assertThatThrownBy(() -> read(cut)).isInstanceOf(EnvelopeException.class);
    }
  }

  @Test
  void seal_manyFewAndDummy_haveOneLength() throws Exception {
    int length = seal(REPLIES).length;
    assertThat(seal(List.of())).hasSize(length);
    assertThat(seal(List.of(reply("x".repeat(9_000), List.of())))).hasSize(length);
    assertThat(ReplyWriter.dummy(ReplyWriter.SMALLEST_BYTES)).hasSize(length);
  }

  @Test
  void dummy_anySource_cannotOpenIt() {
    byte[] dummy = ReplyWriter.dummy(ReplyWriter.SMALLEST_BYTES);
    assertThatThrownBy(() -> read(dummy)).isInstanceOf(EnvelopeException.NotForThisIdentity.class);
    assertThat(dummy).isNotEqualTo(ReplyWriter.dummy(ReplyWriter.SMALLEST_BYTES));
  }

  @ParameterizedTest
  @ValueSource(longs = {16 << 10, 18 << 10, 64 << 10, 72 << 10, 128 << 10, 1 << 20})
  void dummyOfLength_lengthOfAnEnvelope_isThatLength(long sizeBytes) throws Exception {
    byte[] envelope = ReplyWriter.seal(REPLIES, MAILBOX.recipient(), sizeBytes);
    assertThat(ReplyWriter.dummyOfLength(envelope.length)).hasSameSizeAs(envelope);
    assertThatThrownBy(() -> ReplyWriter.dummyOfLength(envelope.length + 1))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void sizeBytes_longerReplies_isThePadmeSizeThatHoldsThem() throws Exception {
    List<Reply> longer = List.of(reply("x".repeat(70_000), List.of()));
    long sizeBytes = ReplyWriter.sizeBytes(longer);
    assertThat(sizeBytes).isBetween(70_000L, 80_000L);
    assertThat(read(ReplyWriter.seal(longer, MAILBOX.recipient(), sizeBytes))).isEqualTo(longer);
    assertThatThrownBy(
            () -> ReplyWriter.seal(longer, MAILBOX.recipient(), ReplyWriter.SMALLEST_BYTES))
        .isInstanceOf(ParcelException.TooLarge.class);
  }

  @Test
  void sizeBytes_tooLong_isRefused() {
    List<Reply> text = List.of(reply("x".repeat(2 << 20), List.of()));
    ReplyFile large = new ReplyFile("a", "", new byte[1 << 20]);
    List<Reply> file = List.of(reply("", List.of(large)));

    assertThatThrownBy(() -> ReplyWriter.sizeBytes(text))
        .isInstanceOf(ParcelException.TooLarge.class);
    assertThatThrownBy(() -> ReplyWriter.sizeBytes(file))
        .isInstanceOf(ParcelException.TooLarge.class);
  }

  @Test
  void replies_inALog_showNothing() {
    assertThat(REPLIES.getFirst()).hasToString("Reply[redacted]");
    assertThat(FILE).hasToString("ReplyFile[redacted]");
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

  private static byte[] seal(List<Reply> replies) throws ParcelException.TooLarge {
    return ReplyWriter.seal(replies, MAILBOX.recipient(), ReplyWriter.sizeBytes(replies));
  }

  private static List<Reply> read(byte[] envelope) throws IOException {
    return ReplyReader.read(IDENTITY.open(new ByteArrayInputStream(envelope)));
  }

  private static Reply reply(String text, List<ReplyFile> files) {
    return new Reply(text, Language.RUSSIAN, DAY, DAY.plusDays(60), files);
  }
}
