package vigil.casebook.csv;

import java.util.Optional;
import vigil.core.id.StatementId;

/**
 * A row with what concerns other rows too. The cells as they were written are let go of, because a
 * large table has many.
 *
 * @param line where it begins, from 1
 * @param idPlace where its id is
 * @param derivesFrom where it says what it derives from, if it does
 */
record ReadRow(int line, StatementRow row, Place idPlace, Optional<Field> derivesFrom) {

  static ReadRow of(int line, StatementRow row, Field id, Field derivesFrom) {
    return new ReadRow(
        line, row, id.place(0), Optional.of(derivesFrom).filter(field -> !field.isEmpty()));
  }

  StatementId id() {
    return row.statement().id();
  }

  /** Where the row says that it derives from this statement. */
  Place placeOf(StatementId parent) {
    return derivesFrom.map(field -> placeOf(parent, field)).orElse(idPlace);
  }

  private static Place placeOf(StatementId parent, Field derivesFrom) {
    return derivesFrom.items().stream()
        .filter(item -> item.text().equals(parent.value()))
        .findFirst()
        .map(item -> derivesFrom.place(item.index()))
        .orElseGet(() -> derivesFrom.place(0));
  }
}
