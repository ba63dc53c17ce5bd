package vigil.desk.casefile;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;
import org.pcollections.OrderedPMap;
import org.pcollections.PMap;
import vigil.desk.casefile.DeskChange.TestimonySorted;
import vigil.exchange.reply.ReplyId;
import vigil.exchange.spool.EnvelopeId;
import vigil.seal.number.MailboxAddress;
import vigil.seal.number.MailboxId;
import vigil.seal.testimony.Purpose;

/**
 * All conversations with sources. Immutable.
 *
 * @param written all replies, oldest first
 * @param delivered the day on which each was first handed over
 * @param conversations by mailbox
 * @param sorted what each envelope turned out to be, once its cover was read
 */
record Correspondence(
    PMap<ReplyId, WrittenReply> written,
    PMap<ReplyId, LocalDate> delivered,
    PMap<MailboxId, Conversation> conversations,
    PMap<EnvelopeId, Place> sorted) {

  static final Correspondence NONE =
      new Correspondence(
          OrderedPMap.empty(), HashTreePMap.empty(), OrderedPMap.empty(), HashTreePMap.empty());

  /**
   * Where an envelope belongs.
   *
   * @param mailbox of its conversation; empty when it has none, or only pretends to
   * @param purpose what it is for
   */
  record Place(Optional<MailboxId> mailbox, Purpose purpose) {}

  Optional<Conversation> of(EnvelopeId envelope) {
    return Optional.ofNullable(sorted.get(envelope))
        .flatMap(Place::mailbox)
        .or(() ->
            written.values().stream()
                .filter(reply -> reply.envelope().equals(envelope))
                .map(reply -> reply.mailbox().id())
                .findFirst())
        .map(conversations::get);
  }

  Correspondence with(TestimonySorted change, LocalDate on) {
    Optional<MailboxAddress> owned = change.mailbox().filter(this::isOwned);
    Place place = new Place(owned.map(MailboxAddress::id), change.purpose());
    PMap<MailboxId, Conversation> after = conversations;
    if (owned.isPresent()) {
      Conversation before = conversation(owned.get(), on);
      after =
          conversations.plus(
              owned.get().id(),
              switch (change.purpose()) {
                case TELL -> before.with(new Conversation.Item.FromSource(change.envelope()), on);
                case ERASE -> before.ended(on);
              });
    }
    return new Correspondence(written, delivered, after, sorted.plus(change.envelope(), place));
  }

  private boolean isOwned(MailboxAddress address) {
    @Nullable Conversation before = conversations.get(address.id());
    return before == null || before.isOwnedBy(address);
  }

  private Conversation conversation(MailboxAddress address, LocalDate on) {
    @Nullable Conversation before = conversations.get(address.id());
    return before == null ? Conversation.of(address, on) : before;
  }

  Correspondence with(WrittenReply reply) {
    Conversation.Item item = new Conversation.Item.FromGroup(reply.id());
    Conversation after =
        conversation(reply.mailbox(), reply.writtenOn()).with(item, reply.writtenOn());
    return new Correspondence(
        written.plus(reply.id(), reply),
        delivered,
        conversations.plus(reply.mailbox().id(), after),
        sorted);
  }

  /** The replies to the source of one testimony, oldest first. */
  List<WrittenReply> to(EnvelopeId envelope) {
    return written.values().stream().filter(reply -> reply.envelope().equals(envelope)).toList();
  }

  /** The same, the replies to the source of one testimony without their words. */
  Correspondence withErased(EnvelopeId envelope) {
    PMap<ReplyId, WrittenReply> left = written;
    for (WrittenReply reply : to(envelope)) {
      left = left.plus(reply.id(), reply.erased());
    }
    return new Correspondence(left, delivered, conversations, sorted);
  }

  /** The same with a reply handed over; where the day was not said, on that of its writing. */
  Correspondence delivered(ReplyId reply, Optional<LocalDate> on) {
    @Nullable WrittenReply handedOver = written.get(reply);
    if (handedOver == null) {
      throw new DeskChangeRefused("There is no reply " + reply + ".");
    }
    LocalDate day = on.orElse(handedOver.writtenOn());
    return new Correspondence(written, delivered.plus(reply, day), conversations, sorted);
  }

  /** The replies that nobody outside has yet and somebody may still read, oldest first. */
  List<WrittenReply> waiting() {
    return written.values().stream()
        .filter(reply -> !delivered.containsKey(reply.id()) && !reply.text().isEmpty())
        .filter(reply ->
            Optional.ofNullable(conversations.get(reply.mailbox().id()))
                .filter(conversation -> conversation.live().contains(reply.id()))
                .isPresent())
        .toList();
  }

  /** Whether an envelope only asks to erase a conversation. */
  boolean isRequest(EnvelopeId envelope) {
    return Optional.ofNullable(sorted.get(envelope))
        .filter(place -> place.purpose() == Purpose.ERASE)
        .isPresent();
  }
}
