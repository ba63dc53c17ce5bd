package vigil.casebook.csv;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Writes a table as RFC 4180 section 2 has it: CR LF after each row, quotes where they are needed.
 */
final class TableWriter {
  private TableWriter() {}

  /**
   * Writes the header and all rows.
   *
   * @param cells the cells of a row, in the order of the titles
   */
  static <T> void write(
      Appendable out, List<String> titles, Iterable<T> rows, Function<T, List<String>> cells)
      throws IOException {
    out.append(line(titles));
    for (T row : rows) {
      out.append(line(cells.apply(row)));
    }
  }

  /** The cells of one row by their titles, without guards. */
  static Map<String, String> cells(List<String> titles, List<String> row) {
    Map<String, String> cells = new LinkedHashMap<>();
    for (int i = 0; i < titles.size(); i++) {
      cells.put(titles.get(i), FormulaGuard.unguarded(row.get(i)));
    }
    return cells;
  }

  /** Ids or terms in one cell. */
  static String joined(List<?> items) {
    return items.stream().map(Object::toString).collect(Collectors.joining("|"));
  }

  /** One row. */
  static String line(List<String> cells) {
    return cells.stream().map(TableWriter::quoted).collect(Collectors.joining(",", "", "\r\n"));
  }

  private static String quoted(String cell) {
    boolean plain = cell.chars().noneMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n');
    return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
  }
}
