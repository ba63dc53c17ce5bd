package vigil.casebook.csv;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import vigil.core.date.Edtf;

/** Reads the rows of a table under its header, one after the other. */
final class TableReader {
  private final CsvText text;
  private final CsvReader rows;
  private final CsvHeader header;
  private final ErrorList errors;

  /** Those read already: tables repeat their dates, and one with open digits is slow. */
  private final Map<String, Edtf> dates = new HashMap<>();

  private boolean whole = true;

  private TableReader(CsvText text, CsvReader rows, CsvHeader header, ErrorList errors) {
    this.text = text;
    this.rows = rows;
    this.header = header;
    this.errors = errors;
  }

  /**
   * Reads the header.
   *
   * @throws CsvRefused when it is not one with these columns
   */
  static TableReader open(InputStream content, List<? extends Column> columns, ErrorList errors)
      throws IOException {
    return open(content, _ -> columns, errors);
  }

  /**
   * The same where the columns depend on the titles.
   *
   * @param columnsOf is given no title when the file is empty
   */
  static TableReader open(
      InputStream content,
      Function<List<String>, List<? extends Column>> columnsOf,
      ErrorList errors)
      throws IOException {
    CsvText text = CsvText.of(content, errors);
    CsvReader rows = new CsvReader(text);
    Optional<CsvRow> first = rows.next();
    if (first.isEmpty()) {
      text.requireUtf8(errors);
      errors.refuse(
          Place.START,
          "The file is empty.",
          "Begin it with the header row: "
              + String.join(",", Column.titles(columnsOf.apply(List.of()))));
    }
    List<String> titles =
        first.orElseThrow().cells().stream().map(cell -> cell.text().strip()).toList();
    CsvHeader header = CsvHeader.of(first.get(), columnsOf.apply(titles), errors);
    errors.refuseIfAny();
    return new TableReader(text, rows, header, errors);
  }

  /**
   * All rows; what is wrong with one is added to the errors.
   *
   * @param read gives nothing for a row that cannot be used at all
   */
  <T> List<T> rows(Function<FieldReader, Optional<T>> read) throws IOException {
    List<T> all = new ArrayList<>();
    for (Optional<CsvRow> row = rows.next(); row.isPresent(); row = rows.next()) {
      Optional<T> sound = hasItsCells(row.get()) ? read.apply(fields(row.get())) : Optional.empty();
      sound.ifPresentOrElse(all::add, () -> whole = false);
    }
    text.requireUtf8(errors);
    return all;
  }

  /** The titles of the columns that are there. */
  Set<String> titles() {
    return header.known();
  }

  /** Whether every row could be used. */
  boolean isWhole() {
    return whole;
  }

  private FieldReader fields(CsvRow row) {
    return new FieldReader(header, row, errors, dates);
  }

  private boolean hasItsCells(CsvRow row) {
    row.faults()
        .forEach(fault ->
            errors.add(
                fault.place(), header.title(fault.cellIndex()), fault.problem(), fault.remedy()));
    int size = row.cells().size();
    if (row.isBroken() || hasStrayCell(row)) {
      return false;
    }
    if (size < header.size()) {
      errors.add(
          row.end(),
          "",
          "The row has %d cells, the header %d.".formatted(size, header.size()),
          "Add the commas that are missing.");
    }
    return size >= header.size();
  }

  private boolean hasStrayCell(CsvRow row) {
    for (int i = 0; i < row.cells().size(); i++) {
      if (header.title(i).isEmpty() && !row.cells().get(i).isBlank()) {
        errors.add(
            row.cells().get(i).place(),
            "",
            "This cell stands under no column.",
            "A text with a comma in it needs quotes around the whole cell.");
        return true;
      }
    }
    return false;
  }
}
