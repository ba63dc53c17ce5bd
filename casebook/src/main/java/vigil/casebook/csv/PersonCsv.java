package vigil.casebook.csv;

import java.util.List;
import java.util.Optional;
import vigil.casebook.Person;
import vigil.casebook.csv.EntryTable.Cell;
import vigil.core.id.PersonId;

/**
 * Persons as CSV; {@code same_as} holds the ids of entries that were found to be the same person,
 * separated by {@code |}; each link stands once, with either of the two.
 */
public final class PersonCsv {
  /** The title of the column with the links, which a table may be without. */
  public static final String SAME_AS = "same_as";

  /** The columns {@code id, name, same_as}. */
  public static final EntryTable<Entry> TABLE =
      new EntryTable<>(
          "person",
          List.of(
              Cell.text("id", entry -> entry.person().id().value()),
              Cell.text("name", entry -> entry.person().name()),
              Cell.<Entry>text(SAME_AS, entry -> TableWriter.joined(entry.sameAs())).optional()),
          PersonCsv::entry);

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

  private static Optional<Entry> entry(EntryTable.Fields fields, String id) {
    FieldReader reader = fields.reader();
    List<PersonId> sameAs = reader.ids(reader.free(fields.column(SAME_AS)), PersonId::new);
    return Optional.of(new Entry(new Person(new PersonId(id), fields.text("name")), sameAs));
  }
}
