package vigil.front.admission;

/**
 * Before everything that is done with a return number, because each costs a derivation. Two lanes:
 * with a ticket, or with a sum that was done or a pass that came of it. Neither takes the other's
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
   * Somebody comes with a number.
   *
   * @param shown ticket, pass or sum that was done; may be anything
   */
  public Verdict enter(String shown) {
    knock();
    if (passes.accept(shown) || work.accept(shown, Work.tries(excess()))) {
      return workedFor(shown);
    }
    if (isPressed() && !tickets.isRipe(shown)) {
      return Verdict.TOO_EARLY;
    }
    return waitedFor.takeOne() ? Verdict.LET_IN : Verdict.CROWDED;
  }

  private Verdict workedFor(String shown) {
    if (workedFor.takeOne()) {
      return Verdict.LET_IN;
    }
    passes.giveBack(shown);
    work.giveBack(shown);
    return Verdict.CROWDED;
  }

  /** Somebody who was let in wants to leave a message too. */
  public Verdict write(long sizeBytes) {
    return quota().enter(sizeBytes);
  }

  /** What a new form carries now; nothing while all is calm. */
  public String ticket() {
    return isPressed() ? tickets.now() : "";
  }

  /**
   * What a form carries that comes back: its own ticket when it has one, so that no wait is lost.
   */
  public String ticket(String shown) {
    return tickets.isFromHere(shown) ? shown : ticket();
  }

  /** What the pages of somebody who was let in carry; nothing while all is calm. */
  public String pass() {
    return isPressed() ? passes.issue() : "";
  }

  /** A sum as it is asked for now; nothing while all is calm. */
  public String challenge() {
    int tries = Work.tries(excess());
    return tries == 0 ? "" : work.challenge(tries);
  }
}
