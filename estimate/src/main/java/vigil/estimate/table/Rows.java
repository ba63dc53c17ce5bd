package vigil.estimate.table;

import java.util.ArrayList;
import java.util.List;

/**
 * Splits text into rows and fields (RFC 4180, section 2). Fields are parted by the one of comma,
 * semicolon and tab that the first row has; lines before it that begin with # are comments.
 */
final class Rows {
  private final String text;
  private final List<Fault> faults;
  private int at;
  private int line = 1;
  private int lineStart;
  private char separator = ',';

  private Rows(String text, List<Fault> faults) {
    this.text = text;
    this.faults = faults;
  }

  /** The rows that are not blank; faults of form are added to {@code faults}. */
  static List<List<Field>> of(String text, List<Fault> faults) {
    Rows reader = new Rows(text.startsWith("\uFEFF") ? text.substring(1) : text, faults);
    reader.skipComments();
    reader.findSeparator();
    List<List<Field>> rows = new ArrayList<>();
    while (reader.at < reader.text.length()) {
      List<Field> row = reader.row();
      if (row.size() > 1 || !row.getFirst().text().isBlank()) {
        rows.add(row);
      }
    }
    return rows;
  }

  private void skipComments() {
    while (at < text.length() && text.charAt(at) == '#') {
      while (!atLineEnd()) {
        at++;
      }
      endLine();
    }
  }

  private void findSeparator() {
    int end = at;
    while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
      end++;
    }
    String header = text.substring(at, end);
    if (header.indexOf(',') < 0) {
      separator = header.indexOf(';') >= 0 ? ';' : header.indexOf('\t') >= 0 ? '\t' : ',';
    }
  }

  private List<Field> row() {
    List<Field> fields = new ArrayList<>();
    fields.add(field());
    while (at < text.length() && text.charAt(at) == separator) {
      at++;
      fields.add(field());
    }
    endLine();
    return fields;
  }

  private Field field() {
    int startLine = line;
    int startColumn = at - lineStart + 1;
    StringBuilder content = new StringBuilder();
    if (at < text.length() && text.charAt(at) == '"') {
      quoted(content);
    }
    while (!atLineEnd() && text.charAt(at) != separator) {
      content.append(text.charAt(at++));
    }
    return new Field(content.toString().strip(), startLine, startColumn);
  }

  private void quoted(StringBuilder content) {
    Fault unclosed =
        new Fault(line, at - lineStart + 1, "The quote that opens this field is never closed.");
    at++;
    while (at < text.length()) {
      char next = text.charAt(at++);
      if (next == '"') {
        if (at >= text.length() || text.charAt(at) != '"') {
          return;
        }
        at++;
      } else if (next == '\n') {
        line++;
        lineStart = at;
      }
      content.append(next);
    }
    faults.add(unclosed);
  }

  private boolean atLineEnd() {
    return at >= text.length() || text.charAt(at) == '\n' || text.charAt(at) == '\r';
  }

  private void endLine() {
    if (at < text.length() && text.charAt(at) == '\r') {
      at++;
    }
    if (at < text.length() && text.charAt(at) == '\n') {
      at++;
    }
    line++;
    lineStart = at;
  }
}
