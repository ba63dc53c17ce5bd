package vigil.casebook.csv;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads tables in which every row has an id of its own and stands for itself. */
final class IdRows {
  private IdRows() {}

  /**
   * A row that could be read.
   *
   * @param id the field with its id
   */
  record Read<T>(Field id, T value) {}

  static <T> Sheet<T> read(
      String file,
      InputStream content,
      List<? extends Column> columns,
      Function<FieldReader, Optional<Read<T>>> row)
      throws IOException {
    ErrorList errors = new ErrorList(file);
    TableReader table = TableReader.open(content, columns, errors);
    Map<String, Integer> lines = new HashMap<>();
    List<Sheet.Row<T>> rows =
        table.rows(fields ->
            row.apply(fields)
                .map(read -> {
                  checkId(fields, read.id(), lines);
                  return new Sheet.Row<>(fields.line(), read.value());
                }));
    errors.refuseIfAny();
    return new Sheet<>(table.titles(), rows);
  }

  private static void checkId(FieldReader fields, Field id, Map<String, Integer> lines) {
    @Nullable Integer earlier = lines.putIfAbsent(id.text(), fields.line());
    if (earlier != null) {
      fields.add(
          id,
          0,
          "The id %s is taken in line %d.".formatted(id.text(), earlier),
          "Give each row an id of its own.");
    }
  }
}
