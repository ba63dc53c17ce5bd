package vigil.casebook.csv;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import vigil.casebook.CustodyStep;
import vigil.core.date.Edtf;
import vigil.core.date.EdtfException;

/** A chain of custody in one cell: a line of CSV for each step, with its date, from, to, note. */
final class Custody {
  private static final int CELLS = 4;
  private static final String WRITE_STEPS =
      "Write each step on a line of its own: 2017-04-01,from,to,note.";

  private Custody() {}

  static String cell(List<CustodyStep> steps) {
    return steps.stream()
        .map(step ->
            TableWriter.line(List.of(step.on().toString(), step.from(), step.to(), step.note())))
        .collect(Collectors.joining());
  }

  static List<CustodyStep> read(FieldReader fields, Column column) {
    Field field = fields.free(column);
    List<CustodyStep> steps = new ArrayList<>();
    for (CsvRow row : rows(field.text())) {
      step(row)
          .ifPresentOrElse(
              steps::add, () -> fields.add(field, 0, "This is no chain of custody.", WRITE_STEPS));
    }
    return steps;
  }

  private static Optional<CustodyStep> step(CsvRow row) {
    if (row.isBroken() || row.cells().size() != CELLS) {
      return Optional.empty();
    }
    List<String> cells = row.cells().stream().map(CsvCell::text).toList();
    try {
      return Optional.of(
          new CustodyStep(Edtf.parse(cells.get(0)), cells.get(1), cells.get(2), cells.get(3)));
    } catch (EdtfException notADate) {
      return Optional.empty();
    }
  }

  private static List<CsvRow> rows(String text) {
    List<CsvRow> rows = new ArrayList<>();
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    try {
      CsvReader reader =
          new CsvReader(CsvText.of(new ByteArrayInputStream(bytes), new ErrorList("custody")));
      for (Optional<CsvRow> row = reader.next(); row.isPresent(); row = reader.next()) {
        rows.add(row.get());
      }
    } catch (IOException e) {
      throw new UncheckedIOException("text in memory cannot fail to be read", e);
    }
    return rows;
  }
}
