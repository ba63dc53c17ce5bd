package vigil.estimate.table;

/**
 * One field of a row.
 *
 * @param line where it begins, from 1
 * @param column where it begins, from 1
 */
record Field(String text, int line, int column) {
  Fault fault(String problem) {
    return new Fault(line, column, problem);
  }
}
