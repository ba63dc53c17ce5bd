package vigil.front.admission;

/** Before forms that the front seals: a wait when very many come, and so many a minute. */
public final class FormGate extends Gate {
  private final Tickets tickets;
  private final Bucket places;

  FormGate(Pressure pressure, Quota quota, Tickets tickets, Bucket places) {
    super(pressure, quota);
    this.tickets = tickets;
    this.places = places;
  }

  /**
   * Somebody has sent the form.
   *
   * @param ticket that came with it; may be anything
   * @param sizeBytes of the whole form; -1 when it is not known
   */
  public Verdict enter(String ticket, long sizeBytes) {
    knock();
    Verdict room = quota().room(sizeBytes);
    if (room != Verdict.LET_IN) {
      return room;
    }
    if (isPressed() && !tickets.isRipe(ticket)) {
      return Verdict.TOO_EARLY;
    }
    return places.takeOne() ? Verdict.LET_IN : Verdict.CROWDED;
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
}
