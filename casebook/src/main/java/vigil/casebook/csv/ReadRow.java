package vigil.casebook.csv;

import vigil.core.id.StatementId;

/** A row with its line in the file and the fields that concern other rows too. */
record ReadRow(int line, StatementRow row, Field idField, Field derivesFrom) {
  StatementId id() {
    return row.statement().id();
  }

  /** Where the row says that it derives from this statement. */
  Place placeOf(StatementId parent) {
    return derivesFrom.items().stream()
        .filter(item -> item.text().equals(parent.value()))
        .findFirst()
        .map(item -> derivesFrom.place(item.index()))
        .orElseGet(() -> derivesFrom.place(0));
  }
}
