package vigil.seal.testimony;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vigil.core.language.Language;
import vigil.seal.number.MailboxAddress;

/**
 * An opened testimony, without the content of its files.
 *
 * @param receivedOn the day it was told
 * @param language of the page it was told on
 * @param text the source's own words
 * @param mailbox where an answer can go
 * @param files in the order they were added; their paths differ
 * @param purpose what it is for
 */
public record Testimony(
    LocalDate receivedOn,
    Language language,
    String text,
    Optional<MailboxAddress> mailbox,
    List<SealedFile> files,
    Purpose purpose) {
  /** One that tells something. */
  public Testimony(
      LocalDate receivedOn,
      Language language,
      String text,
      Optional<MailboxAddress> mailbox,
      List<SealedFile> files) {
    this(receivedOn, language, text, mailbox, files, Purpose.TELL);
  }

  /**
   * Copies the list.
   *
   * @throws IllegalArgumentException when two files claim one path
   */
  public Testimony {
    files = List.copyOf(files);
    if (files.stream().map(SealedFile::path).distinct().count() != files.size()) {
      throw new IllegalArgumentException("two files of a testimony have one path");
    }
  }

  /** Never shows the words. */
  @Override
  public String toString() {
    return "Testimony[redacted]";
  }
}
