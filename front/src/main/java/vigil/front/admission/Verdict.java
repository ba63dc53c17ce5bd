package vigil.front.admission;

import java.time.Duration;

/** Whether somebody is let in now, and else why not. */
public enum Verdict {
  LET_IN(Duration.ZERO),
  /** A sum has to be done first. */
  WORK_WANTED(Duration.ZERO),
  /** The ticket is missing or too fresh. */
  TOO_EARLY(Tickets.RIPE_AFTER),
  /** More come at this moment than there are places for. */
  CROWDED(Duration.ofMinutes(1)),
  /** So many envelopes came in the last hour that there is no room for more. */
  HOUR_USED_UP(Duration.ofHours(1)),
  /** So much came in the last day that there is no room for this. */
  DAY_USED_UP(Duration.ofDays(1));

  private final Duration comeAgainAfter;

  Verdict(Duration comeAgainAfter) {
    this.comeAgainAfter = comeAgainAfter;
  }

  /** After how long it makes sense to try again; coarse. */
  public Duration comeAgainAfter() {
    return comeAgainAfter;
  }
}
