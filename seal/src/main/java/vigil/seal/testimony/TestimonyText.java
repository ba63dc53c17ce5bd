package vigil.seal.testimony;

import java.time.LocalDate;
import java.util.Optional;
import vigil.core.language.Language;
import vigil.seal.number.MailboxAddress;

/**
 * What a source wrote, and what the desk needs with it.
 *
 * @param words the source's own, unchanged; may be empty when there are files
 * @param language of the page it was written on
 * @param receivedOn the day, never finer
 * @param mailbox where an answer can go; empty when the source keeps no return number
 * @param purpose what it is for
 */
public record TestimonyText(
    String words,
    Language language,
    LocalDate receivedOn,
    Optional<MailboxAddress> mailbox,
    Purpose purpose) {
  /** One that tells something. */
  public TestimonyText(
      String words, Language language, LocalDate receivedOn, Optional<MailboxAddress> mailbox) {
    this(words, language, receivedOn, mailbox, Purpose.TELL);
  }

  /** Never shows the words. */
  @Override
  public String toString() {
    return "TestimonyText[redacted]";
  }
}
