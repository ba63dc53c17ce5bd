package vigil.front.admission;

/**
 * Before other networks are answered that nobody can be followed here. Who is not answered waits in
 * vain, which does no harm: so there is no wait and no sum, only an end.
 */
public final class RefusalGate {
  private final Bucket perMinute;

  /**
   * @param perMinute so many are answered in a minute
   */
  RefusalGate(Bucket perMinute) {
    this.perMinute = perMinute;
  }

  /** Whether one more may be answered now. */
  public boolean enter() {
    return perMinute.takeOne();
  }
}
