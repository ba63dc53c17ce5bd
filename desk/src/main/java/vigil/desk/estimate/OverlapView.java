package vigil.desk.estimate;

import java.util.List;

/**
 * How the lists overlap: a column for each combination of lists, the most frequent first, with its
 * number as a bar and its lists as dots (an UpSet plot, Lex et al. 2014); and the same as a table.
 *
 * @param lists their names beside the dots
 * @param columns those that are drawn
 * @param pairs by list, how many persons are on it and on each other
 * @param left combinations that are not drawn
 */
public record OverlapView(
    List<Label> lists, List<Column> columns, List<Pair> pairs, int left, int width, int height) {
  /** The name of a list beside its dots, shortened. */
  public record Label(String name, int y) {}

  /**
   * A combination.
   *
   * @param persons how many are on exactly these lists
   * @param address where they are named
   */
  public record Column(
      String persons, String lists, String address, int x, int top, int height, List<Dot> dots) {
    /** Where the line through the dots begins. */
    public int first() {
      return dots.stream().filter(Dot::on).mapToInt(Dot::y).min().orElse(0);
    }

    /** Where it ends. */
    public int last() {
      return dots.stream().filter(Dot::on).mapToInt(Dot::y).max().orElse(0);
    }
  }

  /** Whether the persons of a column are on a list. */
  public record Dot(int y, boolean on) {}

  /** A list with how many of its persons are on each list. */
  public record Pair(String name, String address, List<String> persons) {}
}
