package vigil.desk.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import vigil.casebook.Casebook;
import vigil.casebook.Change;
import vigil.casebook.ChangeRefused;
import vigil.casebook.csv.CsvError;
import vigil.desk.importing.PlannedRow.Kind;

/** A plan in the making: the casebook as it would be after the rows so far. */
final class Draft {
  private static final Fate FRESH = new Fate.Fresh();
  private static final Fate SAME = new Fate.Same();

  private final Casebook base;
  private final List<PlannedRow> rows = new ArrayList<>();
  private final List<Change> changes = new ArrayList<>();
  private final List<CsvError> problems = new ArrayList<>();
  private Casebook now;

  Draft(Casebook base) {
    this.base = base;
    this.now = base;
  }

  /**
   * A row of a file.
   *
   * @param line from 1
   */
  record Where(String file, int line) {}

  /** The casebook with all that was done so far. */
  Casebook now() {
    return now;
  }

  Plan finished() {
    return new Plan(base, rows, changes, problems);
  }

  /** A row becomes a new entry. */
  void fresh(Where where, Kind kind, Object id, Change change) {
    if (apply(where, change)) {
      add(where, kind, id, FRESH);
    }
  }

  /** A row says something of an entry that is there: the changes are made if there are any. */
  void known(Where where, Kind kind, Object id, List<Fate.FieldChange> fields, List<Change> all) {
    if (fields.isEmpty()) {
      add(where, kind, id, SAME);
    } else if (all.stream().allMatch(change -> apply(where, change))) {
      add(where, kind, id, new Fate.Updated(fields));
    }
  }

  void refuse(Where where, String column, String problem, String remedy) {
    problems.add(new CsvError(where.file(), where.line(), 1, column, problem, remedy));
  }

  /** Where two rows of the same columns differ. */
  static List<Fate.FieldChange> differences(Map<String, String> before, Map<String, String> after) {
    List<Fate.FieldChange> fields = new ArrayList<>();
    after.forEach((column, text) -> {
      String earlier = Objects.requireNonNullElse(before.get(column), "");
      if (!earlier.equals(text)) {
        fields.add(new Fate.FieldChange(column, earlier, text));
      }
    });
    return fields;
  }

  boolean apply(Where where, Change change) {
    try {
      now = now.apply(change);
      changes.add(change);
      return true;
    } catch (ChangeRefused refused) {
      refuse(where, "", String.valueOf(refused.getMessage()), "");
      return false;
    }
  }

  private void add(Where where, Kind kind, Object id, Fate fate) {
    rows.add(new PlannedRow(where.file(), where.line(), kind, id.toString(), fate));
  }
}
