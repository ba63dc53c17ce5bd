package vigil.desk.casefile;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The numbers of the changes that were made to each item, kept as changes come: a page asks for
 * those of one item, and a journal may hold hundreds of thousands. Not for several threads.
 */
final class Trails {
  private static final int[] NONE = {};

  private final Map<Item, int[]> byItem = new HashMap<>();

  /** The numbers of those that touch nothing with a page of its own. */
  private int[] others = NONE;

  /**
   * Takes notice of a change.
   *
   * @param number greater than all before
   */
  void add(int number, DeskChange change) {
    List<Item> items = Touching.of(change);
    for (Item item : items) {
      byItem.merge(item, new int[] {number}, Trails::appended);
    }
    if (items.isEmpty()) {
      others = appended(others, new int[] {number});
    }
  }

  /** The numbers of all changes to this item, the oldest first. */
  int[] of(Item item) {
    return byItem.getOrDefault(item, NONE).clone();
  }

  /** The numbers of all changes to any item of these kinds, the oldest first. */
  int[] of(Set<Item.Kind> kinds) {
    return byItem.entrySet().stream()
        .filter(entry -> kinds.contains(entry.getKey().kind()))
        .flatMapToInt(entry -> Arrays.stream(entry.getValue()))
        .sorted()
        .distinct()
        .toArray();
  }

  /** The numbers of the changes that touch something that this one touches, or nothing as it. */
  IntStream near(DeskChange change) {
    List<Item> items = Touching.of(change);
    return items.isEmpty()
        ? Arrays.stream(others)
        : items.stream().flatMapToInt(item -> Arrays.stream(of(item))).sorted().distinct();
  }

  /** The numbers of the changes that touch nothing with a page of its own. */
  int[] others() {
    return others.clone();
  }

  /** As they are now. */
  Trails copy() {
    Trails copy = new Trails();
    copy.byItem.putAll(byItem);
    copy.others = others;
    return copy;
  }

  void clear() {
    byItem.clear();
    others = NONE;
  }

  void pack(Packing into) {
    into.growing(others).number(byItem.size());
    byItem.forEach(
        (item, numbers) -> into.text(item.kind().name()).text(item.id()).growing(numbers));
  }

  static Trails unpack(Unpacking from) {
    Trails trails = new Trails();
    trails.others = from.growing();
    int items = from.number();
    for (int i = 0; i < items; i++) {
      Item item = new Item(Item.Kind.valueOf(from.text()), from.text());
      trails.byItem.put(item, from.growing());
    }
    return trails;
  }

  private static int[] appended(int[] before, int[] one) {
    int[] longer = Arrays.copyOf(before, before.length + 1);
    longer[before.length] = one[0];
    return longer;
  }
}
