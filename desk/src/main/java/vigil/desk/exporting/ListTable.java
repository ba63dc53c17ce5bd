package vigil.desk.exporting;

import java.io.IOException;
import java.util.Comparator;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import vigil.casebook.Casebook;
import vigil.casebook.PersonClasses;
import vigil.casebook.Statement;
import vigil.casebook.csv.ListCsv;
import vigil.casebook.tally.RootSources;
import vigil.core.id.EventId;
import vigil.core.id.PersonId;
import vigil.core.id.SourceId;
import vigil.core.vocabulary.ActType;

/**
 * Whom each root source names as a victim; linked entries are one person. What an estimate of the
 * unseen starts from.
 */
final class ListTable {
  private ListTable() {}

  /** A person in one event and act. */
  private record Key(EventId event, ActType act, PersonId person) {
    static final Comparator<Key> ORDER =
        Comparator.comparing(Key::event)
            .thenComparing(key -> key.act().code())
            .thenComparing(Key::person);
  }

  static void write(Casebook casebook, Appendable out) throws IOException {
    PersonClasses classes = casebook.personClasses();
    RootSources roots = RootSources.in(casebook);
    Map<Key, SortedSet<SourceId>> naming = new TreeMap<>(Key.ORDER);
    SortedSet<SourceId> sources = new TreeSet<>();
    for (Statement statement : casebook.statements().values()) {
      if (statement.stance().affirms() && statement.isCounted() && !statement.isWithdrawn()) {
        for (PersonId person : statement.persons()) {
          Key key = new Key(statement.event(), statement.act(), classes.representative(person));
          for (String root : roots.of(statement.id())) {
            naming.computeIfAbsent(key, _ -> new TreeSet<>()).add(new SourceId(root));
            sources.add(new SourceId(root));
          }
        }
      }
    }
    ListCsv.write(
        naming.entrySet().stream()
            .map(entry ->
                new ListCsv.Listed(
                    entry.getKey().event(),
                    entry.getKey().act(),
                    entry.getKey().person(),
                    entry.getValue()))
            .toList(),
        sources,
        out);
  }
}
