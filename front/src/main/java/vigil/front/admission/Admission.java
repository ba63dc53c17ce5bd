package vigil.front.admission;

import java.security.SecureRandom;
import java.util.function.LongSupplier;
import vigil.front.admission.Token.Purpose;

/**
 * The three ways in, each with its own pressure, quota and places, so that a flood at one does not
 * shut the others. All of it is memory and forgotten at a restart; nothing of it knows an address.
 *
 * @param forms what the front seals itself
 * @param uploads what browsers have sealed
 * @param visits whoever comes back with a number
 * @param presences who is counted for a sum
 * @param refusals who is told that nobody can be followed here
 */
public record Admission(
    FormGate forms,
    UploadGate uploads,
    VisitGate visits,
    PresenceGate presences,
    RefusalGate refusals) {
  private static final int PRESENCES_IN_HALF_AN_HOUR = 50_000;

  private static final int WAYS = 3;

  /** What is handed out to visitors. */
  record Papers(
      Tickets tellTickets,
      Tickets visitTickets,
      Work tellWork,
      Work visitWork,
      Passes passes,
      Work presenceWork) {

    static Papers of(Clock clock) {
      Mint mint = new Mint(new SecureRandom());
      Spent spent = new Spent();
      return new Papers(
          new Tickets(mint, Purpose.TELL_TICKET, clock),
          new Tickets(mint, Purpose.VISIT_TICKET, clock),
          new Work(mint, spent, Purpose.TELL_WORK, clock),
          new Work(mint, spent, Purpose.VISIT_WORK, clock),
          new Passes(mint, spent, clock),
          new Work(mint, new Spent(PRESENCES_IN_HALF_AN_HOUR), Purpose.PRESENCE_WORK, clock));
    }
  }

  /** All is calm, and nothing was taken yet. */
  public static Admission of(AdmissionLimits limits) {
    return of(limits, System::nanoTime);
  }

  static Admission of(AdmissionLimits limits, LongSupplier nanoTime) {
    Papers papers = Papers.of(new Clock(nanoTime));
    return new Admission(
        new FormGate(
            pressure(limits, nanoTime),
            quota(limits, nanoTime),
            papers.tellTickets(),
            Gate.perMinute(limits.formsPerMinute(), nanoTime)),
        new UploadGate(pressure(limits, nanoTime), quota(limits, nanoTime), papers.tellWork()),
        new VisitGate(
            pressure(limits, nanoTime),
            quota(limits, nanoTime),
            papers,
            Gate.perMinute(limits.formsPerMinute(), nanoTime),
            Gate.perMinute(limits.formsPerMinute(), nanoTime)),
        new PresenceGate(pressure(limits, nanoTime), papers.presenceWork(), limits.presenceTries()),
        new RefusalGate(Gate.perMinute(limits.calmPerMinute(), nanoTime)));
  }

  private static Pressure pressure(AdmissionLimits limits, LongSupplier nanoTime) {
    return new Pressure(limits.calmPerMinute(), nanoTime);
  }

  private static Quota quota(AdmissionLimits limits, LongSupplier nanoTime) {
    return new Quota(
        (double) limits.envelopesPerHour() / WAYS, (double) limits.bytesPerDay() / WAYS, nanoTime);
  }
}
