package vigil.desk.importing;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vigil.casebook.Casebook;
import vigil.casebook.Statement;
import vigil.casebook.csv.CsvError;
import vigil.casebook.csv.CsvRefused;
import vigil.casebook.csv.Reading;
import vigil.casebook.csv.StatementSheet;
import vigil.core.id.StatementId;
import vigil.core.vocabulary.Vocabulary;
import vigil.journal.DataKey;

/**
 * Some tables on their way into a casebook. They are read as they come, and nothing of them is kept
 * but what their rows say. Not for several threads.
 */
public final class Import {
  private final Casebook base;
  private final KeyedNames names;
  private final List<Table> tables = new ArrayList<>();
  private final Set<StatementId> read = new HashSet<>();
  private final List<CsvError> problems = new ArrayList<>();

  /**
   * @param base the casebook as it is
   * @param journal of which the key for new ids is derived; not kept
   */
  public Import(Casebook base, DataKey journal) {
    this.base = base;
    this.names = KeyedNames.of(journal);
  }

  /**
   * Reads a table of the kind that its header shows: statements, persons, sources, events, groups,
   * documents, acts, involvements, interventions, places or lists. What is wrong with it becomes a
   * problem of the plan.
   *
   * @param file its name, for the problems
   * @throws IOException when the content cannot be read
   */
  public void read(String file, InputStream content) throws IOException {
    Reading reading = new Reading(Vocabulary.standard(), this::isKnown, names, this::once);
    try {
      Table table = Table.read(file, content, reading);
      tables.add(table);
      if (table instanceof Table.Statements(_, StatementSheet sheet)) {
        sheet.statements().forEach(statement -> read.add(statement.id()));
      }
    } catch (CsvRefused refused) {
      problems.addAll(refused.errors());
    }
  }

  private boolean isKnown(StatementId id) {
    return base.statements().containsKey(id) || read.contains(id);
  }

  /** What a table says that is there already needs no room of its own; words are the most of it. */
  private Statement once(Statement read) {
    @Nullable Statement before = base.statements().get(read.id());
    if (before == null || !before.words().equals(read.words())) {
      return read;
    }
    return before.equals(read) ? before : read.toDraft().words(before.words()).build();
  }

  /** What all of the tables together would do. */
  public Plan plan() {
    List<UwaziEntities.Exported> uwazi =
        all(Table.Uwazi.class).stream().map(Table.Uwazi::exported).toList();
    tables.addAll(new UwaziEntities(base, names, problems).tables(uwazi));
    tables.removeIf(Table.Uwazi.class::isInstance);
    if (!problems.isEmpty()) {
      return Plan.refused(base, problems);
    }
    Draft draft = new Draft(base);
    EntryPlanner entries = new EntryPlanner(draft);
    all(Table.Events.class).forEach(entries::plan);
    all(Table.Sources.class).forEach(entries::plan);
    all(Table.Persons.class).forEach(entries::plan);
    FurtherPlanner further = new FurtherPlanner(draft);
    all(Table.Groups.class).forEach(further::plan);
    all(Table.Documents.class).forEach(further::plan);
    all(Table.Acts.class).forEach(further::plan);
    all(Table.Involvements.class).forEach(further::plan);
    new StatementPlanner(draft, names).plan(all(Table.Statements.class));
    planLists(draft);
    all(Table.Interventions.class).forEach(further::plan);
    all(Table.Places.class).forEach(further::plan);
    return draft.finished();
  }

  /** After the statements, which may say already what the lists say. */
  private void planLists(Draft draft) {
    List<Table.Lists> lists = all(Table.Lists.class);
    if (!lists.isEmpty()) {
      ListPlanner planner = new ListPlanner(draft, names);
      lists.forEach(planner::plan);
    }
  }

  private <T extends Table> List<T> all(Class<T> kind) {
    return tables.stream().filter(kind::isInstance).map(kind::cast).toList();
  }
}
