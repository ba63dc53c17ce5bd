package vigil.casebook.csv;

import java.util.List;

/** A column of one kind of table. */
interface Column {

  /** As the header writes it. */
  String title();

  /** Whether a table may be without it; its cells are then empty. */
  default boolean mayBeMissing() {
    return false;
  }

  /** The titles of columns, in their order. */
  static List<String> titles(List<? extends Column> columns) {
    return columns.stream().map(Column::title).toList();
  }
}
