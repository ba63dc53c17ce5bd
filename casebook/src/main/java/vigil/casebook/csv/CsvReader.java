package vigil.casebook.csv;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads a table as RFC 4180 section 2 has it, row by row. Rows end with CR LF, LF or CR. Our own,
 * because every error must be told with the line and the character where it is.
 */
final class CsvReader {
  private static final String DOUBLED =
      "Put the whole cell in quotes and write every quote inside it twice.";

  private final CsvText text;
  private final StringBuilder raw = new StringBuilder();
  private final StringBuilder content = new StringBuilder();
  private List<CsvCell> cells = new ArrayList<>();
  private List<CsvFault> faults = new ArrayList<>();

  CsvReader(CsvText text) {
    this.text = text;
  }

  /** The next row that is not blank; empty at the end of the text. */
  Optional<CsvRow> next() throws IOException {
    while (text.peek() != CsvText.END) {
      CsvRow row = row();
      if (!row.isBlank()) {
        return Optional.of(row);
      }
    }
    return Optional.empty();
  }

  private CsvRow row() throws IOException {
    cells = new ArrayList<>();
    faults = new ArrayList<>();
    cell();
    while (text.peek() == ',') {
      text.take();
      cell();
    }
    Place end = text.place();
    takeLineEnd();
    return new CsvRow(cells, end, faults);
  }

  private void cell() throws IOException {
    Place start = text.place();
    raw.setLength(0);
    content.setLength(0);
    if (text.peek() == '"') {
      quoted(start);
      cells.add(new CsvCell(content.toString(), start, raw.toString()));
    } else {
      unquoted();
      String written = content.toString();
      cells.add(new CsvCell(written, start, written));
    }
  }

  private void unquoted() throws IOException {
    while (!atCellEnd()) {
      if (text.peek() == '"') {
        fault("There is a quote in the middle of a cell that does not begin with one.", DOUBLED);
      }
      content.appendCodePoint(text.take());
    }
  }

  private void quoted(Place start) throws IOException {
    take();
    while (text.peek() != CsvText.END) {
      int next = take();
      if (next == '"' && text.peek() != '"') {
        afterQuote(start);
        return;
      }
      content.appendCodePoint(next == '"' ? take() : next);
    }
    faults.add(
        new CsvFault(
            start,
            cells.size(),
            "The quote that opens this cell is never closed.",
            "Close it before the next comma. Write every quote inside the cell twice."));
  }

  private void afterQuote(Place start) throws IOException {
    if (!atCellEnd()) {
      fault(
          "There is text after the quote that closes the cell begun in line %d, column %d."
              .formatted(start.line(), start.column()),
          DOUBLED);
    }
    while (!atCellEnd()) {
      content.appendCodePoint(take());
    }
  }

  private void fault(String problem, String remedy) {
    faults.add(new CsvFault(text.place(), cells.size(), problem, remedy));
  }

  private boolean atCellEnd() {
    int next = text.peek();
    return next == CsvText.END || next == ',' || next == '\n' || next == '\r';
  }

  private int take() throws IOException {
    int taken = text.take();
    raw.appendCodePoint(taken);
    return taken;
  }

  private void takeLineEnd() throws IOException {
    if (text.peek() == '\r') {
      text.take();
      if (text.peek() == '\n') {
        text.take();
      }
    } else if (text.peek() == '\n') {
      text.take();
    }
  }
}
