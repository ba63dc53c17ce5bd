package vigil.desk.draft;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vigil.core.id.StatementId;

/**
 * A statement that was begun and is not recorded.
 *
 * @param work the address of the page on which it is written; there is one draft for each
 * @param statement the id that it will be recorded under, which also tells it from a later one
 * @param by whoever typed it
 * @param fields of the form as they stand, by name
 */
public record Draft(
    String work, StatementId statement, String by, Map<String, List<String>> fields) {

  public Draft {
    Map<String, List<String>> copy = new TreeMap<>();
    fields.forEach((name, values) -> copy.put(name, List.copyOf(values)));
    fields = copy;
  }

  /** Never shows what was typed. */
  @Override
  public String toString() {
    return "Draft[" + statement + ", redacted]";
  }
}
