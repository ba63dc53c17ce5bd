package vigil.front.presence;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import vigil.core.id.Slug;
import vigil.gather.Gathering;
import vigil.gather.Presence;
import vigil.gather.Status;

/**
 * That people are counted at a gathering, as the signed edition says.
 *
 * @param codes as many were printed
 * @param closes nobody is counted from then on
 */
record Offer(Slug gathering, int codes, boolean byWork, boolean cancelled, Instant closes) {
  /** As many gatherings can be open at a time: every one costs every visitor two signatures. */
  static final int MOST = 16;

  /** When one ends that comes again without an end. */
  private static final Instant NEVER = Instant.parse("2200-01-01T00:00:00Z");

  /** Those of an edition, the soonest first. */
  static List<Offer> of(List<Gathering> gatherings) {
    return gatherings.stream()
        .flatMap(
            gathering -> gathering.presence().map(presence -> of(gathering, presence)).stream())
        .sorted(Comparator.comparing(Offer::closes))
        .toList();
  }

  private static Offer of(Gathering gathering, Presence presence) {
    Status status = gathering.status();
    return new Offer(
        gathering.slug(),
        presence.codesPrinted(),
        presence.byWork(),
        status == Status.CANCELLED || status == Status.OVER,
        gathering.overFrom().orElse(NEVER));
  }

  boolean offers(Way way) {
    return switch (way) {
      case CODE -> codes > 0;
      case WORK -> byWork;
    };
  }
}
