package vigil.desk.casefile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import vigil.core.language.Language;
import vigil.desk.casefile.DeskChange.ReplyDelivered;
import vigil.desk.casefile.DeskChange.TestimonySorted;
import vigil.exchange.reply.ReplyId;
import vigil.exchange.spool.EnvelopeId;
import vigil.seal.Recipient;
import vigil.seal.number.MailboxAddress;
import vigil.seal.number.MailboxId;
import vigil.seal.reply.ReplyFile;
import vigil.seal.testimony.Purpose;

/** What goes to and from sources, as fields. */
final class CorrespondenceFields {
  /** Of a file its name, its type and its bytes are listed one after the other. */
  private static final int PER_FILE = 3;

  private CorrespondenceFields() {}

  static Layers write(TestimonySorted sorted) {
    Optional<MailboxAddress> mailbox = sorted.mailbox();
    return Layers.lasting(
        "testimony-sorted",
        new Fields()
            .put("envelope", sorted.envelope().value())
            .put("mailbox", mailbox.map(address -> address.id().value()))
            .put("recipient", mailbox.map(address -> address.recipient().encoded()))
            .put("purpose", sorted.purpose().name()));
  }

  static TestimonySorted sorted(Fields lasting) {
    return new TestimonySorted(
        new EnvelopeId(lasting.text("envelope")),
        lasting
            .maybe("mailbox")
            .map(id ->
                new MailboxAddress(new MailboxId(id), new Recipient(lasting.text("recipient")))),
        purpose(lasting.text("purpose")));
  }

  private static Purpose purpose(String name) {
    try {
      return Purpose.valueOf(name);
    } catch (IllegalArgumentException e) {
      throw new UnreadableChangeException("its purpose '" + name + "' is unknown", e);
    }
  }

  static Layers write(ReplyDelivered delivered) {
    return Layers.lasting(
        "reply-delivered",
        new Fields()
            .put("reply", delivered.reply().value())
            .put("on", delivered.on().map(LocalDate::toString)));
  }

  static ReplyDelivered delivered(Fields lasting) {
    return new ReplyDelivered(
        new ReplyId(lasting.text("reply")), lasting.maybe("on").map(LocalDate::parse));
  }

  static Layers write(WrittenReply reply) {
    Fields lasting =
        new Fields()
            .put("reply", reply.id().value())
            .put("envelope", reply.envelope().value())
            .put("mailbox", reply.mailbox().id().value())
            .put("recipient", reply.mailbox().recipient().encoded())
            .put("language", reply.language().tag())
            .put("written_on", reply.writtenOn().toString());
    List<String> files = new ArrayList<>();
    for (ReplyFile file : reply.files()) {
      files.add(file.name());
      files.add(file.mediaType());
      files.add(Base64.getEncoder().encodeToString(file.content()));
    }
    return new Layers(
        "reply-written",
        lasting,
        Optional.of(reply.item()),
        new Fields().put("text", reply.text()).put("files", files));
  }

  static WrittenReply reply(Fields lasting, Fields words) {
    return new WrittenReply(
        new ReplyId(lasting.text("reply")),
        new EnvelopeId(lasting.text("envelope")),
        new MailboxAddress(
            new MailboxId(lasting.text("mailbox")), new Recipient(lasting.text("recipient"))),
        new Language(lasting.text("language")),
        LocalDate.parse(lasting.text("written_on")),
        words.textOrEmpty("text"),
        files(words.list("files")));
  }

  private static List<ReplyFile> files(List<String> parts) {
    List<ReplyFile> files = new ArrayList<>();
    for (int at = 0; at + PER_FILE <= parts.size(); at += PER_FILE) {
      files.add(
          new ReplyFile(
              parts.get(at), parts.get(at + 1), Base64.getDecoder().decode(parts.get(at + 2))));
    }
    return files;
  }
}
