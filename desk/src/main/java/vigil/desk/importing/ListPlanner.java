package vigil.desk.importing;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vigil.casebook.Change;
import vigil.casebook.PersonClasses;
import vigil.casebook.Statement;
import vigil.casebook.csv.ListCsv;
import vigil.casebook.csv.Sheet;
import vigil.casebook.tally.RootSources;
import vigil.core.id.EventId;
import vigil.core.id.PersonId;
import vigil.core.id.SourceId;
import vigil.core.id.StatementId;
import vigil.core.vocabulary.ActType;
import vigil.core.vocabulary.Stance;
import vigil.desk.importing.Draft.Where;
import vigil.desk.importing.PlannedRow.Kind;

/**
 * Works out what lists would change. Where a source names a person and no statement that goes back
 * to it says so yet, there will be one that does; a statement that was withdrawn says so too, and
 * is not made again. That a source does not name somebody takes nothing away.
 */
final class ListPlanner {
  private final Draft draft;
  private final KeyedNames names;
  private final Mentions mentions;
  private final PersonClasses classes;
  private final Map<Key, Set<SourceId>> said = new HashMap<>();

  /** A person in one event and act. */
  private record Key(EventId event, ActType act, PersonId person) {}

  ListPlanner(Draft draft, KeyedNames names) {
    this.draft = draft;
    this.names = names;
    this.mentions = new Mentions(draft, names);
    this.classes = draft.now().personClasses();
    RootSources roots = RootSources.of(draft.now().statements().values());
    for (Statement statement : draft.now().statements().values()) {
      if (statement.stance().affirms() && statement.isCounted()) {
        for (PersonId person : statement.persons()) {
          Key key = key(statement.event(), statement.act(), person);
          roots.of(statement.id()).forEach(root -> note(key, new SourceId(root)));
        }
      }
    }
  }

  void plan(Table.Lists table) {
    for (Sheet.Row<ListCsv.Listed> row : table.sheet().rows()) {
      Where where = new Where(table.file(), row.line());
      ListCsv.Listed record = row.value();
      if (record.sources().isEmpty()) {
        continue;
      }
      mentions.event(where, record.event());
      PersonId person = mentions.person(where, record.person().value());
      boolean fresh = false;
      for (SourceId written : record.sources()) {
        SourceId source = mentions.heard(where, written.value());
        if (note(key(record.event(), record.act(), person), source)) {
          add(where, record, person, source);
          fresh = true;
        }
      }
      if (!fresh) {
        draft.known(where, Kind.PERSON, person, List.of(), List.of());
      }
    }
  }

  private void add(Where where, ListCsv.Listed record, PersonId person, SourceId source) {
    List<String> what =
        List.of(
            "list", record.event().value(), record.act().code(), person.value(), source.value());
    StatementId id = new StatementId(names.of("statement", what));
    Statement statement =
        Statement.draft(id, source, record.event(), record.act(), Stance.ALLEGES)
            .persons(person)
            .build();
    draft.fresh(where, Kind.STATEMENT, id, new Change.StatementRecorded(statement));
  }

  /** Whether this was not said before. */
  private boolean note(Key key, SourceId source) {
    return said.computeIfAbsent(key, _ -> new HashSet<>()).add(source);
  }

  private Key key(EventId event, ActType act, PersonId person) {
    return new Key(event, act, classes.representative(person));
  }
}
