package vigil.front.admission;

import java.time.Duration;
import java.util.function.LongSupplier;

/** What all ways in have in common: how many knock there, and what came in by it. */
public abstract sealed class Gate permits FormGate, UploadGate, VisitGate {
  private static final double HALF = 0.5;

  private final Pressure pressure;
  private final Quota quota;

  Gate(Pressure pressure, Quota quota) {
    this.pressure = pressure;
    this.quota = quota;
  }

  /** So many a minute, and no more. */
  static Bucket perMinute(int places, LongSupplier nanoTime) {
    return new Bucket(places, Duration.ofMinutes(1), nanoTime);
  }

  /** What may come in here; whoever stores takes it from there. */
  public Quota quota() {
    return quota;
  }

  void knock() {
    pressure.knock();
  }

  /**
   * How hard it is to get in, 0 to {@link Pressure#MOST}; below 1 nothing is asked for. The crowd
   * decides, or the quota once half of it is used up.
   */
  double excess() {
    return Math.max(pressure.excess(), scarcity(quota.left()));
  }

  boolean isPressed() {
    return excess() >= 1;
  }

  static double scarcity(double left) {
    return left >= HALF ? 0 : Math.pow(Pressure.MOST, (HALF - left) / HALF);
  }
}
