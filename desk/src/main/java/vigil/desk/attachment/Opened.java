package vigil.desk.attachment;

import java.io.IOException;
import java.util.Optional;
import vigil.desk.casefile.KeptCopy;
import vigil.desk.inbox.InboxPages;
import vigil.desk.inbox.Reading;
import vigil.desk.page.Visit;
import vigil.desk.unlock.OpenDesk;
import vigil.desk.workroom.Workroom;
import vigil.exchange.spool.EnvelopeId;
import vigil.seal.EnvelopeException;
import vigil.seal.parcel.ParcelException;
import vigil.seal.testimony.SealedFile;
import vigil.seal.testimony.Testimony;

/** A file of a testimony whose envelope opens. */
record Opened(OpenDesk desk, EnvelopeId envelope, Testimony testimony, SealedFile file) {

  /** The file that a visit names, if it is here. */
  static Optional<Opened> of(OpenDesk desk, Visit visit) throws IOException {
    Optional<EnvelopeId> envelope = InboxPages.readable(desk, visit.path("id"));
    if (envelope.isEmpty()) {
      return Optional.empty();
    }
    try {
      Testimony testimony = new Reading(desk).cover(envelope.get());
      return InboxPages.file(testimony, visit.path("name"))
          .map(file -> new Opened(desk, envelope.get(), testimony, file));
    } catch (EnvelopeException | ParcelException unreadable) {
      return Optional.empty();
    }
  }

  /** Opens the file, in memory, and records that it was opened. */
  Workroom.Source source() {
    return target -> new Reading(desk).copyFile(envelope, testimony, file, target);
  }

  KeptCopy.Original original() {
    return new KeptCopy.Original(file.path(), file.name(), file.sha256());
  }

  /** Whether a copy was made of this file. */
  boolean isOriginalOf(KeptCopy copy) {
    return copy.envelope().equals(envelope)
        && copy.content().filter(content -> content.original().equals(original())).isPresent();
  }
}
