package vigil.casebook.csv;

/**
 * One thing that is wrong with a file.
 *
 * @param file the file's name as the user gave it
 * @param line 1 for the first line of the file, as an editor counts: a cell with line breaks inside
 *     takes several
 * @param column 1 for the first character of that line (Unicode code points)
 * @param columnName the column of the table, as the header names it; empty when the error is not in
 *     one
 * @param problem what is wrong, a sentence in English
 * @param remedy what to do, one or more sentences in English
 */
public record CsvError(
    String file, int line, int column, String columnName, String problem, String remedy) {

  /** All of it on one line: {@code file:line:column: column_name: problem remedy}. */
  @Override
  public String toString() {
    String where = columnName.isEmpty() ? "" : columnName + ": ";
    return "%s:%d:%d: %s%s %s".formatted(file, line, column, where, problem, remedy);
  }
}
