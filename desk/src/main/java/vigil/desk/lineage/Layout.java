package vigil.desk.lineage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Puts a lineage into columns: root sources in the first, everybody else one column after the last
 * of those whom they have it from. Within a column, nodes are ordered by the mean place of their
 * neighbours, a few times to and fro (Sugiyama, Tagawa and Toda 1981); a line over several columns
 * has a place in each, so that it runs between the nodes and not behind them.
 */
final class Layout {
  private static final int SWEEPS = 8;

  /** A place in a column: a node, or a line that passes. */
  record Slot(Node node, Node towards, int column) {
    boolean isNode() {
      return node.equals(towards);
    }
  }

  private final Lineage lineage;
  private final Map<Node, Integer> columns = new HashMap<>();
  private final List<List<Slot>> slots = new ArrayList<>();
  private final Map<Slot, List<Slot>> before = new HashMap<>();
  private final Map<Slot, List<Slot>> after = new HashMap<>();

  Layout(Lineage lineage) {
    this.lineage = lineage;
    lineage.nodes().forEach(this::assign);
    lineage.nodes().forEach(this::connect);
    for (int sweep = 0; sweep < SWEEPS; sweep++) {
      order(sweep % 2 == 0);
    }
  }

  /** The slots of each column, from the first row down. */
  List<List<Slot>> slots() {
    return slots;
  }

  /** The slots in the column before to which lines lead from this one. */
  List<Slot> before(Slot slot) {
    return before.getOrDefault(slot, List.of());
  }

  private void assign(Node node) {
    int column =
        lineage.parents(node).stream().mapToInt(parent -> column(parent) + 1).max().orElse(0);
    columns.put(node, column);
    while (slots.size() <= column) {
      slots.add(new ArrayList<>());
    }
    slots.get(column).add(new Slot(node, node, column));
  }

  private int column(Node node) {
    return columns.getOrDefault(node, 0);
  }

  private void connect(Node node) {
    for (Node parent : lineage.parents(node)) {
      Slot right = new Slot(node, node, column(node));
      for (int column = column(node) - 1; column > column(parent); column--) {
        Slot passing = new Slot(node, parent, column);
        slots.get(column).add(passing);
        join(passing, right);
        right = passing;
      }
      join(new Slot(parent, parent, column(parent)), right);
    }
  }

  private void join(Slot left, Slot right) {
    before.computeIfAbsent(right, _ -> new ArrayList<>()).add(left);
    after.computeIfAbsent(left, _ -> new ArrayList<>()).add(right);
  }

  private void order(boolean forwards) {
    Map<Slot, List<Slot>> neighbours = forwards ? before : after;
    List<List<Slot>> inTurn = forwards ? slots : slots.reversed();
    for (List<Slot> column : inTurn) {
      Map<Slot, Double> wished = new HashMap<>();
      for (int row = 0; row < column.size(); row++) {
        Slot slot = column.get(row);
        wished.put(slot, mean(neighbours.getOrDefault(slot, List.of()), row));
      }
      column.sort(Comparator.comparing(wished::get));
    }
  }

  /** Where its neighbours lie, or where it lies itself when it has none on that side. */
  private double mean(List<Slot> neighbours, int row) {
    return neighbours.stream()
        .mapToInt(slot -> slots.get(slot.column()).indexOf(slot))
        .average()
        .orElse(row);
  }
}
