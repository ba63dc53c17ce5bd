package vigil.front.admission;

/** Before uploads of envelopes that browsers have sealed: a sum when very many come. */
public final class UploadGate extends Gate {
  private final Work work;

  UploadGate(Pressure pressure, Quota quota, Work work) {
    super(pressure, quota);
    this.work = work;
  }

  /**
   * Somebody wants to bring an envelope.
   *
   * @param done a sum that was done, as {@link #challenge} asked; may be anything
   */
  public Verdict enter(String done, long sizeBytes) {
    knock();
    Verdict room = quota().room(sizeBytes);
    if (room != Verdict.LET_IN) {
      return room;
    }
    int tries = Work.tries(excess());
    if (tries > 0 && !work.accept(done, tries)) {
      return Verdict.WORK_WANTED;
    }
    return Verdict.LET_IN;
  }

  /** A sum as it is asked for now. */
  public String challenge() {
    return work.challenge(Math.max(Work.LEAST, Work.tries(excess())));
  }

  /** Nothing came of it, through no fault of hers: the same sum is good once more. */
  public void giveBack(String done) {
    work.giveBack(done);
  }
}
