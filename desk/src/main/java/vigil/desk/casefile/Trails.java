package vigil.desk.casefile;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * The numbers of the changes that were made to each item, kept as changes come: a page asks for
 * those of one item, and a journal may hold hundreds of thousands. Not for several threads.
 */
final class Trails {
  private static final int[] NONE = {};

  private final Map<Item, int[]> byItem = new HashMap<>();

  /**
   * Takes notice of a change.
   *
   * @param number greater than all before
   */
  void add(int number, DeskChange change) {
    for (Item item : Touching.of(change)) {
      byItem.merge(item, new int[] {number}, Trails::appended);
    }
  }

  /** The numbers of all changes to this item, the oldest first. */
  int[] of(Item item) {
    return byItem.getOrDefault(item, NONE).clone();
  }

  void clear() {
    byItem.clear();
  }

  private static int[] appended(int[] before, int[] one) {
    int[] longer = Arrays.copyOf(before, before.length + 1);
    longer[before.length] = one[0];
    return longer;
  }
}
