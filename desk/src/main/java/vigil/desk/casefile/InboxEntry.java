package vigil.desk.casefile;

import java.time.LocalDate;
import java.util.Optional;
import vigil.exchange.spool.EnvelopeId;

/**
 * A testimony as the inbox knows it without opening it.
 *
 * @param sizeBytes of the sealed envelope, padding included
 * @param told what its cover says; empty until it was first opened
 * @param openings how often it was opened, files of it included
 * @param erased whether it was erased for good
 */
public record InboxEntry(
    EnvelopeId envelope,
    long sizeBytes,
    LocalDate fetchedOn,
    Optional<Told> told,
    int openings,
    boolean erased) {

  /** A testimony that has just come. */
  static InboxEntry fresh(EnvelopeId envelope, long sizeBytes, LocalDate fetchedOn) {
    return new InboxEntry(envelope, sizeBytes, fetchedOn, Optional.empty(), 0, false);
  }

  /** The entry after one opening more. */
  InboxEntry opened(Told cover) {
    return new InboxEntry(envelope, sizeBytes, fetchedOn, Optional.of(cover), openings + 1, erased);
  }

  /** The entry after the testimony was erased. */
  InboxEntry withoutContent() {
    return new InboxEntry(envelope, sizeBytes, fetchedOn, told, openings, true);
  }

  /** Whether nobody has opened it yet. */
  public boolean unread() {
    return told.isEmpty() && !erased;
  }
}
