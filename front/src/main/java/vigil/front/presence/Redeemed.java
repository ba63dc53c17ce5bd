package vigil.front.presence;

/**
 * What became of a code.
 *
 * @param receipt with which it can be taken back; empty when this person was not counted
 */
record Redeemed(Outcome outcome, String receipt) {
  /**
   * What this person reads, while the status is of the press: whoever has the receipt is counted.
   */
  Outcome told() {
    return receipt.isEmpty() ? outcome : Outcome.COUNTED;
  }

  /** Who holds a receipt can take somebody's presence back. */
  @Override
  public String toString() {
    return "Redeemed[" + outcome + "]";
  }
}
