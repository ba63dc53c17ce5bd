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

  long next() {
    return newest.map(PublishedEdition::number).orElse(0L) + 1;
  }

  Press with(PublishedEdition edition) {
    if (edition.number() < next()) {
      throw new DeskChangeRefused(
          "Edition %d cannot follow: the next one is %d or higher."
              .formatted(edition.number(), next()));
    }
    PMap<Slug, LocalDate> since = publicSince;
    for (Slug dossier : edition.dossiers()) {
      since = since.containsKey(dossier) ? since : since.plus(dossier, edition.on());
    }
    return new Press(Optional.of(edition), false, since);
  }

  Press handedOver(long number) {
    if (newest.filter(edition -> edition.number() == number).isEmpty()) {
      throw new DeskChangeRefused("Edition " + number + " is not the newest edition.");
    }
    return new Press(newest, true, publicSince);
  }

  /** A front that is new to us has no edition of ours. */
  Press waiting() {
    return new Press(newest, false, publicSince);
  }
}
