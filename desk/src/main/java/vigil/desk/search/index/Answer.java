package vigil.desk.search.index;

import java.util.List;

/**
 * What was found.
 *
 * @param count of all
 * @param keys of those that were asked for, the best first, the newest first among equals
 */
public record Answer(long count, List<EntryKey> keys) {
  /** When nothing was found, or nothing could be looked for. */
  static final Answer NOTHING = new Answer(0, List.of());

  public Answer {
    keys = List.copyOf(keys);
  }
}
