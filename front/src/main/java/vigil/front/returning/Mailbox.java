package vigil.front.returning;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vigil.exchange.reply.MailboxRack;
import vigil.seal.EnvelopeException;
import vigil.seal.number.MailboxId;
import vigil.seal.number.ReturnNumber;
import vigil.seal.parcel.ParcelException;
import vigil.seal.reply.Reply;
import vigil.seal.reply.ReplyReader;

/**
 * Opens a mailbox with its number, in memory. Whether the number was ever given out, whether it was
 * answered and whether the conversation was erased makes no difference to the work: one derivation,
 * one look, one envelope read, one attempt to open it.
 */
final class Mailbox {
  /** Where envelopes are read from. */
  @FunctionalInterface
  interface Compartments {
    /** As {@link MailboxRack#read}. */
    Optional<byte[]> read(MailboxId mailbox) throws IOException;
  }

  private final Owner.Derivation derivation;
  private final Compartments compartments;

  Mailbox(Owner.Derivation derivation, Compartments compartments) {
    this.derivation = derivation;
    this.compartments = compartments;
  }

  /**
   * What lies in a mailbox.
   *
   * @param replies the oldest first
   * @param damaged whether something is there that its owner cannot read any more
   */
  record Content(List<Reply> replies, boolean damaged) {
    private static final Content NOTHING = new Content(List.of(), false);

    Content {
      replies = List.copyOf(replies);
    }
  }

  /** Who holds this number. The caller closes it. */
  Owner owner(ReturnNumber number) {
    return derivation.of(number);
  }

  /** What lies in the owner's mailbox and is not out of date. */
  Content open(Owner owner) throws IOException {
    Optional<byte[]> sealed = compartments.read(owner.mailbox());
    return sealed.isEmpty() ? Content.NOTHING : open(owner, sealed.get());
  }

  private static Content open(Owner owner, byte[] sealed) throws IOException {
    LocalDate today = LocalDate.now(ZoneOffset.UTC);
    try {
      List<Reply> replies = ReplyReader.read(owner.open(new ByteArrayInputStream(sealed)));
      return new Content(
          replies.stream()
              .filter(reply -> !today.isAfter(reply.until()))
              .sorted(Comparator.comparing(Reply::writtenOn))
              .toList(),
          false);
    } catch (EnvelopeException.NotForThisIdentity e) {
      return Content.NOTHING;
    } catch (EnvelopeException | ParcelException e) {
      return new Content(List.of(), true);
    }
  }
}
