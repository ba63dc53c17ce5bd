package vigil.desk.casefile;

import java.time.LocalDate;
import java.util.Optional;
import org.pcollections.OrderedPMap;
import org.pcollections.PMap;
import vigil.core.id.Slug;

/**
 * What is published.
 *
 * @param newest edition
 * @param delivered whether somebody else has it
 * @param publicSince the day on which each dossier was first published
 * @param proposal what would be the next edition, if somebody confirms it
 */
record Press(
    Optional<PublishedEdition> newest,
    boolean delivered,
    PMap<Slug, LocalDate> publicSince,
    Optional<EditionProposal> proposal) {
  /** Nothing was published yet. */
  static final Press IDLE =
      new Press(Optional.empty(), true, OrderedPMap.empty(), Optional.empty());

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
    return new Press(Optional.of(edition), false, since, Optional.empty());
  }

  Press with(EditionProposal proposed) {
    return new Press(newest, delivered, publicSince, Optional.of(proposed));
  }

  Press without(String content) {
    if (proposal.filter(one -> one.content().equals(content)).isEmpty()) {
      throw new DeskChangeRefused("This edition is not proposed any more.");
    }
    return new Press(newest, delivered, publicSince, Optional.empty());
  }

  Press handedOver(long number) {
    if (newest.filter(edition -> edition.number() == number).isEmpty()) {
      throw new DeskChangeRefused("Edition " + number + " is not the newest edition.");
    }
    return new Press(newest, true, publicSince, proposal);
  }

  /** A front that is new to us has no edition of ours. */
  Press waiting() {
    return new Press(newest, false, publicSince, proposal);
  }
}
