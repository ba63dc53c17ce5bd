package vigil.front.returning;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vigil.front.page.Day;
import vigil.front.page.Frame;
import vigil.front.page.Html;
import vigil.front.page.Reading;
import vigil.front.page.Site;
import vigil.seal.reply.Reply;
import vigil.seal.reply.ReplyFile;

/**
 * The pages of a conversation.
 *
 * @param days how long an answer stays
 */
record MailboxPage(Site site, Reading reading, int days) {
  private static final int BYTES_PER_KB = 1024;

  /** What lies in a mailbox; an empty one and one that never was look the same. */
  byte[] of(String number, Mailbox.Content content, MailboxView.Writing writing) {
    MailboxView view =
        new MailboxView(
            Frame.answer(site, reading, ReturnForm.PATH),
            ReturnForm.text(reading),
            number,
            messages(content.replies()),
            content.damaged(),
            writing,
            days);
    return Html.of((output, interceptor) -> JtemailboxGenerated.render(output, interceptor, view));
  }

  /** The question whether to erase it all. */
  byte[] erase(String number) {
    return page(Optional.of(number), true);
  }

  /** That it was erased. */
  byte[] erased(boolean told) {
    return page(Optional.empty(), told);
  }

  private byte[] page(Optional<String> number, boolean told) {
    EraseView view =
        new EraseView(
            Frame.answer(site, reading, ReturnForm.PATH), ReturnForm.text(reading), number, told);
    return Html.of((output, interceptor) -> JteeraseGenerated.render(output, interceptor, view));
  }

  private List<MailboxView.Message> messages(List<Reply> replies) {
    List<MailboxView.Message> messages = new ArrayList<>();
    int place = 0;
    for (Reply reply : replies) {
      List<MailboxView.Attachment> files = new ArrayList<>();
      for (ReplyFile file : reply.files()) {
        files.add(
            new MailboxView.Attachment(
                place++, file.name(), Math.ceilDiv(file.sizeBytes(), BYTES_PER_KB)));
      }
      messages.add(message(reply, files));
    }
    return messages;
  }

  private MailboxView.Message message(Reply reply, List<MailboxView.Attachment> files) {
    return new MailboxView.Message(
        Day.of(reply.writtenOn(), reading.language()),
        Day.of(reply.until(), reading.language()),
        reply.language().tag(),
        reply.language().direction(),
        List.of(reply.text().strip().split("\\R\\s*\\R", -1)),
        files);
  }
}
