package vigil.desk.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import vigil.core.id.Slug;
import vigil.core.id.StatementId;
import vigil.core.language.Language;
import vigil.core.language.Messages;
import vigil.desk.casefile.DeskChange;
import vigil.desk.casefile.DeskChange.EditionPublished;
import vigil.desk.casefile.DeskChange.ReplyDelivered;
import vigil.desk.casefile.DeskChange.ReplyWritten;
import vigil.desk.casefile.DeskChange.TestimonyErased;
import vigil.desk.casefile.DeskChange.TestimonyOpened;
import vigil.desk.casefile.DeskChange.TestimonyReceived;
import vigil.desk.casefile.DeskChange.TestimonySorted;
import vigil.desk.casefile.DeskState;
import vigil.desk.casefile.PublishedEdition;
import vigil.desk.casefile.Shown;
import vigil.desk.casefile.Told;
import vigil.desk.casefile.WrittenReply;
import vigil.desk.page.Option;
import vigil.desk.role.Permission;
import vigil.exchange.reply.ReplyId;
import vigil.exchange.spool.EnvelopeId;
import vigil.exchange.wire.Terms;
import vigil.open.Identity;
import vigil.seal.number.MailboxAddress;
import vigil.seal.number.MailboxId;
import vigil.seal.testimony.Purpose;

/** What waits is said from the day on which it has waited too long, and no longer than it does. */
class OverdueTest {
  private static final LocalDate CAME = LocalDate.of(2026, 11, 1);
  private static final EnvelopeId ENVELOPE = EnvelopeId.random();
  private static final MailboxAddress MAILBOX =
      new MailboxAddress(new MailboxId("a".repeat(32)), Identity.generate().recipient());

  private DeskState state = DeskState.empty();

  @Test
  void lines_emptyDesk_areNone() {
    assertThat(lines(CAME)).isEmpty();
  }

  @Test
  void lines_testimonyNobodyOpened_isThereAfterTwoDaysUntilItIsOpened() {
    apply(new TestimonyReceived(ENVELOPE, 1000, CAME));
    assertThat(lines(CAME.plusDays(Overdue.UNREAD_DAYS))).isEmpty();
    assertThat(lines(CAME.plusDays(Overdue.UNREAD_DAYS + 1)))
        .singleElement()
        .satisfies(line -> {
          assertThat(line.value()).isEqualTo("/inbox/" + ENVELOPE);
          assertThat(line.label()).contains("has not been opened since", "1 November 2026");
        });

    open();
    assertThat(lines(CAME.plusDays(Overdue.UNREAD_DAYS + 1))).isEmpty();
  }

  @Test
  void lines_sourceThatCanBeAnswered_isThereAfterAWeekUntilItIs() {
    tellAndOpen();
    assertThat(lines(CAME.plusDays(Overdue.UNANSWERED_DAYS))).isEmpty();
    assertThat(lines(CAME.plusDays(Overdue.UNANSWERED_DAYS + 1)))
        .extracting(Option::label)
        .singleElement()
        .asString()
        .contains("can be answered");

    write();
    assertThat(lines(CAME.plusDays(Overdue.UNANSWERED_DAYS + 1))).isEmpty();
  }

  @Test
  void lines_erasedTestimony_waitsForNoAnswer() {
    tellAndOpen();
    apply(new TestimonyErased(ENVELOPE));
    assertThat(lines(CAME.plusDays(Overdue.UNANSWERED_DAYS + 1))).isEmpty();
  }

  @Test
  void lines_replyThatRunsOut_isThereInItsLastWeek() {
    tellAndOpen();
    ReplyId reply = write();
    apply(new ReplyDelivered(reply, Optional.of(CAME)));
    LocalDate last = CAME.plusDays(Terms.USUAL.replyDays());

    assertThat(lines(last.minusDays(Overdue.EXPIRING_DAYS + 1))).isEmpty();
    assertThat(lines(last.minusDays(Overdue.EXPIRING_DAYS))).hasSize(1);
    assertThat(lines(last)).hasSize(1);
    assertThat(lines(last.plusDays(1))).isEmpty();
  }

  @Test
  void lines_publishedDossierWithAStatementThatIsGone_needsACorrection() {
    Slug dossier = new Slug("a-dossier");
    apply(
        new EditionPublished(
            new PublishedEdition(
                1,
                CAME,
                List.of(dossier),
                List.of(),
                Map.of(dossier, new Shown(List.of(new StatementId("gone")), List.of())))));

    assertThat(lines(CAME))
        .singleElement()
        .satisfies(line -> assertThat(line.value()).isEqualTo("/dossiers/a-dossier"));
  }

  private void tellAndOpen() {
    apply(new TestimonyReceived(ENVELOPE, 1000, CAME));
    apply(new TestimonySorted(ENVELOPE, Optional.of(MAILBOX), Purpose.TELL));
    open();
  }

  private void open() {
    apply(new TestimonyOpened(ENVELOPE, new Told(CAME, Language.ENGLISH), Optional.empty()));
  }

  private ReplyId write() {
    ReplyId id = ReplyId.random();
    apply(
        new ReplyWritten(
            new WrittenReply(id, ENVELOPE, MAILBOX, Language.ENGLISH, CAME, "words", List.of())));
    return id;
  }

  private void apply(DeskChange change) {
    state = state.apply(change);
  }

  @Test
  void lines_ofPagesThatAreNotTheReaders_areNotShown() {
    apply(new TestimonyReceived(ENVELOPE, 1000, CAME));

    assertThat(lines(CAME.plusDays(Overdue.UNREAD_DAYS + 1), Permission.READ_TESTIMONY::equals))
        .hasSize(1);
    assertThat(lines(CAME.plusDays(Overdue.UNREAD_DAYS + 1), Permission.READ_RECORD::equals))
        .isEmpty();
  }

  private List<Option> lines(LocalDate today) {
    return lines(today, _ -> true);
  }

  private List<Option> lines(LocalDate today, Predicate<Permission> may) {
    return Overdue.lines(
        state, List.of(), today, Messages.of(OverviewPage.class).in(Language.ENGLISH), may);
  }
}
