package vigil.journal;

/** What is found on the way through the records. */
sealed interface Step {

  /**
   * A record that is what was written.
   *
   * @param endsGroup whether what was appended together ends with it
   * @param content what had been sealed
   * @param after the place after it
   */
  @SuppressWarnings("ArrayRecordComponent")
  record Whole(boolean endsGroup, byte[] content, ChainEnd after) implements Step {}

  /** Bytes that are not a whole record; {@code why} continues a sentence. */
  record Broken(String why) implements Step {}

  /** The end of the file, right after a record. */
  record End() implements Step {}
}
