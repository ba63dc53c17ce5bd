package vigil.front.testimony;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vigil.core.language.Text;
import vigil.front.page.Frame;
import vigil.front.upload.UploadEndpoint;
import vigil.seal.Recipient;

/**
 * The form on which somebody tells.
 *
 * @param words what was written before
 * @param complaint why it was not taken, in words
 */
record TellView(Frame frame, Text text, Terms terms, String words, Optional<String> complaint) {

  /**
   * What sending takes.
   *
   * @param recipients the group's keys; without one nothing can be sent
   * @param ticket that goes with what is sent; empty when none is asked for
   */
  record Terms(TellLimits limits, List<Recipient> recipients, String ticket) {}

  TellLimits limits() {
    return terms.limits();
  }

  /** Whether something can be sent at all. */
  boolean open() {
    return !terms.recipients().isEmpty();
  }

  /**
   * Whether the visitor's own device may seal. A form that comes back was sent without that, and
   * stays so.
   */
  boolean scripted() {
    return open() && complaint.isEmpty();
  }

  String recipientList() {
    return terms.recipients().stream().map(Recipient::encoded).collect(Collectors.joining(" "));
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

  /** What the script may have to say, by the reasons that it knows. */
  List<Notice> notices() {
    return Stream.of(NotTaken.Reason.values())
        .map(reason -> new Notice(reason.code(), TellForm.complaint(text, reason, limits())))
        .toList();
  }

  /** A complaint that may come up. */
  record Notice(String reason, String words) {}

  /** What was written is told to nobody but its writer. */
  @Override
  public String toString() {
    return "TellView[redacted]";
  }
}
