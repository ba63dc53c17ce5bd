package vigil.desk.importing;

import static vigil.casebook.csv.FurtherTables.ACTS;
import static vigil.casebook.csv.FurtherTables.DOCUMENTS;
import static vigil.casebook.csv.FurtherTables.GROUPS;
import static vigil.casebook.csv.FurtherTables.INTERVENTIONS;
import static vigil.casebook.csv.FurtherTables.INVOLVEMENTS;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import vigil.casebook.Act;
import vigil.casebook.Document;
import vigil.casebook.Event;
import vigil.casebook.Group;
import vigil.casebook.Intervention;
import vigil.casebook.Involvement;
import vigil.casebook.Source;
import vigil.casebook.csv.EventCsv;
import vigil.casebook.csv.ListCsv;
import vigil.casebook.csv.PersonCsv;
import vigil.casebook.csv.PlaceCsv;
import vigil.casebook.csv.Reading;
import vigil.casebook.csv.Sheet;
import vigil.casebook.csv.SourceCsv;
import vigil.casebook.csv.StatementCsv;
import vigil.casebook.csv.StatementSheet;
import vigil.casebook.csv.TableKind;

/** A table as it was read, before it is known what it would change. */
sealed interface Table {
  /** The name of its file, as the errors shall say it. */
  String file();

  /** Statements, with the sources, persons and events that they name. */
  record Statements(String file, StatementSheet sheet) implements Table {}

  /** Events. */
  record Events(String file, Sheet<Event> sheet) implements Table {}

  /** Sources. */
  record Sources(String file, Sheet<Source> sheet) implements Table {}

  /** Persons and who of them are the same. */
  record Persons(String file, Sheet<PersonCsv.Entry> sheet) implements Table {}

  /** People who are known as groups only. */
  record Groups(String file, Sheet<Group> sheet) implements Table {}

  /** Documents, without their files. */
  record Documents(String file, Sheet<Document> sheet) implements Table {}

  /** Acts. */
  record Acts(String file, Sheet<Act> sheet) implements Table {}

  /** What people had to do with acts. */
  record Involvements(String file, Sheet<Involvement> sheet) implements Table {}

  /** What the group did. */
  record Interventions(String file, Sheet<Intervention> sheet) implements Table {}

  /** Where places are. */
  record Places(String file, Sheet<PlaceCsv.Place> sheet) implements Table {}

  /** Which source names which person. */
  record Lists(String file, Sheet<ListCsv.Listed> sheet) implements Table {}

  /** Entities of Uwazi, of which entries are still to be made. */
  record Uwazi(UwaziEntities.Exported exported) implements Table {
    @Override
    public String file() {
      return exported.file();
    }
  }

  /**
   * Reads a table of the kind that its header shows.
   *
   * @throws vigil.casebook.csv.CsvRefused with everything that is wrong with it
   */
  static Table read(String file, InputStream content, Reading reading) throws IOException {
    BufferedInputStream whole = new BufferedInputStream(content, 2 * TableKind.MOST_HEADER_BYTES);
    return switch (TableKind.of(file, whole)) {
      case STATEMENTS -> new Statements(file, StatementCsv.read(file, whole, reading));
      case EVENTS -> new Events(file, EventCsv.TABLE.read(file, whole, reading.naming()));
      case SOURCES -> new Sources(file, SourceCsv.TABLE.read(file, whole, reading.naming()));
      case PERSONS -> new Persons(file, PersonCsv.TABLE.read(file, whole, reading.naming()));
      case GROUPS -> new Groups(file, GROUPS.read(file, whole, reading.naming()));
      case DOCUMENTS -> new Documents(file, DOCUMENTS.read(file, whole, reading.naming()));
      case ACTS -> new Acts(file, ACTS.read(file, whole, reading.naming()));
      case INVOLVEMENTS -> new Involvements(file, INVOLVEMENTS.read(file, whole, reading.naming()));
      case PLACES -> new Places(file, PlaceCsv.read(file, whole));
      case LISTS -> new Lists(file, ListCsv.read(file, whole, reading.vocabulary()));
      case UWAZI -> new Uwazi(new UwaziEntities.Exported(file, UwaziTable.read(file, whole)));
      case INTERVENTIONS ->
          new Interventions(file, INTERVENTIONS.read(file, whole, reading.naming()));
    };
  }
}
