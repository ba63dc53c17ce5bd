package vigil.desk.exchange;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import vigil.desk.casefile.Conversation;
import vigil.desk.casefile.DeskState;
import vigil.desk.casefile.WrittenReply;
import vigil.exchange.reply.RackArchive;
import vigil.exchange.reply.ReplyId;
import vigil.exchange.wire.Terms;
import vigil.seal.number.MailboxId;
import vigil.seal.parcel.ParcelException;
import vigil.seal.reply.Reply;
import vigil.seal.reply.ReplyWriter;

/**
 * What one exchange leaves in the mailboxes: in each the replies that its source may still read, or
 * nothing that anybody can open; all of one length.
 */
public final class MailboxFilling {
  /**
   * How long a mailbox is filled after the last time that something went either way, in days. It is
   * the same for those who erased their conversation.
   */
  private static final int OPEN_DAYS = 365;

  private final Map<MailboxId, Conversation> open = new HashMap<>();
  private final Map<MailboxId, List<Reply>> replies = new HashMap<>();
  private final List<ReplyId> fresh = new ArrayList<>();
  private final DeskState state;
  private final Terms terms;
  private final LocalDate today;
  private long contentBytes = ReplyWriter.SMALLEST_BYTES;

  private MailboxFilling(DeskState state, Terms terms, LocalDate today) {
    this.state = state;
    this.terms = terms;
    this.today = today;
  }

  /** What an exchange on this day leaves. */
  static MailboxFilling of(DeskState state, Terms terms, LocalDate today) {
    MailboxFilling filling = new MailboxFilling(state, terms, today);
    state.conversations().forEach(filling::fill);
    return filling;
  }

  private void fill(MailboxId mailbox, Conversation conversation) {
    if (today.isAfter(conversation.lastOn().plusDays(OPEN_DAYS))) {
      return;
    }
    open.put(mailbox, conversation);
    List<WrittenReply> live = new ArrayList<>();
    for (ReplyId id : conversation.live()) {
      WrittenReply reply = state.replies().get(id);
      if (reply != null && !reply.text().isEmpty() && !today.isAfter(until(reply))) {
        live.add(reply);
      }
    }
    List<Reply> letters = live.stream().map(this::letter).toList();
    for (long sizeBytes = sizeBytes(letters); sizeBytes < 0; sizeBytes = sizeBytes(letters)) {
      letters = letters.subList(1, letters.size());
    }
    if (!letters.isEmpty()) {
      contentBytes = Math.max(contentBytes, sizeBytes(letters));
      replies.put(mailbox, letters);
      live.stream()
          .skip(live.size() - letters.size())
          .map(WrittenReply::id)
          .filter(id -> state.deliveredOn(id).isEmpty())
          .forEach(fresh::add);
    }
  }

  /** Negative when it is more than a mailbox holds: the oldest has to make room then. */
  private static long sizeBytes(List<Reply> letters) {
    try {
      return ReplyWriter.sizeBytes(letters);
    } catch (ParcelException.TooLarge e) {
      return -1;
    }
  }

  private Reply letter(WrittenReply reply) {
    return new Reply(
        reply.text(), reply.language(), reply.writtenOn(), until(reply), reply.files());
  }

  private LocalDate until(WrittenReply reply) {
    return state.deliveredOn(reply.id()).orElse(today).plusDays(terms.replyDays());
  }

  /** The replies that nobody outside has had yet. */
  List<ReplyId> fresh() {
    return List.copyOf(fresh);
  }

  /**
   * What the next exchange would leave, if it were today and on the usual terms.
   *
   * @param with a reply that is not written yet
   * @throws ParcelException.TooLarge when the mailbox would not hold what its source may still read
   */
  public static MailboxFilling foreseen(DeskState state, LocalDate today, WrittenReply with)
      throws ParcelException.TooLarge {
    MailboxFilling filling = of(state, Terms.USUAL, today);
    List<Reply> letters =
        new ArrayList<>(filling.replies.getOrDefault(with.mailbox().id(), List.of()));
    letters.add(filling.letter(with));
    filling.contentBytes = Math.max(filling.contentBytes, ReplyWriter.sizeBytes(letters));
    return filling;
  }

  /** How many mailboxes there are. */
  public int mailboxes() {
    return open.size();
  }

  /** The length of the archive in bytes. */
  public long sizeBytes() {
    return RackArchive.sizeBytes(
        open.size(), open.isEmpty() ? 0 : ReplyWriter.dummy(contentBytes).length);
  }

  /** The mailboxes, each sealed anew. */
  RackArchive archive() {
    return new RackArchive(new TreeSet<>(open.keySet()), this::sealed);
  }

  private byte[] sealed(MailboxId mailbox) throws IOException {
    List<Reply> letters = replies.getOrDefault(mailbox, List.of());
    Conversation conversation = open.get(mailbox);
    return letters.isEmpty() || conversation == null
        ? ReplyWriter.dummy(contentBytes)
        : ReplyWriter.seal(letters, conversation.address().recipient(), contentBytes);
  }
}
