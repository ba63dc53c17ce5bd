package vigil.desk.exporting;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import vigil.casebook.Casebook;
import vigil.casebook.PersonClasses;
import vigil.casebook.Statement;
import vigil.casebook.csv.PlainTable;
import vigil.casebook.tally.RootSources;
import vigil.core.id.PersonId;
import vigil.core.id.SourceId;

/**
 * Whom each root source names as a victim, one row for each person and event and act and one column
 * for each root source: what an estimate of the unseen starts from.
 */
final class ListTable {
  private ListTable() {}

  /** A person in one event and act. */
  private record Record(String event, String act, PersonId person) implements Comparable<Record> {
    @Override
    public int compareTo(Record other) {
      return toString().compareTo(other.toString());
    }
  }

  static void write(Casebook casebook, Appendable out) throws IOException {
    PersonClasses classes = casebook.personClasses();
    RootSources roots = RootSources.of(casebook.statements().values());
    Map<Record, Set<SourceId>> records = new TreeMap<>();
    Set<SourceId> sources = new TreeSet<>();
    for (Statement statement : casebook.statements().values()) {
      if (statement.stance().affirms() && statement.isCounted() && !statement.isWithdrawn()) {
        for (PersonId person : statement.persons()) {
          Record record =
              new Record(
                  statement.event().value(),
                  statement.act().code(),
                  classes.representative(person));
          for (String root : roots.of(statement.id())) {
            records.computeIfAbsent(record, _ -> new TreeSet<>()).add(new SourceId(root));
            sources.add(new SourceId(root));
          }
        }
      }
    }
    PlainTable.write(out, titles(sources), rows(records, sources));
  }

  private static List<String> titles(Collection<SourceId> sources) {
    List<String> titles = new ArrayList<>(List.of("event", "act", "person"));
    sources.forEach(source -> titles.add("source:" + source.value()));
    return titles;
  }

  private static List<List<String>> rows(
      Map<Record, Set<SourceId>> records, Collection<SourceId> sources) {
    List<List<String>> rows = new ArrayList<>();
    new LinkedHashMap<>(records)
        .forEach((record, naming) -> {
          List<String> row =
              new ArrayList<>(List.of(record.event(), record.act(), record.person().value()));
          sources.forEach(source -> row.add(naming.contains(source) ? "1" : "0"));
          rows.add(row);
        });
    return rows;
  }
}
