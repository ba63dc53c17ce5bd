package vigil.desk.casefile;

import java.time.LocalDate;
import java.util.Optional;
import org.pcollections.OrderedPMap;
import org.pcollections.PMap;
import vigil.core.id.Slug;

/** The newest edition, whether somebody else has it, and since when each dossier is public. */
record Press(
    Optional<PublishedEdition> newest, boolean delivered, PMap<Slug, LocalDate> publicSince) {
  /** Nothing was published yet. */
  static final Press IDLE = new Press(Optional.empty(), true, OrderedPMap.empty());

  Press with(PublishedEdition edition) {
    PMap<Slug, LocalDate> since = publicSince;
    for (Slug dossier : edition.dossiers()) {
      since = since.containsKey(dossier) ? since : since.plus(dossier, edition.on());
    }
    return new Press(Optional.of(edition), false, since);
  }

  /** A front that is new to us has no edition of ours. */
  Press waiting() {
    return new Press(newest, false, publicSince);
  }
}
