package vigil.desk.reply;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vigil.core.language.Language;
import vigil.core.language.Messages;
import vigil.core.language.Text;
import vigil.desk.casefile.Conversation;
import vigil.desk.casefile.DeskChange.ReplyWritten;
import vigil.desk.casefile.PairedFront;
import vigil.desk.casefile.WrittenReply;
import vigil.desk.exchange.Delivery;
import vigil.desk.exchange.FrontClient;
import vigil.desk.exchange.FrontException;
import vigil.desk.exchange.FrontTrouble;
import vigil.desk.exchange.MailboxFilling;
import vigil.desk.inbox.InboxPages;
import vigil.desk.inbox.Reading;
import vigil.desk.page.Address;
import vigil.desk.page.Day;
import vigil.desk.page.Form;
import vigil.desk.page.Option;
import vigil.desk.page.Visit;
import vigil.desk.unlock.DeskRoutes;
import vigil.desk.unlock.OpenDesk;
import vigil.exchange.reply.ReplyId;
import vigil.exchange.spool.EnvelopeId;
import vigil.seal.number.MailboxAddress;
import vigil.seal.parcel.ParcelException;
import vigil.seal.testimony.Testimony;

/** Answering a source, and what was answered before. */
public final class ReplyPages {
  private static final Messages WORDS = Messages.of(ReplyPages.class);
  private static final String TEMPLATE = "reply/reply";

  /** Long enough for any answer; more would not fit into a sealed reply. */
  private static final int MOST_CHARACTERS = 200_000;

  private ReplyPages() {}

  /** Hangs them up. */
  public static void hangUp(DeskRoutes routes) {
    routes.get("/inbox/{id}/reply", ReplyPages::show).post("/inbox/{id}/reply", ReplyPages::write);
  }

  /**
   * A reply that was written before.
   *
   * @param on the day, in words
   */
  public record Before(String on, Language language, String text, boolean delivered) {}

  /**
   * The page.
   *
   * @param name by which people call the testimony
   * @param testimony its address
   * @param languages that a reply can be written in
   * @param paired whether it can be handed over at once
   * @param costs of files that go with it
   */
  public record Page(
      String name,
      String testimony,
      List<Before> before,
      List<Option> languages,
      boolean paired,
      Costs costs,
      Form form) {}

  /**
   * What a file costs: every mailbox gets the length of the fullest.
   *
   * @param mostKb that the files of one reply may have together
   * @param mailboxes that are filled at every exchange
   */
  public record Costs(int mostKb, int mailboxes) {}

  private static void show(OpenDesk desk, Visit visit) throws IOException {
    Optional<EnvelopeId> envelope = envelope(desk, visit);
    if (envelope.isEmpty()) {
      visit.missing();
      return;
    }
    Testimony testimony = new Reading(desk).cover(envelope.get());
    Form form =
        Form.blank()
            .filled("language", testimony.language().tag())
            .filled("reply", ReplyId.random().value());
    visit.show(TEMPLATE, WORDS, page(desk, visit, envelope.get(), form));
  }

  private static Page page(OpenDesk desk, Visit visit, EnvelopeId envelope, Form form) {
    return new Page(
        InboxPages.name(envelope),
        Address.of("inbox", envelope.value()),
        desk.state().repliesTo(envelope).stream()
            .map(reply ->
                new Before(
                    Day.of(reply.writtenOn(), visit.language()),
                    reply.language(),
                    reply.text(),
                    desk.state().deliveredOn(reply.id()).isPresent()))
            .toList(),
        languages(desk, form),
        desk.state().front().isPresent(),
        new Costs(ReplyUpload.MOST_BYTES >> 10, desk.state().conversations().size()),
        form);
  }

  /** The languages of the group, and the one in which the testimony was told. */
  private static List<Option> languages(OpenDesk desk, Form form) {
    List<Language> languages = new ArrayList<>(desk.home().settings().languages());
    form.given("language").flatMap(ReplyPages::language).ifPresent(languages::add);
    return languages.stream()
        .distinct()
        .map(language -> new Option(language.tag(), language.nativeName()))
        .toList();
  }

  private static void write(OpenDesk desk, Visit visit) throws IOException {
    Optional<EnvelopeId> envelope = envelope(desk, visit);
    if (envelope.isEmpty()) {
      visit.missing();
      return;
    }
    Testimony testimony = new Reading(desk).cover(envelope.get());
    ReplyUpload upload = ReplyUpload.of(visit);
    Form form = upload.form();
    Optional<WrittenReply> reply = read(desk, visit, upload, envelope.get(), testimony);
    if (reply.isEmpty()) {
      visit.showAgain(TEMPLATE, WORDS, page(desk, visit, envelope.get(), form));
      return;
    }
    String replies = Address.of("inbox", envelope.get().value()) + "#replies";
    if (isNew(desk, reply.get())) {
      visit.goTo(replies, handOver(desk, visit));
    } else {
      visit.goTo(replies, WORDS.in(visit.language()).get("written.before"));
    }
  }

  /** Records it, unless it was: handing over takes a while, and a button is pressed twice. */
  private static boolean isNew(OpenDesk desk, WrittenReply reply) throws IOException {
    synchronized (desk) {
      if (desk.state().replies().containsKey(reply.id())) {
        return false;
      }
      desk.record(new ReplyWritten(reply));
      return true;
    }
  }

  private static Optional<WrittenReply> read(
      OpenDesk desk, Visit visit, ReplyUpload upload, EnvelopeId envelope, Testimony testimony) {
    Form form = upload.form();
    Text words = WORDS.in(visit.language());
    String text = form.value("text");
    if (text.isEmpty()) {
      form.refuse("text", words.get("refused.empty"));
    } else if (text.length() > MOST_CHARACTERS) {
      form.refuse("text", words.get("refused.long", MOST_CHARACTERS));
    }
    Optional<Language> language = language(form.value("language"));
    if (language.isEmpty()) {
      form.refuse("language", words.get("refused.language"));
    }
    if (upload.isTooLarge()) {
      form.refuse("files", words.get("refused.files", ReplyUpload.MOST_BYTES >> 10));
    }
    Optional<MailboxAddress> mailbox = mailbox(desk, envelope, testimony);
    if (mailbox.isEmpty()) {
      form.refuse("text", words.get("refused.mailbox"));
    }
    if (!form.accepted()) {
      return Optional.empty();
    }
    WrittenReply reply =
        new WrittenReply(
            ReplyId.of(form.value("reply")).orElseGet(ReplyId::random),
            envelope,
            mailbox.orElseThrow(),
            language.orElseThrow(),
            desk.caseFile().today(),
            text.replace("\r\n", "\n"),
            upload.files());
    if (!fits(desk, reply)) {
      form.refuse("files", words.get("refused.full"));
    }
    return form.accepted() ? Optional.of(reply) : Optional.empty();
  }

  private static boolean fits(OpenDesk desk, WrittenReply reply) {
    try {
      MailboxFilling.foreseen(desk.state(), desk.caseFile().today(), reply);
      return true;
    } catch (ParcelException.TooLarge full) {
      return false;
    }
  }

  /** Where the source can be answered; nowhere once it has ended the conversation. */
  private static Optional<MailboxAddress> mailbox(
      OpenDesk desk, EnvelopeId envelope, Testimony testimony) {
    if (!desk.state().isSorted(envelope)) {
      return testimony.mailbox();
    }
    return desk.state()
        .conversationOf(envelope)
        .filter(Conversation::isOpen)
        .map(Conversation::address);
  }

  /** Hands it over if it can be; what came of it, in words. */
  private static String handOver(OpenDesk desk, Visit visit) throws IOException {
    Text words = WORDS.in(visit.language());
    Optional<PairedFront> front = desk.state().front();
    if (front.isEmpty()) {
      return words.get("written.unpaired");
    }
    try (FrontClient client = new FrontClient(front.get())) {
      new Delivery(desk).mailboxes(client);
      return words.get("written.delivered");
    } catch (FrontException later) {
      return words.get("written.waits", FrontTrouble.in(visit.language(), later));
    }
  }

  private static Optional<Language> language(String tag) {
    try {
      return Optional.of(new Language(tag));
    } catch (IllegalArgumentException notATag) {
      return Optional.empty();
    }
  }

  private static Optional<EnvelopeId> envelope(OpenDesk desk, Visit visit) {
    return InboxPages.readable(desk, visit.path("id"));
  }
}
