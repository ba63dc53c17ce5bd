package vigil.exchange.edition;

import java.util.List;

/** What the shelf did with an edition that it was offered. */
public sealed interface Acceptance {
  /** It verified, is newer, and is what the shelf now serves. */
  record Accepted(Edition edition) implements Acceptance {}

  /** It is the very edition that the shelf serves already; nothing was done. */
  record AlreadyServed(Edition edition) implements Acceptance {}

  /**
   * The shelf serves what it served before.
   *
   * @param problems at least one, each naming a file
   */
  record Refused(List<Problem> problems) implements Acceptance {
    public Refused {
      problems = List.copyOf(problems);
    }
  }
}
