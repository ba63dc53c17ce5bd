package vigil.casebook.csv;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import vigil.casebook.Person;
import vigil.core.id.PersonId;

/**
 * Persons as CSV, with the columns {@code id, name, same_as} in any order. {@code same_as} holds
 * the ids of entries that were found to be the same person, separated by {@code |}; each link
 * stands once, with either of the two.
 */
public final class PersonCsv {
  /** The title of the column with the links. */
  public static final String SAME_AS = "same_as";

  private enum Columns implements Column {
    ID,
    NAME,
    SAME_AS;

    @Override
    public String title() {
      return name().toLowerCase(Locale.ROOT);
    }

    @Override
    public boolean mayBeMissing() {
      return this == SAME_AS;
    }
  }

  private static final List<Columns> ALL = List.of(Columns.values());

  private PersonCsv() {}

  /**
   * An entry with its links.
   *
   * @param sameAs other entries that are the same person
   */
  public record Entry(Person person, List<PersonId> sameAs) {
    public Entry {
      sameAs = List.copyOf(sameAs);
    }
  }

  /** The columns that say that a table is one of persons. */
  public static List<String> titles() {
    return Column.titles(ALL);
  }

  /**
   * Reads a table.
   *
   * @param file the file's name, as the errors shall say it
   * @throws CsvRefused with everything that is wrong with the table
   */
  public static Sheet<Entry> read(String file, InputStream content, Naming naming)
      throws IOException {
    Namer namer = new Namer("person", ALL, naming);
    return IdRows.read(file, content, ALL, fields -> entry(fields, namer.id(fields)));
  }

  private static Optional<IdRows.Read<Entry>> entry(FieldReader fields, Field id) {
    List<PersonId> sameAs = fields.ids(fields.free(Columns.SAME_AS), PersonId::new);
    return fields
        .id(id, PersonId::new)
        .map(found ->
            new IdRows.Read<>(
                id, new Entry(new Person(found, fields.free(Columns.NAME).text()), sameAs)));
  }

  /** Writes entries as {@link #read} reads them. */
  public static void write(Iterable<Entry> entries, Appendable out) throws IOException {
    TableWriter.write(out, titles(), entries, PersonCsv::row);
  }

  /** What a row says under each column, as an editor of the table reads it. */
  public static Map<String, String> cells(Entry entry) {
    return TableWriter.cells(titles(), row(entry));
  }

  private static List<String> row(Entry entry) {
    return List.of(
        FormulaGuard.guarded(entry.person().id().value()),
        FormulaGuard.guarded(entry.person().name()),
        FormulaGuard.guarded(TableWriter.joined(entry.sameAs())));
  }
}
