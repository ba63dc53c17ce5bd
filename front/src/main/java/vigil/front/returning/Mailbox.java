package vigil.front.returning;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import vigil.exchange.reply.ReplyBox;
import vigil.exchange.reply.ReplyId;
import vigil.seal.EnvelopeException;
import vigil.seal.number.ReturnNumber;
import vigil.seal.parcel.ParcelException;
import vigil.seal.reply.Reply;
import vigil.seal.reply.ReplyReader;
import vigil.seal.returning.ReturnIdentity;

/** Opens a mailbox with its number, in memory, for as long as one answer takes. */
final class Mailbox {
  private final ReplyBox replies;

  Mailbox(ReplyBox replies) {
    this.replies = replies;
  }

  /**
   * What lies in a mailbox.
   *
   * @param replies the oldest first
   * @param damaged replies that cannot be opened
   */
  record Content(List<Reply> replies, int damaged) {}

  /** Takes about a second, whether anything lies there or not: the number is stretched first. */
  Content open(ReturnNumber number) throws IOException {
    ReturnIdentity identity = ReturnIdentity.of(number);
    try {
      return read(identity);
    } finally {
      identity.destroy();
    }
  }

  private Content read(ReturnIdentity identity) throws IOException {
    List<Reply> read = new ArrayList<>();
    int damaged = 0;
    for (ReplyId id : replies.list(identity.id())) {
      try (InputStream sealed = replies.open(identity.id(), id)) {
        read.add(ReplyReader.read(identity.open(sealed)));
      } catch (EnvelopeException | ParcelException e) {
        damaged++;
      }
    }
    read.sort(Comparator.comparing(Reply::writtenOn));
    return new Content(read, damaged);
  }
}
