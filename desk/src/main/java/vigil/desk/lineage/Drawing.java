package vigil.desk.lineage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import vigil.desk.lineage.Layout.Slot;

/**
 * A lineage as a picture, in pixels.
 *
 * @param lines from those who have it to those whom they have it from, as SVG paths
 */
public record Drawing(int width, int height, List<Box> boxes, List<String> lines) {
  private static final int BOX_WIDTH = 172;
  private static final int BOX_HEIGHT = 36;
  private static final int COLUMN = 236;
  private static final int ROW = 46;
  private static final int EDGE = 4;

  /** More characters do not fit into a box. */
  private static final int MOST_CHARACTERS = 25;

  /**
   * A node.
   *
   * @param name of the source, shortened to what fits
   * @param what it said, shortened to what fits
   * @param root whether it is a root source
   * @param counted whether the tally counts it
   * @param here whether the page is about this source
   */
  public record Box(
      int x, int y, String name, String what, boolean root, boolean counted, boolean here) {
    /** Its width. */
    public int width() {
      return BOX_WIDTH;
    }

    /** Its height. */
    public int height() {
      return BOX_HEIGHT;
    }
  }

  /** Draws a lineage; each node as the function says, but in its own place. */
  static Drawing of(Lineage lineage, Function<Node, Box> look) {
    Layout layout = new Layout(lineage);
    int rows = layout.slots().stream().mapToInt(List::size).max().orElse(0);
    Map<Slot, Integer> tops = new HashMap<>();
    for (List<Slot> column : layout.slots()) {
      int free = (rows - column.size()) * ROW / 2;
      for (int row = 0; row < column.size(); row++) {
        tops.put(column.get(row), EDGE + free + row * ROW);
      }
    }
    List<Box> boxes = new ArrayList<>();
    List<String> lines = new ArrayList<>();
    tops.forEach((slot, top) -> {
      if (slot.isNode()) {
        boxes.add(placed(look.apply(slot.node()), left(slot), top));
      } else {
        lines.add(straight(left(slot), top));
      }
      for (Slot before : layout.before(slot)) {
        lines.add(curve(before, tops.getOrDefault(before, 0), slot, top));
      }
    });
    int width = (layout.slots().size() - 1) * COLUMN + BOX_WIDTH + 2 * EDGE;
    return new Drawing(width, rows * ROW, boxes, lines);
  }

  /** The words as far as they fit into a box. */
  static String fitting(String words) {
    return words.codePointCount(0, words.length()) <= MOST_CHARACTERS
        ? words
        : words.substring(0, words.offsetByCodePoints(0, MOST_CHARACTERS - 1)).strip() + "…";
  }

  private static Box placed(Box box, int x, int y) {
    return new Box(x, y, box.name(), box.what(), box.root(), box.counted(), box.here());
  }

  private static int left(Slot slot) {
    return EDGE + slot.column() * COLUMN;
  }

  private static int middle(int top) {
    return top + BOX_HEIGHT / 2;
  }

  private static String straight(int left, int top) {
    return String.format(Locale.ROOT, "M%d %dh%d", left, middle(top), BOX_WIDTH);
  }

  private static String curve(Slot before, int beforeTop, Slot slot, int top) {
    int from = left(before) + BOX_WIDTH;
    int to = left(slot);
    int half = (from + to) / 2;
    return String.format(
        Locale.ROOT,
        "M%d %dC%d %d %d %d %d %d",
        from,
        middle(beforeTop),
        half,
        middle(beforeTop),
        half,
        middle(top),
        to,
        middle(top));
  }
}
