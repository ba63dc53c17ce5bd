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
 * @param byHotline whether it was told on the telephone and written down here
 */
public record InboxEntry(
    EnvelopeId envelope,
    long sizeBytes,
    LocalDate fetchedOn,
    Optional<Told> told,
    int openings,
    boolean erased,
    boolean byHotline) {

  /** A testimony that has just come. */
  static InboxEntry fresh(EnvelopeId envelope, long sizeBytes, LocalDate fetchedOn) {
    return new InboxEntry(envelope, sizeBytes, fetchedOn, Optional.empty(), 0, false, false);
  }

  /** A testimony that was just written down on the telephone. */
  static InboxEntry taken(EnvelopeId envelope, long sizeBytes, LocalDate takenOn) {
    return new InboxEntry(envelope, sizeBytes, takenOn, Optional.empty(), 0, false, true);
  }

  /** The entry after one opening more. */
  InboxEntry opened(Told cover) {
    return new InboxEntry(
        envelope, sizeBytes, fetchedOn, Optional.of(cover), openings + 1, erased, byHotline);
  }

  /** The entry after the testimony was erased. */
  InboxEntry withoutContent() {
    return new InboxEntry(envelope, sizeBytes, fetchedOn, told, openings, true, byHotline);
  }

  /** Whether nobody has opened it yet. */
  public boolean unread() {
    return told.isEmpty() && !erased;
  }
}
