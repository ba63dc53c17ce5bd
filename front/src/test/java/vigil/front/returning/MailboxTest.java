package vigil.front.returning;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.core.language.Language;
import vigil.exchange.reply.MailboxRack;
import vigil.exchange.reply.RackArchive;
import vigil.seal.number.MailboxAddress;
import vigil.seal.number.MailboxId;
import vigil.seal.number.ReturnNumber;
import vigil.seal.reply.Reply;
import vigil.seal.reply.ReplyWriter;

/** The work behind a number, step by step: nobody can tell by it which numbers exist. */
class MailboxTest {
  private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);
  private static final int ENVELOPE_BYTES = ReplyWriter.dummy(ReplyWriter.SMALLEST_BYTES).length;
  private static final List<String> STEPS =
      List.of("derived", "looked", "read " + ENVELOPE_BYTES, "tried to open", "closed");
  private static final List<String> STEPS_OF_A_PAGE =
      List.of("derived", "named", "looked", "read " + ENVELOPE_BYTES, "tried to open", "closed");

  private final ReturnNumber answered = number();
  private final ReturnNumber unanswered = number();
  private final ReturnNumber erased = number();
  private final List<String> steps = new ArrayList<>();
  private MailboxRack rack;

  @BeforeEach
  void fill(@TempDir Path folder) throws IOException {
    rack = MailboxRack.open(folder, 60);
    MailboxAddress address = answered.address();
    MailboxAddress gone = erased.address();
    TreeSet<MailboxId> ids =
        new TreeSet<>(List.of(address.id(), unanswered.address().id(), gone.id()));
    rack.accept(
        new RackArchive(
            ids,
            id ->
                id.equals(address.id())
                    ? sealed(address)
                    : id.equals(gone.id())
                        ? sealed(gone)
                        : ReplyWriter.dummy(ReplyWriter.SMALLEST_BYTES)));
    rack.empty(gone.id());
  }

  @Test
  void open_unknownUnansweredAndErased_takeExactlyTheSameSteps() throws IOException {
    for (ReturnNumber number : List.of(number(), unanswered, erased)) {
      assertThat(open(number)).isEqualTo(new Mailbox.Content(List.of(), false));
      assertThat(steps).isEqualTo(STEPS);
    }
  }

  @Test
  void open_answered_takesTheSameStepsUntilItOpens() throws IOException {
    assertThat(open(answered).replies()).extracting(Reply::text).containsExactly("an answer");
    assertThat(steps).isEqualTo(STEPS);
  }

  @Test
  void page_unknownUnansweredAndErased_isMadeInTheSameStepsAndHasTheSameSize(@TempDir Path folder)
      throws IOException {
    AnswerMaker maker = AnswerMaker.at(folder, new Mailbox(this::derive, this::look));
    int sizeBytes = maker.answer(number()).length;
    for (ReturnNumber number : List.of(number(), unanswered, erased)) {
      steps.clear();
      byte[] page = maker.answer(number);
      assertThat(page).hasSize(sizeBytes).asString(UTF_8).contains("data-mailbox-id=");
      assertThat(steps).isEqualTo(STEPS_OF_A_PAGE);
    }
  }

  private Mailbox.Content open(ReturnNumber number) throws IOException {
    steps.clear();
    Mailbox mailbox = new Mailbox(this::derive, this::look);
    try (Owner owner = mailbox.owner(number)) {
      return mailbox.open(owner);
    }
  }

  private java.util.Optional<byte[]> look(MailboxId id) throws IOException {
    steps.add("looked");
    var held = rack.read(id);
    held.ifPresent(envelope -> steps.add("read " + envelope.length));
    return held;
  }

  private Owner derive(ReturnNumber number) {
    steps.add("derived");
    Owner owner = Owner.of(number);
    return new Owner() {
      @Override
      public MailboxId mailbox() {
        return owner.mailbox();
      }

      @Override
      public MailboxAddress address() {
        steps.add("named");
        return owner.address();
      }

      @Override
      public InputStream open(InputStream sealed) throws IOException {
        steps.add("tried to open");
        return owner.open(sealed);
      }

      @Override
      public void close() {
        steps.add("closed");
        owner.close();
      }
    };
  }

  private static byte[] sealed(MailboxAddress address) throws IOException {
    Reply reply = new Reply("an answer", Language.ENGLISH, TODAY, TODAY.plusDays(60), List.of());
    return ReplyWriter.seal(List.of(reply), address.recipient(), ReplyWriter.SMALLEST_BYTES);
  }

  private static ReturnNumber number() {
    return ReturnNumber.generate(new SecureRandom());
  }
}
