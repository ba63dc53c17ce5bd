package vigil.desk.importing;

import java.util.List;

/** What becomes of a row. */
public sealed interface Fate {
  /** It becomes a new entry. */
  record Fresh() implements Fate {}

  /** It changes the entry with its id. */
  record Updated(List<FieldChange> fields) implements Fate {
    public Updated {
      fields = List.copyOf(fields);
    }
  }

  /** It says what is there already. */
  record Same() implements Fate {}

  /**
   * A column that says something else than the casebook.
   *
   * @param column as the header names it
   */
  record FieldChange(String column, String before, String after) {
    /** The column alone: the rest may be words that nobody should read in a log. */
    @Override
    public String toString() {
      return column;
    }
  }
}
