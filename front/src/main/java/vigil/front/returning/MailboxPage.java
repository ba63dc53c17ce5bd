package vigil.front.returning;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vigil.front.admission.Verdict;
import vigil.front.page.Day;
import vigil.front.page.Frame;
import vigil.front.page.Html;
import vigil.front.page.Reading;
import vigil.front.page.Site;
import vigil.front.testimony.FollowUp;
import vigil.front.testimony.TellForm;
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
  byte[] of(MailboxView.Key key, Mailbox.Content content, MailboxView.Writing writing) {
    MailboxView view =
        new MailboxView(
            Frame.answer(site, reading, ReturnForm.PATH),
            ReturnForm.text(reading),
            key,
            messages(content.replies()),
            content.damaged(),
            writing,
            days);
    return Html.of((output, interceptor) -> JtemailboxGenerated.render(output, interceptor, view));
  }

  /** The question whether to erase it all. */
  byte[] erase(MailboxView.Key key) {
    return page(Optional.of(key), true);
  }

  /** That somebody has to wait before her form is looked at; the form comes along. */
  byte[] wait(WaitView.Step step, Verdict verdict, Map<String, String> hidden) {
    String complaint =
        verdict == Verdict.CROWDED
            ? ReturnForm.text(reading).get("wait.crowded")
            : ReturnForm.text(reading).get("wait.too-early", verdict.comeAgainAfter().toSeconds());
    return wait(step, complaint, hidden, Optional.empty());
  }

  /** The same with what was written. */
  byte[] waitToWrite(MailboxView.Key key, String complaint, MailboxView.Writing writing) {
    Map<String, String> hidden = new LinkedHashMap<>();
    hidden.put(FollowUp.NUMBER, key.number());
    if (!key.ticket().isEmpty()) {
      hidden.put(TellForm.TICKET, key.ticket());
    }
    return wait(WaitView.Step.WRITE, complaint, hidden, Optional.of(writing));
  }

  private byte[] wait(
      WaitView.Step step,
      String complaint,
      Map<String, String> hidden,
      Optional<MailboxView.Writing> writing) {
    WaitView view =
        new WaitView(
            Frame.answer(site, reading, ReturnForm.PATH),
            ReturnForm.text(reading),
            complaint,
            step,
            hidden,
            writing);
    return Html.of((output, interceptor) -> JtewaitGenerated.render(output, interceptor, view));
  }

  /** That it was erased. */
  byte[] erased(boolean told) {
    return page(Optional.empty(), told);
  }

  private byte[] page(Optional<MailboxView.Key> key, boolean told) {
    EraseView view =
        new EraseView(
            Frame.answer(site, reading, ReturnForm.PATH), ReturnForm.text(reading), key, told);
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
