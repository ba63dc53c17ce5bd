package vigil.front.testimony;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vigil.core.language.Text;
import vigil.front.upload.UploadEndpoint;
import vigil.seal.Recipient;
import vigil.seal.number.MailboxAddress;

/**
 * What a page needs so that the visitor's own device seals what is written on it.
 *
 * @param recipients the group's keys, at least one
 * @param mailbox of whoever came back; for somebody new the device makes a number
 */
public record DeviceSealing(
    Text text, TellLimits limits, List<Recipient> recipients, Optional<MailboxAddress> mailbox) {

  /** Copies the list. */
  public DeviceSealing {
    recipients = List.copyOf(recipients);
  }

  String script() {
    return Scripts.FORM_PATH;
  }

  String worker() {
    return Scripts.WORKER_PATH;
  }

  String uploads() {
    return UploadEndpoint.PATH;
  }

  String recipientList() {
    return recipients.stream().map(Recipient::encoded).collect(Collectors.joining(" "));
  }

  @Nullable String mailboxId() {
    return mailbox.map(address -> address.id().value()).orElse(null);
  }

  @Nullable String mailboxRecipient() {
    return mailbox.map(address -> address.recipient().encoded()).orElse(null);
  }

  /** What the script may have to say, by the reasons that it knows. */
  List<Notice> notices() {
    return Stream.of(NotTaken.Reason.values())
        .map(reason -> new Notice(reason.code(), TellForm.complaint(text, reason, limits)))
        .toList();
  }

  /** A complaint that may come up. */
  record Notice(String reason, String words) {}

  /** A mailbox is named to nobody but its owner. */
  @Override
  public String toString() {
    return "DeviceSealing[redacted]";
  }
}
