package vigil.front.presence;

/**
 * What became of a code.
 *
 * @param receipt with which it can be taken back; empty when this person was not counted
 */
record Redeemed(Outcome outcome, String receipt) {
  /** Who holds a receipt can take somebody's presence back. */
  @Override
  public String toString() {
    return "Redeemed[" + outcome + "]";
  }
}
