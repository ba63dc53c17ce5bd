package vigil.casebook.csv;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A table under the usual header, as a test writes it. */
final class Table {
  static final String HEADER =
      "id,source,source_kind,derives_from,said_on,event,act,stance,quantity,persons,when,where,"
          + "reliability,consent,text\n";

  private Table() {}

  static StatementSheet read(String text) {
    return StatementCsv.read("table.csv", text.getBytes(UTF_8));
  }

  /** All rows of a text, its header too. */
  static List<CsvRow> rows(String text) {
    List<CsvRow> rows = new ArrayList<>();
    try {
      CsvReader reader =
          new CsvReader(
              CsvText.of(
                  new ByteArrayInputStream(text.getBytes(UTF_8)), new ErrorList("table.csv")));
      for (Optional<CsvRow> row = reader.next(); row.isPresent(); row = reader.next()) {
        rows.add(row.get());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return rows;
  }

  /** A row in which all but the id and the cell given is sound. */
  static String row(String id, CsvColumn column, String cell) {
    List<String> cells =
        new ArrayList<>(
            List.of(
                id, "a paper", "press", "", "2017-04", "e", "killing", "alleges", "3", "", "", "",
                "likely", "publish", ""));
    cells.set(column.ordinal(), cell);
    return String.join(",", cells) + "\n";
  }

  static String row(String id) {
    return row(id, CsvColumn.ID, id);
  }

  static List<CsvError> errors(byte[] content) {
    CsvRefused refused =
        catchThrowableOfType(CsvRefused.class, () -> StatementCsv.read("table.csv", content));
    assertThat(refused).as("errors in the table").isNotNull();
    return refused.errors();
  }

  static List<CsvError> errors(String text) {
    return errors(text.getBytes(UTF_8));
  }

  /** The one error of a text. */
  static CsvError error(String text) {
    List<CsvError> errors = errors(text);
    assertThat(errors).hasSize(1);
    return errors.getFirst();
  }
}
