package vigil.desk.search.index;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import vigil.casebook.Casebook;

/**
 * What of a casebook is still to be read in. It is read as it is by then, so that a change that
 * came meanwhile is not overwritten by what was before it. For one thread.
 */
final class Backlog {
  private final Queue<EntryKey> waiting = new ArrayDeque<>();
  private final Set<EntryKey> takenBefore = new HashSet<>();
  private Casebook newest = Casebook.empty();
  private int passed;

  void begin(Casebook casebook) {
    newest = casebook;
    Entries.keys(casebook).forEach(waiting::add);
  }

  /** Goes on with the casebook after a change. */
  void follow(Casebook casebook) {
    newest = casebook;
  }

  /** What was taken in out of turn is not taken in again. */
  void tookBefore(Collection<EntryKey> keys) {
    if (!isEmpty()) {
      takenBefore.addAll(keys);
    }
  }

  /** The next entries, at most so many. */
  List<Entry> next(int most) {
    List<Entry> entries = new ArrayList<>(most);
    for (int left = most; left > 0 && !waiting.isEmpty(); left--) {
      EntryKey key = waiting.remove();
      passed++;
      if (!takenBefore.contains(key)) {
        Entries.entry(newest, key).ifPresent(entries::add);
      }
    }
    if (isEmpty()) {
      takenBefore.clear();
    }
    return entries;
  }

  boolean isEmpty() {
    return waiting.isEmpty();
  }

  int size() {
    return waiting.size();
  }

  /** How many were handed out. */
  int passed() {
    return passed;
  }

  /** Lets go of everything. */
  void drop() {
    waiting.clear();
    takenBefore.clear();
    newest = Casebook.empty();
  }
}
