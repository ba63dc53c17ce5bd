package vigil.casebook.csv;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import vigil.casebook.Statement;
import vigil.core.date.Edtf;

/**
 * Writes a table as RFC 4180 section 2 has it: CR LF after each row, quotes where they are needed.
 */
final class CsvWriter {
  private CsvWriter() {}

  static String write(List<StatementRow> rows) {
    StringBuilder text = new StringBuilder(line(CsvColumn.titles()));
    rows.forEach(row -> text.append(line(cells(row))));
    return text.toString();
  }

  private static List<String> cells(StatementRow row) {
    return Arrays.stream(CsvColumn.values()).map(column -> cell(row, column)).toList();
  }

  private static String cell(StatementRow row, CsvColumn column) {
    Statement statement = row.statement();
    return switch (column) {
      case ID -> FormulaGuard.guarded(statement.id().value());
      case SOURCE -> FormulaGuard.guarded(statement.source().value());
      case SOURCE_KIND -> row.sourceKind().code();
      case DERIVES_FROM -> FormulaGuard.guarded(joined(statement.derivesFrom()));
      case SAID_ON -> statement.saidOn().toString();
      case EVENT -> FormulaGuard.guarded(statement.event().value());
      case ACT -> FormulaGuard.guarded(row.actAsWritten());
      case STANCE -> statement.stance().code();
      case QUANTITY -> statement.quantity().quantity().toString();
      case PERSONS -> FormulaGuard.guarded(joined(statement.persons()));
      case WHEN -> statement.when().map(Edtf::toString).orElse("");
      case WHERE -> FormulaGuard.guarded(statement.where());
      case RELIABILITY -> statement.reliability().code();
      case CONSENT -> statement.consent().code();
      case TEXT -> FormulaGuard.guarded(statement.words());
    };
  }

  private static String joined(List<?> items) {
    return items.stream().map(Object::toString).collect(Collectors.joining("|"));
  }

  private static String line(List<String> cells) {
    return cells.stream().map(CsvWriter::quoted).collect(Collectors.joining(",", "", "\r\n"));
  }

  private static String quoted(String cell) {
    boolean plain = cell.chars().noneMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n');
    return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
  }
}
