package vigil.gather;

import java.time.LocalDate;

/**
 * Which version of an announcement this is: counted from 0 (RFC 5545 section 3.8.7.4), changed on
 * this day. The day is all that is kept of when the desk was at work.
 */
public record Revision(int sequence, LocalDate changedOn) {
  /** Refuses a negative count. */
  public Revision {
    if (sequence < 0) {
      throw new GatheringException("sequence", "must be 0 or more, not " + sequence);
    }
  }

  /** The first version. */
  public static Revision first(LocalDate day) {
    return new Revision(0, day);
  }

  /** The version after this one. */
  public Revision next(LocalDate day) {
    return new Revision(Math.addExact(sequence, 1), day);
  }
}
