package vigil.journal;

/** Is given each record while all are checked at start. */
interface Taker {

  /** Takes a record whose place in the chain is right but whose group may be unfinished. */
  void take(JournalDamagedException.Where where, byte[] content) throws JournalDamagedException;

  /** The record that was taken last ends here. */
  default void reach(ChainEnd place) {}

  /** All that was taken since the last call is a whole group. */
  default void endGroup() {}
}
