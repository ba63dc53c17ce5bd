package vigil.casebook.csv;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads a table as RFC 4180 section 2 has it. Rows end with CR LF, LF or CR. Our own, because every
 * error must be told with the line and the character where it is.
 */
final class CsvReader {
  private static final int END = -1;
  private static final String DOUBLED =
      "Put the whole cell in quotes and write every quote inside it twice.";

  private final String text;
  private int at;
  private Place place = Place.START;
  private List<CsvCell> cells = new ArrayList<>();
  private List<CsvFault> faults = new ArrayList<>();

  private CsvReader(String text) {
    this.text = text;
  }

  /** All rows, blank ones too. */
  static List<CsvRow> rows(String text) {
    CsvReader reader = new CsvReader(text);
    List<CsvRow> rows = new ArrayList<>();
    while (reader.peek() != END) {
      rows.add(reader.row());
    }
    return rows;
  }

  private CsvRow row() {
    cells = new ArrayList<>();
    faults = new ArrayList<>();
    cell();
    while (peek() == ',') {
      take();
      cell();
    }
    Place end = place;
    takeLineEnd();
    return new CsvRow(cells, end, faults);
  }

  private void cell() {
    int from = at;
    Place start = place;
    StringBuilder content = new StringBuilder();
    if (peek() == '"') {
      quoted(start, content);
    } else {
      unquoted(content);
    }
    cells.add(new CsvCell(content.toString(), start, text.substring(from, at)));
  }

  private void unquoted(StringBuilder content) {
    while (!atCellEnd()) {
      if (peek() == '"') {
        fault("There is a quote in the middle of a cell that does not begin with one.", DOUBLED);
      }
      content.appendCodePoint(take());
    }
  }

  private void quoted(Place start, StringBuilder content) {
    take();
    while (peek() != END) {
      int next = take();
      if (next == '"' && peek() != '"') {
        afterQuote(start, content);
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

  private void afterQuote(Place start, StringBuilder content) {
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
    faults.add(new CsvFault(place, cells.size(), problem, remedy));
  }

  private boolean atCellEnd() {
    int next = peek();
    return next == END || next == ',' || next == '\n' || next == '\r';
  }

  private int peek() {
    return at < text.length() ? text.codePointAt(at) : END;
  }

  private int take() {
    int taken = text.codePointAt(at);
    place = place.after(text, at);
    at += Character.charCount(taken);
    return taken;
  }

  private void takeLineEnd() {
    if (peek() == '\r') {
      take();
      if (peek() == '\n') {
        take();
      }
    } else if (peek() == '\n') {
      take();
    }
  }
}
