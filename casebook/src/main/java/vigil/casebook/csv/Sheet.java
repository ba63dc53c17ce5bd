package vigil.casebook.csv;

import java.util.List;
import java.util.Set;

/**
 * A table without errors.
 *
 * @param titles of the columns that it has
 * @param rows in the order of the table
 */
public record Sheet<T>(Set<String> titles, List<Row<T>> rows) {
  public Sheet {
    titles = Set.copyOf(titles);
    rows = List.copyOf(rows);
  }

  /**
   * What one row says.
   *
   * @param line where it begins in the file, from 1
   */
  public record Row<T>(int line, T value) {}

  /** What the rows say. */
  public List<T> values() {
    return rows.stream().map(Row::value).toList();
  }
}
