package vigil.gather;

import java.util.ArrayList;
import java.util.List;

/**
 * What was announced before. Only what was public once is in it.
 *
 * @param shown whether readers see it; not when something in it should never have been public
 * @param versions the oldest first; none when they are not shown
 */
public record History(boolean shown, List<Earlier> versions) {
  private static final int MOST_VERSIONS = 100;

  /** An earlier version. */
  public record Earlier(Revision revision, Announced announced) {}

  /** Refuses versions that are not to be shown, or not in order; the oldest of too many go. */
  public History {
    versions =
        List.copyOf(
            versions.subList(Math.max(0, versions.size() - MOST_VERSIONS), versions.size()));
    if (!shown && !versions.isEmpty()) {
      throw new GatheringException("earlier", "must be empty when it is hidden");
    }
    for (int i = 1; i < versions.size(); i++) {
      if (versions.get(i).revision().sequence() <= versions.get(i - 1).revision().sequence()) {
        throw new GatheringException("earlier[" + i + "]", "is not after the one before it");
      }
    }
  }

  /** Nothing was announced before. */
  public static History none() {
    return new History(true, List.of());
  }

  /** What was announced before is not shown. */
  public static History hidden() {
    return new History(false, List.of());
  }

  History and(Earlier latest) {
    List<Earlier> more = new ArrayList<>(versions);
    more.add(latest);
    return new History(shown, more);
  }
}
