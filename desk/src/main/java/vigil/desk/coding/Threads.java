package vigil.desk.coding;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vigil.core.language.Language;
import vigil.desk.casefile.Conversation;
import vigil.desk.casefile.InboxEntry;
import vigil.desk.casefile.WrittenReply;
import vigil.desk.inbox.InboxPages;
import vigil.desk.inbox.Reading;
import vigil.desk.page.Address;
import vigil.desk.page.Day;
import vigil.desk.page.Size;
import vigil.desk.unlock.OpenDesk;
import vigil.exchange.spool.EnvelopeId;
import vigil.seal.EnvelopeException;
import vigil.seal.parcel.ParcelException;
import vigil.seal.testimony.Testimony;

/** What went to and fro after a testimony, for the page on which the testimony is read. */
final class Threads {
  private final OpenDesk desk;
  private final Language language;

  Threads(OpenDesk desk, Language language) {
    this.desk = desk;
    this.language = language;
  }

  /** Where the conversation of an envelope stands. */
  static TestimonyPage.Standing standing(OpenDesk desk, EnvelopeId envelope, Testimony testimony) {
    Optional<Conversation> conversation = desk.state().conversationOf(envelope);
    boolean unsorted = !desk.state().isSorted(envelope) && testimony.mailbox().isPresent();
    return new TestimonyPage.Standing(
        conversation
            .flatMap(Conversation::first)
            .filter(first -> !first.equals(envelope))
            .map(first ->
                new TestimonyPage.First(
                    InboxPages.name(first), Address.of("inbox", first.value()))),
        conversation.map(Conversation::isOpen).orElse(unsorted),
        conversation.filter(one -> one.toErase().contains(envelope)).isPresent());
  }

  /**
   * The messages after the testimony that a conversation began with, oldest first; none for a later
   * message. Opening those of the source is recorded.
   */
  List<TestimonyPage.Message> after(EnvelopeId testimony) throws IOException {
    Optional<Conversation> conversation =
        desk.state()
            .conversationOf(testimony)
            .filter(one -> one.first().orElse(testimony).equals(testimony));
    List<TestimonyPage.Message> messages = new ArrayList<>();
    if (conversation.isPresent()) {
      for (Conversation.Item item : conversation.get().items()) {
        switch (item) {
          case Conversation.Item.FromSource(EnvelopeId envelope) -> {
            if (!envelope.equals(testimony)) {
              messages.add(fromSource(envelope));
            }
          }
          case Conversation.Item.FromGroup(var reply) ->
              Optional.ofNullable(desk.state().replies().get(reply))
                  .map(this::fromGroup)
                  .ifPresent(messages::add);
        }
      }
    }
    return messages;
  }

  private TestimonyPage.Message fromGroup(WrittenReply reply) {
    return new TestimonyPage.Message(
        Day.of(reply.writtenOn(), language),
        reply.language(),
        paragraphs(reply.text()),
        reply.files().stream()
            .map(file ->
                new TestimonyPage.Attachment(
                    file.name(), "", "", file.mediaType(), Size.of(file.sizeBytes(), language)))
            .toList(),
        new TestimonyPage.From.Group(desk.state().deliveredOn(reply.id()).isPresent()));
  }

  private TestimonyPage.Message fromSource(EnvelopeId envelope) throws IOException {
    @Nullable InboxEntry entry = desk.state().inbox().get(envelope);
    String address = Address.of("inbox", envelope.value());
    if (entry == null || entry.erased()) {
      return unread(entry, address);
    }
    try {
      Testimony message = new Reading(desk).open(envelope);
      return new TestimonyPage.Message(
          Day.of(message.receivedOn(), language),
          message.language(),
          paragraphs(message.text()),
          attachments(envelope, message, language),
          new TestimonyPage.From.Source(address, entry.unread()));
    } catch (EnvelopeException | ParcelException unreadable) {
      return unread(entry, address);
    }
  }

  private TestimonyPage.Message unread(@Nullable InboxEntry entry, String address) {
    String day = entry == null ? "" : Day.of(entry.fetchedOn(), language);
    return new TestimonyPage.Message(
        day, language, List.of(), List.of(), new TestimonyPage.From.Source(address, false));
  }

  /** The paragraphs of a text. */
  static List<String> paragraphs(String text) {
    return Arrays.stream(text.split("\\R\\s*\\R")).filter(one -> !one.isBlank()).toList();
  }

  /** The files of a testimony, and where each is handed out. */
  static List<TestimonyPage.Attachment> attachments(
      EnvelopeId envelope, Testimony testimony, Language language) {
    return testimony.files().stream()
        .map(file -> {
          String address = InboxPages.fileAddress(envelope, file);
          return new TestimonyPage.Attachment(
              file.name(),
              address,
              address + "/about",
              file.mediaType(),
              Size.of(file.sizeBytes(), language));
        })
        .toList();
  }
}
