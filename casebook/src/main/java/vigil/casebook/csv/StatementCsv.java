package vigil.casebook.csv;

import java.util.ArrayList;
import java.util.List;
import vigil.core.vocabulary.Vocabulary;

/**
 * Statements as CSV: RFC 4180, UTF-8 with or without a byte order mark, a header row with the
 * columns {@code id, source, source_kind, derives_from, said_on, event, act, stance, quantity,
 * persons, when, where, reliability, consent, text} in any order, and no others.
 *
 * <p>{@code id, source, source_kind, event, act} and {@code stance} must be filled in. Elsewhere an
 * empty cell means: own knowledge, unknown date, unknown quantity, nobody named, reliability
 * unknown, consent internal. {@code derives_from} and {@code persons} are separated by {@code |}.
 * Rows that are wholly empty are passed over.
 */
public final class StatementCsv {
  private StatementCsv() {}

  /**
   * Reads a table with the standard vocabulary.
   *
   * @param file the file's name, as the errors shall say it
   * @throws CsvRefused with everything that is wrong with the table
   */
  public static StatementSheet read(String file, byte[] content) {
    ErrorList errors = new ErrorList(file);
    return read(CsvBytes.decode(content, errors), Vocabulary.standard(), errors);
  }

  /**
   * Reads a table with a group's own vocabulary, by which it groups acts that are written in
   * different words.
   *
   * @param file the file's name, as the errors shall say it
   * @throws CsvRefused with everything that is wrong with the table
   */
  public static StatementSheet read(String file, byte[] content, Vocabulary vocabulary) {
    ErrorList errors = new ErrorList(file);
    return read(CsvBytes.decode(content, errors), vocabulary, errors);
  }

  /** The rows as a table with its header, which {@link #read} reads back as they are. */
  public static String write(List<StatementRow> rows) {
    return CsvWriter.write(rows);
  }

  private static StatementSheet read(String text, Vocabulary vocabulary, ErrorList errors) {
    List<CsvRow> rows = CsvReader.rows(text).stream().filter(row -> !row.isBlank()).toList();
    if (rows.isEmpty()) {
      errors.add(
          Place.START,
          "",
          "The file is empty.",
          "Begin it with the header row: " + String.join(",", CsvColumn.titles()));
      errors.refuseIfAny();
    }
    CsvHeader header = CsvHeader.of(rows.getFirst(), errors);
    errors.refuseIfAny();
    return new StatementSheet(rows(rows.subList(1, rows.size()), header, vocabulary, errors));
  }

  private static List<StatementRow> rows(
      List<CsvRow> rows, CsvHeader header, Vocabulary vocabulary, ErrorList errors) {
    RowReader reader = new RowReader(header, vocabulary, errors);
    List<ReadRow> read = new ArrayList<>();
    for (CsvRow row : rows) {
      row.faults().forEach(fault -> add(fault, header, errors));
      if (!row.isBroken()) {
        reader.read(row).ifPresent(read::add);
      }
    }
    new RowsTogether(read, errors).check(read.size() == rows.size());
    errors.refuseIfAny();
    return read.stream().map(ReadRow::row).toList();
  }

  private static void add(CsvFault fault, CsvHeader header, ErrorList errors) {
    String column = header.title(fault.cellIndex());
    errors.add(fault.place(), column, fault.problem(), fault.remedy());
  }
}
