package vigil.estimate.table;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Splits text into rows and fields (RFC 4180, section 2). Fields are parted by the one of comma,
 * semicolon and tab that the first row has most of; lines before it that begin with # are comments.
 * Line ends and other control characters within a field become spaces.
 */
final class Rows {
  private static final String SEPARATORS = ",;\t";

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

  /**
   * Gives every row that is not blank to {@code taker}, and keeps none; faults of form are added to
   * {@code faults}.
   */
  static void each(String text, List<Fault> faults, Consumer<List<Field>> taker) {
    Rows reader = new Rows(text.startsWith("\uFEFF") ? text.substring(1) : text, faults);
    reader.skipComments();
    reader.findSeparator();
    while (reader.at < reader.text.length()) {
      List<Field> row = reader.row();
      if (!row.stream().allMatch(field -> field.text().isEmpty())) {
        taker.accept(row);
      }
    }
  }

  private void skipComments() {
    while (at < text.length() && text.charAt(at) == '#') {
      while (!atLineEnd()) {
        at++;
      }
      endLine();
    }
  }

  /** What is in quotes parts nothing. */
  private void findSeparator() {
    int[] times = new int[SEPARATORS.length()];
    boolean quoted = false;
    for (int i = at; i < text.length() && (quoted || "\r\n".indexOf(text.charAt(i)) < 0); i++) {
      quoted ^= text.charAt(i) == '"';
      int kind = quoted ? -1 : SEPARATORS.indexOf(text.charAt(i));
      if (kind >= 0 && ++times[kind] > times[SEPARATORS.indexOf(separator)]) {
        separator = SEPARATORS.charAt(kind);
      }
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
    return new Field(cleaned(content), startLine, startColumn);
  }

  private static String cleaned(StringBuilder content) {
    boolean plain = content.chars().noneMatch(Character::isISOControl);
    String written = content.toString();
    return (plain ? written : written.replaceAll("[\\s\\p{Cc}]+", " ")).strip();
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
