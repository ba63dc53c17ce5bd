package vigil.front.testimony;

import java.util.List;
import java.util.Optional;
import vigil.core.language.Text;
import vigil.front.page.Frame;
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

  DeviceSealing sealing() {
    return new DeviceSealing(text, terms.limits(), terms.recipients(), Optional.empty());
  }

  /** What was written is told to nobody but its writer. */
  @Override
  public String toString() {
    return "TellView[redacted]";
  }
}
