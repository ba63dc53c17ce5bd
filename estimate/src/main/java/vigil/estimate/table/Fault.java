package vigil.estimate.table;

/**
 * What is wrong with a file, and where.
 *
 * @param line from 1
 * @param column the character in that line, from 1
 * @param problem what is wrong and what to do, in plain words
 */
public record Fault(int line, int column, String problem) {
  @Override
  public String toString() {
    return "%d:%d: %s".formatted(line, column, problem);
  }
}
