package vigil.casebook.csv;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vigil.casebook.Statement;
import vigil.casebook.StatementDraft;
import vigil.core.vocabulary.Vocabulary;

/**
 * Statements as CSV: RFC 4180, UTF-8 with or without a byte order mark, a header row with the
 * columns {@code id, source, source_kind, derives_from, said_on, event, act, stance, quantity,
 * persons, when, where, reliability, consent, text} in any order, and no others but, where they are
 * needed, {@code quantity_words, envelope, subject, denial_of, document, passage, language} and
 * {@code translation}.
 *
 * <p>{@code id, source, source_kind, event, act} and {@code stance} must be filled in. Elsewhere an
 * empty cell means: own knowledge, unknown date, unknown quantity, nobody named, reliability
 * unknown, consent internal, about the act itself. {@code derives_from} and {@code persons} are
 * separated by {@code |}. Rows that are wholly empty are passed over.
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
    return read(file, content, Vocabulary.standard());
  }

  /**
   * Reads a table with a group's own vocabulary, by which it groups acts that are written in
   * different words.
   *
   * @param file the file's name, as the errors shall say it
   * @throws CsvRefused with everything that is wrong with the table
   */
  public static StatementSheet read(String file, byte[] content, Vocabulary vocabulary) {
    try {
      return read(file, new ByteArrayInputStream(content), Reading.alone(vocabulary));
    } catch (IOException e) {
      throw new UncheckedIOException("bytes in memory cannot fail to be read", e);
    }
  }

  /**
   * Reads a table row by row, so that only what the rows say is kept in memory.
   *
   * @param file the file's name, as the errors shall say it
   * @throws CsvRefused with everything that is wrong with the table, or the first ten thousand
   *     things
   * @throws IOException when the content cannot be read
   */
  public static StatementSheet read(String file, InputStream content, Reading reading)
      throws IOException {
    ErrorList errors = new ErrorList(file);
    TableReader table = TableReader.open(content, CsvColumn.all(), errors);
    RowReader reader = new RowReader(reading);
    List<ReadRow> rows = table.rows(reader::read);
    new RowsTogether(rows, errors).check(table.isWhole(), reading.known());
    errors.refuseIfAny();
    return new StatementSheet(
        table.titles(),
        rows.stream().map(ReadRow::row).toList(),
        rows.stream().map(ReadRow::line).toList());
  }

  /** The rows as a table with its header, which {@link #read} reads back as they are. */
  public static String write(List<StatementRow> rows) {
    StringBuilder text = new StringBuilder();
    try {
      write(rows, text);
    } catch (IOException e) {
      throw new UncheckedIOException("text in memory cannot fail to be written", e);
    }
    return text.toString();
  }

  /** Writes the rows as {@link #write(List)} does, one after the other. */
  public static void write(List<StatementRow> rows, Appendable out) throws IOException {
    StatementWriter.write(rows, out);
  }

  /** What a row says under each column, as an editor of the table reads it. */
  public static Map<String, String> cells(StatementRow row) {
    return StatementWriter.cells(row);
  }

  /**
   * A statement as a table has it, with what the table has no columns for taken from the one that
   * is there: a table without a column says nothing about it.
   *
   * @param titles the columns of the table
   */
  public static Statement over(Statement before, Statement row, Set<String> titles) {
    StatementDraft draft = row.toDraft();
    boolean sameQuantity = row.quantity().quantity().equals(before.quantity().quantity());
    if (!titles.contains(CsvColumn.QUANTITY_WORDS.title()) && sameQuantity) {
      draft.quantity(before.quantity());
    }
    return FurtherFields.over(draft, before, titles).build();
  }
}
