package vigil.front.admission;

/**
 * Before everything that is done with a return number, because each costs a derivation. Two lanes:
 * with a ticket, or with a sum that was done or the pass that came of it. Neither takes the other's
 * places. Nothing here depends on the number.
 */
public final class VisitGate extends Gate {
  private final Tickets tickets;
  private final Work work;
  private final Passes passes;
  private final Bucket waitedFor;
  private final Bucket workedFor;

  VisitGate(
      Pressure pressure, Quota quota, Admission.Papers papers, Bucket waitedFor, Bucket workedFor) {
    super(pressure, quota);
    this.tickets = papers.visitTickets();
    this.work = papers.visitWork();
    this.passes = papers.passes();
    this.waitedFor = waitedFor;
    this.workedFor = workedFor;
  }

  /**
   * What became of somebody who came with a number.
   *
   * @param paper what the forms of her next page carry, so that nothing she waited or worked for is
   *     lost, and nobody gets what she did not wait or work for; empty while all is calm
   */
  public record Entry(Verdict verdict, String paper) {}

  /**
   * Somebody comes with a number.
   *
   * @param shown ticket, pass or sum that was done; may be anything
   */
  public Entry enter(String shown) {
    knock();
    if (work.accept(shown, triesNow())) {
      if (workedFor.takeOne()) {
        return new Entry(Verdict.LET_IN, passes.issue());
      }
      work.giveBack(shown);
      return new Entry(Verdict.CROWDED, shown);
    }
    if (passes.accept(shown)) {
      if (workedFor.takeOne()) {
        return new Entry(Verdict.LET_IN, keep(shown));
      }
      passes.giveBack(shown);
      return new Entry(Verdict.CROWDED, shown);
    }
    if (isPressed() && !tickets.isRipe(shown)) {
      return new Entry(Verdict.TOO_EARLY, keep(shown));
    }
    return new Entry(waitedFor.takeOne() ? Verdict.LET_IN : Verdict.CROWDED, keep(shown));
  }

  /**
   * Somebody comes with a number and a message.
   *
   * @param sizeBytes of the whole form; -1 when it is not known
   */
  public Entry enter(String shown, long sizeBytes) {
    Verdict room = quota().room(sizeBytes);
    if (room != Verdict.LET_IN) {
      knock();
      return new Entry(room, keep(shown));
    }
    return enter(shown);
  }

  /** What a new form carries now; nothing while all is calm. */
  public String ticket() {
    return isPressed() ? tickets.now() : "";
  }

  /** What a form carries that comes back unused: what it came with, as long as that is good. */
  public String keep(String shown) {
    return tickets.isFromHere(shown) || passes.isGood(shown) || work.isGood(shown, triesNow())
        ? shown
        : ticket();
  }

  /** A sum as it is asked for now; nothing while all is calm. */
  public String challenge() {
    int tries = triesNow();
    return tries == 0 ? "" : work.challenge(tries);
  }

  private int triesNow() {
    return Work.tries(excess());
  }
}
