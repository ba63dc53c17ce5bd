package vigil.desk.casefile;

import java.time.LocalDate;
import java.util.List;
import vigil.core.language.Language;
import vigil.exchange.reply.ReplyId;
import vigil.exchange.spool.EnvelopeId;
import vigil.seal.number.MailboxAddress;
import vigil.seal.reply.ReplyFile;

/**
 * A reply to the source of a testimony.
 *
 * @param mailbox where the source will look for it, and the key that only the source holds
 * @param text the words; private, empty once erased
 * @param files that go with it; private, none once erased
 */
public record WrittenReply(
    ReplyId id,
    EnvelopeId envelope,
    MailboxAddress mailbox,
    Language language,
    LocalDate writtenOn,
    String text,
    List<ReplyFile> files) {

  public WrittenReply {
    files = List.copyOf(files);
  }

  /** Under which its words are kept apart in the journal. */
  String item() {
    return "reply/" + id;
  }

  /** The same reply without its words and files. */
  WrittenReply erased() {
    return new WrittenReply(id, envelope, mailbox, language, writtenOn, "", List.of());
  }

  /** Without the words, which must not end up in a log. */
  @Override
  public String toString() {
    return "WrittenReply[" + id + "]";
  }
}
