package vigil.casebook.csv;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Tables whose columns are those of another program: texts under titles, guarded like all others.
 */
public final class PlainTable {
  private PlainTable() {}

  /**
   * A row with the line in which it begins.
   *
   * @param line from 1; the header is one too
   * @param cells as many as the row has, without guards
   */
  public record Row(int line, List<String> cells) {
    public Row {
      cells = List.copyOf(cells);
    }
  }

  /** Writes a table. */
  public static void write(Appendable out, List<String> titles, Iterable<List<String>> rows)
      throws IOException {
    TableWriter.write(
        out,
        titles.stream().map(FormulaGuard::guarded).toList(),
        rows,
        row -> row.stream().map(FormulaGuard::guarded).toList());
  }

  /**
   * Reads a table, the header first.
   *
   * @throws CsvRefused when it is no CSV in UTF-8
   */
  public static List<Row> read(String file, InputStream content) throws IOException {
    ErrorList errors = new ErrorList(file);
    CsvText text = CsvText.of(content, errors);
    CsvReader reader = new CsvReader(text);
    List<Row> rows = new ArrayList<>();
    for (Optional<CsvRow> row = reader.next(); row.isPresent(); row = reader.next()) {
      row.get()
          .faults()
          .forEach(fault -> errors.add(fault.place(), "", fault.problem(), fault.remedy()));
      rows.add(
          new Row(
              row.get().cells().getFirst().place().line(),
              row.get().cells().stream()
                  .map(cell -> FormulaGuard.unguarded(cell.text().strip()))
                  .toList()));
    }
    text.requireUtf8(errors);
    errors.refuseIfAny();
    return rows;
  }

  /** The same of text in memory. */
  public static List<Row> read(String file, byte[] content) throws IOException {
    return read(file, new ByteArrayInputStream(content));
  }
}
