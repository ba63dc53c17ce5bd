package vigil.casebook.csv;

import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vigil.casebook.Passage;
import vigil.casebook.Statement;
import vigil.core.date.Edtf;
import vigil.core.id.DocumentId;
import vigil.core.language.Language;
import vigil.core.vocabulary.DenialOf;

/** Writes a table of statements; columns that no row needs are left out where that is allowed. */
final class StatementWriter {
  private StatementWriter() {}

  static void write(List<StatementRow> rows, Appendable out) throws IOException {
    List<CsvColumn> columns =
        Arrays.stream(CsvColumn.values())
            .filter(column -> !column.mayBeMissing() || isNeeded(column, rows))
            .toList();
    TableWriter.write(out, Column.titles(columns), rows, row -> cells(row, columns));
  }

  static Map<String, String> cells(StatementRow row) {
    Map<String, String> cells = new LinkedHashMap<>();
    for (CsvColumn column : CsvColumn.values()) {
      cells.put(column.title(), FormulaGuard.unguarded(cell(row, column)));
    }
    return cells;
  }

  private static boolean isNeeded(CsvColumn column, List<StatementRow> rows) {
    return rows.stream().anyMatch(row -> !cell(row, column).isEmpty());
  }

  private static List<String> cells(StatementRow row, List<CsvColumn> columns) {
    return columns.stream().map(column -> cell(row, column)).toList();
  }

  private static String cell(StatementRow row, CsvColumn column) {
    Statement statement = row.statement();
    return switch (column) {
      case ID -> FormulaGuard.guarded(statement.id().value());
      case SOURCE -> FormulaGuard.guarded(statement.source().value());
      case SOURCE_KIND -> row.sourceKind().code();
      case DERIVES_FROM -> FormulaGuard.guarded(TableWriter.joined(statement.derivesFrom()));
      case SAID_ON -> statement.saidOn().toString();
      case EVENT -> FormulaGuard.guarded(statement.event().value());
      case ACT -> FormulaGuard.guarded(row.actAsWritten());
      case STANCE -> statement.stance().code();
      case QUANTITY -> statement.quantity().quantity().toString();
      case PERSONS -> FormulaGuard.guarded(TableWriter.joined(statement.persons()));
      case WHEN -> statement.when().map(Edtf::toString).orElse("");
      case WHERE -> FormulaGuard.guarded(statement.where());
      case RELIABILITY -> statement.reliability().code();
      case CONSENT -> statement.consent().code();
      case TEXT -> FormulaGuard.guarded(statement.words());
      case QUANTITY_WORDS -> FormulaGuard.guarded(statement.quantity().words());
      case ENVELOPE -> FormulaGuard.guarded(statement.envelope().orElse(""));
      case SUBJECT -> FurtherFields.subject(statement);
      case DENIAL_OF -> statement.denialOf().map(DenialOf::code).orElse("");
      case DOCUMENT -> FormulaGuard.guarded(statement.document().map(DocumentId::value).orElse(""));
      case PASSAGE -> statement.passage().map(Passage::toString).orElse("");
      case LANGUAGE -> statement.language().map(Language::tag).orElse("");
      case TRANSLATION -> FormulaGuard.guarded(statement.translation());
    };
  }
}
