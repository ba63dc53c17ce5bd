package vigil.casebook.csv;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import vigil.casebook.Source;
import vigil.core.id.SourceId;
import vigil.core.vocabulary.SourceKind;

/**
 * Sources as CSV, with the columns {@code id, kind, name, public_name} in any order. {@code kind}
 * must be filled in; an empty {@code public_name} means that nothing was agreed.
 */
public final class SourceCsv {
  private enum Columns implements Column {
    ID,
    KIND,
    NAME,
    PUBLIC_NAME;

    @Override
    public String title() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private static final List<Columns> ALL = List.of(Columns.values());

  private SourceCsv() {}

  /** The columns that say that a table is one of sources. */
  public static List<String> titles() {
    return Column.titles(ALL);
  }

  /**
   * Reads a table.
   *
   * @param file the file's name, as the errors shall say it
   * @throws CsvRefused with everything that is wrong with the table
   */
  public static Sheet<Source> read(String file, InputStream content, Naming naming)
      throws IOException {
    Namer namer = new Namer("source", ALL, naming);
    return IdRows.read(file, content, ALL, fields -> source(fields, namer.id(fields)));
  }

  private static Optional<IdRows.Read<Source>> source(FieldReader fields, Field id) {
    SourceKind kind = fields.requiredTerm(Columns.KIND, SourceKind.values(), SourceKind::code);
    return fields
        .id(id, SourceId::new)
        .map(found ->
            new IdRows.Read<>(
                id,
                new Source(
                    found,
                    kind,
                    fields.free(Columns.NAME).text(),
                    fields.free(Columns.PUBLIC_NAME).given())));
  }

  /** Writes sources as {@link #read} reads them. */
  public static void write(Iterable<Source> sources, Appendable out) throws IOException {
    TableWriter.write(out, titles(), sources, SourceCsv::row);
  }

  /** What a row says under each column, as an editor of the table reads it. */
  public static Map<String, String> cells(Source source) {
    return TableWriter.cells(titles(), row(source));
  }

  private static List<String> row(Source source) {
    return List.of(
        FormulaGuard.guarded(source.id().value()),
        source.kind().code(),
        FormulaGuard.guarded(source.name()),
        FormulaGuard.guarded(source.publicName().orElse("")));
  }
}
