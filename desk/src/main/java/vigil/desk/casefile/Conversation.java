package vigil.desk.casefile;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.pcollections.PVector;
import org.pcollections.TreePVector;
import vigil.exchange.reply.ReplyId;
import vigil.exchange.spool.EnvelopeId;
import vigil.seal.number.MailboxAddress;

/**
 * What went to and fro under one return number. Immutable.
 *
 * @param address where replies go, and by whose key the source is known again
 * @param items in the order in which they came to be here
 * @param forgotten how many of the items the source asked to have erased: all up to the last time
 *     it asked
 * @param lastOn the day on which something last went either way
 */
public record Conversation(
    MailboxAddress address, PVector<Item> items, int forgotten, LocalDate lastOn) {

  /** One message of a conversation. */
  public sealed interface Item {
    /** From the source: a testimony, or a message after it. */
    record FromSource(EnvelopeId envelope) implements Item {}

    /** From the group. */
    record FromGroup(ReplyId reply) implements Item {}
  }

  /** A conversation that begins. */
  static Conversation of(MailboxAddress address, LocalDate on) {
    return new Conversation(address, TreePVector.empty(), 0, on);
  }

  /** The testimony that it began with; empty when the source asked to erase what never came. */
  public Optional<EnvelopeId> first() {
    return envelopes(items).findFirst();
  }

  /** All that the source sent, in order. */
  public List<EnvelopeId> envelopes() {
    return envelopes(items).toList();
  }

  /** What the source asked to have erased. */
  public List<EnvelopeId> toErase() {
    return envelopes(items.subList(0, forgotten)).toList();
  }

  /** The replies that the source may still read. */
  public List<ReplyId> live() {
    return items.subList(forgotten, items.size()).stream()
        .filter(Item.FromGroup.class::isInstance)
        .map(item -> ((Item.FromGroup) item).reply())
        .toList();
  }

  /** Whether the group may write: not after the source has ended it, until it writes again. */
  public boolean isOpen() {
    return forgotten == 0
        || envelopes(items.subList(forgotten, items.size())).findAny().isPresent();
  }

  /**
   * Whether a message under this address comes from whoever began the conversation: the id lies
   * open on the front, the key only the number yields.
   */
  boolean isOwnedBy(MailboxAddress other) {
    return address.equals(other);
  }

  Conversation with(Item item, LocalDate on) {
    return new Conversation(address, items.plus(item), forgotten, later(on));
  }

  /** From now on nothing of it is shown to the source any more. */
  Conversation ended(LocalDate on) {
    return new Conversation(address, items, items.size(), later(on));
  }

  private LocalDate later(LocalDate on) {
    return on.isAfter(lastOn) ? on : lastOn;
  }

  private static Stream<EnvelopeId> envelopes(List<Item> items) {
    return items.stream()
        .filter(Item.FromSource.class::isInstance)
        .map(item -> ((Item.FromSource) item).envelope());
  }
}
