package vigil.casebook.csv;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds the ids of the rows of one table; the first column is the one with the id. */
final class Namer {
  private final String kind;
  private final Column idColumn;
  private final List<? extends Column> content;
  private final Naming naming;

  /** How many rows without an id said the same before: two equal rows are two things. */
  private final Map<List<String>, Integer> seen = new HashMap<>();

  Namer(String kind, List<? extends Column> columns, Naming naming) {
    this.kind = kind;
    this.idColumn = columns.getFirst();
    this.content = columns.subList(1, columns.size());
    this.naming = naming;
  }

  /** The field with the row's id; where it is empty, with the one that is given to the row. */
  Field id(FieldReader fields) {
    Field written = fields.free(idColumn);
    if (!written.isEmpty() || naming == Naming.NONE) {
      String meant = FieldReader.oneSpelling(written.text());
      return meant.equals(written.text()) ? written : written.saying(meant);
    }
    List<String> cells = content.stream().map(column -> fields.free(column).text()).toList();
    int earlier = seen.merge(cells, 1, Integer::sum) - 1;
    List<String> said = new ArrayList<>(cells);
    said.add(Integer.toString(earlier));
    return naming.id(kind, List.copyOf(said)).map(written::saying).orElse(written);
  }
}
