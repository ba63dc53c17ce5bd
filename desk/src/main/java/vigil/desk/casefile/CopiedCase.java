package vigil.desk.casefile;

import java.io.IOException;
import vigil.journal.DataKey;
import vigil.journal.JournalCopy;

/**
 * What a copy of a journal holds.
 *
 * @param changes how many there are
 * @param state what they add up to
 */
public record CopiedCase(int changes, DeskState state) {
  /**
   * Adds up a copy without opening or changing the journal itself.
   *
   * @throws vigil.journal.JournalException when the copy would not open
   * @throws UnreadableChangeException when it holds a change that this program does not know
   */
  public static CopiedCase read(JournalCopy copy, DataKey key) throws IOException {
    Replay replay = new Replay();
    copy.read(key, replay);
    Replay.Sum sum = replay.sum();
    return new CopiedCase(sum.count(), sum.state());
  }
}
