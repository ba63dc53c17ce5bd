package vigil.casebook.csv;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which column stands where. The columns may come in any order, all that are not optional must be
 * there, and none beside them: a column that is passed over in silence may hold what somebody
 * relied on. Columns without a name are left alone as long as they are empty; spreadsheets make
 * such.
 */
final class CsvHeader {
  private final List<CsvCell> titles;
  private final List<? extends Column> columns;
  private final Map<Column, Integer> indexes = new HashMap<>();

  private CsvHeader(CsvRow row, List<? extends Column> columns) {
    this.titles = row.cells();
    this.columns = columns;
  }

  /** The header that this row is; what is wrong with it is added to the errors. */
  static CsvHeader of(CsvRow row, List<? extends Column> columns, ErrorList errors) {
    CsvHeader header = new CsvHeader(row, columns);
    if (!header.hasOtherSeparator(errors) && !isBroken(row, errors)) {
      for (int i = 0; i < header.titles.size(); i++) {
        header.place(i, errors);
      }
      header.requireAll(row.end(), errors);
    }
    return header;
  }

  int size() {
    return titles.size();
  }

  /** The name of the column at this index, as an error names it; empty when it has none. */
  String title(int index) {
    return index < titles.size() ? titles.get(index).text().strip() : "";
  }

  /** The index of a column, or nothing when the table is without it. */
  OptionalInt index(Column column) {
    @Nullable Integer index = indexes.get(column);
    return index == null ? OptionalInt.empty() : OptionalInt.of(index);
  }

  private static boolean isBroken(CsvRow row, ErrorList errors) {
    row.faults().forEach(fault -> errors.add(fault.place(), "", fault.problem(), fault.remedy()));
    return row.isBroken();
  }

  private boolean hasOtherSeparator(ErrorList errors) {
    return isSeparatedBy(";", "semicolons", errors) || isSeparatedBy("\t", "tabs", errors);
  }

  private boolean isSeparatedBy(String separator, String plural, ErrorList errors) {
    CsvCell first = titles.getFirst();
    List<String> parts = new ArrayList<>(Arrays.asList(first.text().split(separator)));
    parts.replaceAll(part -> part.replace("\"", "").strip());
    if (parts.stream().filter(part -> named(part).isPresent()).count() < 2) {
      return false;
    }
    errors.add(
        first.placeOf(first.text().indexOf(separator)),
        "",
        "The cells are separated by %s, not by commas.".formatted(plural),
        "In the spreadsheet choose 'save as', CSV, and the comma as the field separator.");
    return true;
  }

  private void place(int index, ErrorList errors) {
    String title = title(index);
    Optional<? extends Column> column = named(title);
    if (column.isPresent()) {
      @Nullable Integer earlier = indexes.putIfAbsent(column.get(), index);
      if (earlier != null) {
        add(index, "The column is there twice.", "Leave one of the two.", errors);
      }
    } else if (!title.isEmpty()) {
      String remedy = Nearest.remedy(title, Column.titles(columns));
      add(index, "There is no column of this name.", remedy, errors);
    }
  }

  /** The titles of the columns that are there. */
  Set<String> known() {
    return indexes.keySet().stream().map(Column::title).collect(Collectors.toSet());
  }

  private Optional<? extends Column> named(String title) {
    return columns.stream().filter(column -> column.title().equals(title)).findFirst();
  }

  private void add(int index, String problem, String remedy, ErrorList errors) {
    errors.add(titles.get(index).place(), title(index), problem, remedy);
  }

  private void requireAll(Place end, ErrorList errors) {
    for (Column column : columns) {
      if (!indexes.containsKey(column) && !column.mayBeMissing()) {
        errors.add(
            end,
            column.title(),
            "The column is missing.",
            "Add it to the header row, with a cell for it in every row.");
      }
    }
  }
}
