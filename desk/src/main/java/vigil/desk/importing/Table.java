package vigil.desk.importing;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import vigil.casebook.Event;
import vigil.casebook.Source;
import vigil.casebook.csv.EventCsv;
import vigil.casebook.csv.PersonCsv;
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

  /**
   * Reads a table of the kind that its header shows.
   *
   * @throws vigil.casebook.csv.CsvRefused with everything that is wrong with it
   */
  static Table read(String file, InputStream content, Reading reading) throws IOException {
    BufferedInputStream whole = new BufferedInputStream(content, 2 * TableKind.MOST_HEADER_BYTES);
    return switch (TableKind.of(file, whole)) {
      case STATEMENTS -> new Statements(file, StatementCsv.read(file, whole, reading));
      case EVENTS -> new Events(file, EventCsv.read(file, whole, reading.naming()));
      case SOURCES -> new Sources(file, SourceCsv.read(file, whole, reading.naming()));
      case PERSONS -> new Persons(file, PersonCsv.read(file, whole, reading.naming()));
    };
  }
}
