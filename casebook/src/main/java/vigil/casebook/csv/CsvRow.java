package vigil.casebook.csv;

import java.util.List;

/**
 * One row of a table.
 *
 * @param cells at least one
 * @param end where the row ends
 * @param faults what is broken in it; then its cells are not to be trusted
 */
record CsvRow(List<CsvCell> cells, Place end, List<CsvFault> faults) {
  CsvRow {
    cells = List.copyOf(cells);
    faults = List.copyOf(faults);
  }

  boolean isBroken() {
    return !faults.isEmpty();
  }

  /** Whether nothing is in it: spreadsheets leave such rows at the end. */
  boolean isBlank() {
    return !isBroken() && cells.stream().allMatch(CsvCell::isBlank);
  }
}
