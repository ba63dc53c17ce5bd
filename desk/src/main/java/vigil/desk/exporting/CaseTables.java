package vigil.desk.exporting;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import vigil.casebook.Casebook;
import vigil.casebook.PersonLink;
import vigil.casebook.Source;
import vigil.casebook.Statement;
import vigil.casebook.csv.EventCsv;
import vigil.casebook.csv.FurtherTables;
import vigil.casebook.csv.PersonCsv;
import vigil.casebook.csv.PlaceCsv;
import vigil.casebook.csv.SourceCsv;
import vigil.casebook.csv.StatementCsv;
import vigil.casebook.csv.StatementRow;
import vigil.core.id.PersonId;

/** A casebook as tables; read into an empty desk they give the same casebook. */
public final class CaseTables {
  /** Writes one of the tables. */
  @FunctionalInterface
  public interface Writing {
    /** Writes it as text. */
    void to(Appendable out) throws IOException;
  }

  private CaseTables() {}

  /** The tables by the names of their files, in the order in which they refer to each other. */
  public static SequencedMap<String, Writing> of(Casebook casebook) {
    SequencedMap<String, Writing> tables = new LinkedHashMap<>();
    tables.put("events.csv", out -> EventCsv.TABLE.write(casebook.events().values(), out));
    tables.put("sources.csv", out -> SourceCsv.TABLE.write(casebook.sources().values(), out));
    tables.put("persons.csv", out -> PersonCsv.TABLE.write(persons(casebook), out));
    tables.put("groups.csv", out -> FurtherTables.GROUPS.write(casebook.groups().values(), out));
    tables.put(
        "documents.csv", out -> FurtherTables.DOCUMENTS.write(casebook.documents().values(), out));
    tables.put("acts.csv", out -> FurtherTables.ACTS.write(casebook.acts().values(), out));
    tables.put(
        "involvements.csv",
        out -> FurtherTables.INVOLVEMENTS.write(casebook.involvements().values(), out));
    tables.put("statements.csv", out -> StatementCsv.write(statements(casebook), out));
    tables.put(
        "interventions.csv",
        out -> FurtherTables.INTERVENTIONS.write(casebook.interventions().values(), out));
    tables.put("places.csv", out -> PlaceCsv.write(casebook.places(), out));
    return tables;
  }

  /** Writes a table as bytes and leaves the stream open. */
  static void write(Writing table, OutputStream out) throws IOException {
    Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    table.to(writer);
    writer.flush();
  }

  /** To each person those who are the same; each link stands with the lesser of its two ids. */
  static Map<PersonId, List<PersonId>> links(Casebook casebook) {
    Map<PersonId, List<PersonId>> links = new HashMap<>();
    for (PersonLink link : casebook.links()) {
      links.computeIfAbsent(link.first(), _ -> new ArrayList<>()).add(link.second());
    }
    links.values().forEach(same -> same.sort(null));
    return links;
  }

  private static List<PersonCsv.Entry> persons(Casebook casebook) {
    Map<PersonId, List<PersonId>> links = links(casebook);
    return casebook.persons().values().stream()
        .map(person -> new PersonCsv.Entry(person, links.getOrDefault(person.id(), List.of())))
        .toList();
  }

  private static List<StatementRow> statements(Casebook casebook) {
    return casebook.statements().values().stream()
        .map(statement -> row(casebook, statement))
        .toList();
  }

  private static StatementRow row(Casebook casebook, Statement statement) {
    Source source = Objects.requireNonNull(casebook.sources().get(statement.source()));
    return new StatementRow(statement, source.kind(), statement.act().code());
  }
}
