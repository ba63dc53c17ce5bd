package vigil.casebook.csv;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A kind of table with one entry a row: its columns, which may come in any order, how a row is read
 * and how it is written. What is written is read back as it was.
 */
public final class EntryTable<T> {
  private final String kind;
  private final List<Cell<T>> columns;
  private final BiFunction<Fields, String, Optional<T>> reader;

  /**
   * A column and its cell.
   *
   * @param text whether people type freely there, so that a spreadsheet may take it for a formula
   */
  record Cell<T>(String title, boolean text, boolean mayBeMissing, Function<T, String> of)
      implements Column {
    static <T> Cell<T> text(String title, Function<T, String> of) {
      return new Cell<>(title, true, false, of);
    }

    static <T> Cell<T> code(String title, Function<T, String> of) {
      return new Cell<>(title, false, false, of);
    }

    /** The same column, which a table may be without. */
    Cell<T> optional() {
      return new Cell<>(title, text, true, of);
    }

    String written(T entry) {
      String cell = of.apply(entry);
      return text ? FormulaGuard.guarded(cell) : cell;
    }
  }

  /** The fields of one row by the titles of their columns. */
  record Fields(FieldReader reader, Map<String, ? extends Column> columns) {
    Column column(String title) {
      return Objects.requireNonNull(columns.get(title), title);
    }

    String text(String title) {
      return reader.free(column(title)).text();
    }
  }

  EntryTable(String kind, List<Cell<T>> columns, BiFunction<Fields, String, Optional<T>> reader) {
    this.kind = kind;
    this.columns = List.copyOf(columns);
    this.reader = reader;
  }

  /** The titles of the columns, in the order in which they are written. */
  public List<String> titles() {
    return Column.titles(columns);
  }

  /**
   * Reads a table.
   *
   * @param file the file's name, as the errors shall say it
   * @throws CsvRefused with everything that is wrong with the table
   */
  public Sheet<T> read(String file, InputStream content, Naming naming) throws IOException {
    Namer namer = new Namer(kind, columns, naming);
    Map<String, Cell<T>> byTitle =
        columns.stream().collect(Collectors.toMap(Cell::title, cell -> cell));
    return IdRows.read(
        file,
        content,
        columns,
        fields -> {
          Field id = namer.id(fields);
          return fields
              .id(id, text -> reader.apply(new Fields(fields, byTitle), text))
              .flatMap(Function.identity())
              .map(entry -> new IdRows.Read<>(id, entry));
        });
  }

  /** Writes entries as {@link #read} reads them. */
  public void write(Iterable<T> entries, Appendable out) throws IOException {
    TableWriter.write(out, titles(), entries, this::row);
  }

  /** What a row says under each column, as an editor of the table reads it. */
  public Map<String, String> cells(T entry) {
    return TableWriter.cells(titles(), row(entry));
  }

  private List<String> row(T entry) {
    return columns.stream().map(column -> column.written(entry)).toList();
  }
}
