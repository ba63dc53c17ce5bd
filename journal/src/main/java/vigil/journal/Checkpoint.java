package vigil.journal;

/**
 * What somebody worked out from all records up to one of them, kept beside the journal so that it
 * need not be worked out again. The records stay what is true.
 *
 * @param number of the last record that it knows
 * @param content what was worked out; nothing in it may have to be erased one day
 */
@SuppressWarnings("ArrayRecordComponent")
public record Checkpoint(long number, byte[] content) {

  /** Tells the length, never the content. */
  @Override
  public String toString() {
    return "Checkpoint[number=" + number + ", contentBytes=" + content.length + "]";
  }
}
