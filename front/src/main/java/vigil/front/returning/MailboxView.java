package vigil.front.returning;

import java.util.List;
import java.util.Optional;
import vigil.core.language.Text;
import vigil.front.page.Frame;
import vigil.front.testimony.DeviceSealing;
import vigil.front.testimony.TellLimits;

/**
 * What lies in a mailbox, and a form to write back.
 *
 * @param key for the forms on the page; nothing else remembers it
 * @param damaged whether something is there that cannot be read any more
 * @param days how long an answer stays
 */
record MailboxView(
    Frame frame,
    Text text,
    Key key,
    List<Message> messages,
    boolean damaged,
    Writing writing,
    int days) {

  /**
   * What each form brings along.
   *
   * @param number the owner's
   * @param ticket that lets her in again when very many come; empty while all is calm
   */
  record Key(String number, String ticket) {

    /** It is shown to nobody but its owner. */
    @Override
    public String toString() {
      return "Key[redacted]";
    }
  }

  /** One message, with its days and its paragraphs. */
  record Message(
      String day,
      String until,
      String lang,
      String dir,
      List<String> paragraphs,
      List<Attachment> files) {

    /** What the group answered is shown to nobody but its source. */
    @Override
    public String toString() {
      return "Message[redacted]";
    }
  }

  /**
   * A file of a message.
   *
   * @param place among all files of the mailbox, from 0
   * @param sizeKb rounded up
   */
  record Attachment(int place, String name, long sizeKb) {}

  /**
   * The form to write back.
   *
   * @param sent whether a message has just been sent
   * @param words what was written before and not taken
   * @param complaint why it was not taken
   * @param sealing so that her own device can seal; a form that comes back was sent without that,
   *     and stays so
   */
  record Writing(
      TellLimits limits,
      boolean sent,
      String words,
      Optional<String> complaint,
      Optional<DeviceSealing> sealing) {

    /** What was written is told to nobody but its writer. */
    @Override
    public String toString() {
      return "Writing[redacted]";
    }

    static Writing blank(TellLimits limits, Optional<DeviceSealing> sealing) {
      return new Writing(limits, false, "", Optional.empty(), sealing);
    }

    static Writing afterSending(TellLimits limits) {
      return new Writing(limits, true, "", Optional.empty(), Optional.empty());
    }

    static Writing again(TellLimits limits, String words, Optional<String> complaint) {
      return new Writing(limits, false, words, complaint, Optional.empty());
    }
  }

  /** Messages are shown to nobody but their reader. */
  @Override
  public String toString() {
    return "MailboxView[redacted]";
  }
}
