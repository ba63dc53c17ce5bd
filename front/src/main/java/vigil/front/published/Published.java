package vigil.front.published;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vigil.core.id.Slug;
import vigil.exchange.dossier.Dossier;
import vigil.exchange.edition.Edition;
import vigil.gather.Gathering;
import vigil.gather.GatheringJson;

/**
 * What is published at the moment.
 *
 * @param edition the signed edition; none before the first
 * @param gatherings those in it, the latest first
 * @param at the moment as which it is shown: what is over then is shown as over
 */
public record Published(Optional<Edition> edition, List<Gathering> gatherings, Instant at) {

  public Published {
    gatherings = List.copyOf(gatherings);
  }

  /** Before the first edition. */
  public static Published nothing(Instant at) {
    return new Published(Optional.empty(), List.of(), at);
  }

  /**
   * An edition, read.
   *
   * @throws vigil.gather.GatheringException when a gathering in it cannot be read
   */
  public static Published of(Edition edition, Instant at) {
    List<Gathering> gatherings =
        edition.gatherings().values().stream()
            .map(GatheringJson::read)
            .sorted(
                Comparator.comparing((Gathering gathering) -> gathering.times().startMoment())
                    .reversed())
            .toList();
    return new Published(Optional.of(edition), gatherings, at);
  }

  /** The dossiers, the newest first. */
  public List<Dossier> dossiers() {
    return edition
        .map(published ->
            published.dossiers().stream()
                .sorted(Comparator.comparing(Dossier::publishedOn).reversed())
                .toList())
        .orElse(List.of());
  }

  /** The dossier of this slug. */
  public Optional<Dossier> dossier(Slug slug) {
    return edition.flatMap(published -> published.dossier(slug));
  }

  /**
   * When pages have to be made again because a gathering is over or a day of it has passed; empty
   * when nothing more will happen by itself.
   */
  public Optional<Instant> nextTurn() {
    return gatherings.stream()
        .flatMap(gathering -> gathering.turnAfter(at).stream())
        .min(Comparator.naturalOrder());
  }

  /** The gatherings that belong to an event. */
  public List<Gathering> gatheringsOf(Slug dossier) {
    return gatherings.stream()
        .filter(gathering -> gathering.event().equals(Optional.of(dossier)))
        .toList();
  }
}
