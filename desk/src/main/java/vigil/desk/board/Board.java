package vigil.desk.board;

import java.util.List;
import vigil.desk.claim.Claim;
import vigil.desk.event.EventHead;
import vigil.desk.page.Option;

/**
 * All statements about an event in a table: what they speak of, or when they were said, downwards;
 * who says them across.
 *
 * @param rowsBy the two ways to order the rows, by address and in words; the one taken first
 * @param columnsBy the same for the columns
 * @param left how many columns there are besides these
 */
public record Board(
    EventHead head,
    Choice rowsBy,
    Choice columnsBy,
    List<Column> columns,
    int left,
    List<Row> rows) {

  /**
   * One of two.
   *
   * @param taken in words
   * @param other its address, and in words
   */
  public record Choice(String taken, Option other) {}

  /**
   * A source, or a root source.
   *
   * @param kind in words
   */
  public record Column(String address, String name, String kind) {}

  /**
   * A type of act or a side of it, or a day.
   *
   * @param notes who contradicts whom, and what is corroborated, in words
   * @param cells one for each column
   */
  public record Row(String label, List<String> notes, List<Cell> cells) {}

  /**
   * What one of them says.
   *
   * @param more how many statements there are besides these
   */
  public record Cell(List<Mark> marks, int more) {}

  /**
   * A statement in a cell.
   *
   * @param said in short
   * @param act in words; empty where the row says it
   * @param from the root sources, where the column is another source; in words
   * @param corroborates whether the corroborated minimum rests on it
   */
  public record Mark(Claim claim, String said, String act, String from, boolean corroborates) {
    /** The class of its sign: the stance, all three in one form. */
    public String sign() {
      return switch (claim.stance()) {
        case ALLEGES, CONFIRMS -> "affirms";
        case DENIES -> "denies";
        case ESTIMATES -> "estimates";
      };
    }
  }
}
