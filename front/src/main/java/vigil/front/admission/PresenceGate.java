package vigil.front.admission;

/**
 * Before tokens that are issued for a sum. Here a sum is always asked for: it is all that somebody
 * who holds no code has to show. It gets dearer when very many come.
 */
public final class PresenceGate {
  private static final int DEAREST = 8;

  private final Pressure pressure;
  private final Work work;
  private final int tries;

  /**
   * @param tries of a sum while all is calm
   */
  PresenceGate(Pressure pressure, Work work, int tries) {
    this.pressure = pressure;
    this.work = work;
    this.tries = tries;
  }

  /** A sum as it is asked for now. */
  public String challenge() {
    return work.challenge(triesNow());
  }

  /**
   * Somebody wants tokens.
   *
   * @param done a sum that was done, as {@link #challenge} asked; may be anything
   */
  public boolean enter(String done) {
    pressure.knock();
    return work.accept(done, triesNow());
  }

  /** Nothing came of it, through no fault of hers: the same sum is good once more. */
  public void giveBack(String done) {
    work.giveBack(done);
  }

  private int triesNow() {
    return (int) (tries * Math.clamp(pressure.excess(), 1, DEAREST));
  }
}
