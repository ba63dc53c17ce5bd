package vigil.desk.importing;

import java.util.List;
import vigil.casebook.Casebook;
import vigil.casebook.Change;
import vigil.casebook.csv.CsvError;

/**
 * What an import would do, row by row. Nothing has been changed yet.
 *
 * @param base the casebook that it was worked out for
 * @param rows what becomes of each row, and of what the rows name and nobody had entered, in the
 *     order in which it would be done
 * @param changes all of it, to be recorded together or not at all; none when there are problems
 * @param problems why nothing of it can be done; empty when it can
 */
public record Plan(
    Casebook base, List<PlannedRow> rows, List<Change> changes, List<CsvError> problems) {
  public Plan {
    rows = List.copyOf(rows);
    problems = List.copyOf(problems);
    changes = problems.isEmpty() ? List.copyOf(changes) : List.of();
  }

  /** An import that is refused before its rows were compared with anything. */
  static Plan refused(Casebook base, List<CsvError> problems) {
    return new Plan(base, List.of(), List.of(), problems);
  }

  /** Whether it can be done, and would change anything. */
  public boolean isOpen() {
    return problems.isEmpty() && !changes.isEmpty();
  }

  /** How many rows would become new entries. */
  public long fresh() {
    return rows.stream().filter(row -> row.fate() instanceof Fate.Fresh).count();
  }

  /** How many rows would change entries. */
  public long updated() {
    return rows.stream().filter(row -> row.fate() instanceof Fate.Updated).count();
  }

  /** How many rows say what the casebook says already. */
  public long same() {
    return rows.stream().filter(row -> row.fate() instanceof Fate.Same).count();
  }

  /** Counts alone, because the rows hold words. */
  @Override
  public String toString() {
    return "Plan[%d rows, %d changes, %d problems]"
        .formatted(rows.size(), changes.size(), problems.size());
  }
}
