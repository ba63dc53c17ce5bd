package vigil.desk.importing;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vigil.casebook.Change;
import vigil.casebook.Derivation;
import vigil.casebook.ErasableItem;
import vigil.casebook.Source;
import vigil.casebook.Statement;
import vigil.casebook.csv.StatementCsv;
import vigil.casebook.csv.StatementRow;
import vigil.core.id.StatementId;
import vigil.core.vocabulary.Consent;
import vigil.desk.importing.Draft.Where;
import vigil.desk.importing.PlannedRow.Kind;

/** Works out what tables of statements would change, with what they name and nobody had entered. */
final class StatementPlanner {
  private final Draft draft;
  private final Mentions mentions;
  private final Map<StatementId, Pending> fresh = new LinkedHashMap<>();
  private final List<Pending> known = new ArrayList<>();
  private final Set<StatementId> tried = new HashSet<>();

  private record Pending(Where where, StatementRow row) {
    StatementId id() {
      return row.statement().id();
    }
  }

  StatementPlanner(Draft draft, KeyedNames names) {
    this.draft = draft;
    this.mentions = new Mentions(draft, names);
  }

  void plan(Collection<Table.Statements> tables) {
    tables.forEach(table -> mentions.readSources(table.sheet().rows()));
    tables.forEach(this::sort);
    fresh.values().forEach(this::addWithParents);
    known.forEach(this::correct);
  }

  private void sort(Table.Statements table) {
    for (int i = 0; i < table.sheet().rows().size(); i++) {
      Where where = new Where(table.file(), table.sheet().lines().get(i));
      StatementRow row = mentions.entered(where, table.sheet().rows().get(i));
      Statement statement = row.statement();
      @Nullable Statement before = draft.now().statements().get(statement.id());
      if (before == null) {
        put(new Pending(where, with(row, withoutErased(statement))));
      } else {
        Statement over = StatementCsv.over(before, statement, table.sheet().titles());
        Statement merged = kept(before, withoutErased(over));
        known.add(new Pending(where, with(row, merged.equals(before) ? before : merged)));
      }
    }
  }

  private void put(Pending pending) {
    @Nullable Pending earlier = fresh.putIfAbsent(pending.id(), pending);
    if (earlier != null) {
      draft.refuse(
          pending.where(),
          "id",
          "The id %s is taken in %s, line %d."
              .formatted(pending.id(), earlier.where().file(), earlier.where().line()),
          "Give each statement an id of its own.");
    }
  }

  private static StatementRow with(StatementRow row, Statement statement) {
    return new StatementRow(statement, row.sourceKind(), statement.act().code());
  }

  /** A table that is older than an erasure does not bring the words back. */
  private Statement withoutErased(Statement statement) {
    return draft.now().erased().contains(new ErasableItem.StatementWords(statement.id()))
        ? statement.erased()
        : statement;
  }

  /** What somebody has withdrawn stays withdrawn, whatever an older table says. */
  private static Statement kept(Statement before, Statement statement) {
    return before.isWithdrawn()
        ? statement.toDraft().consent(Consent.WITHDRAWN).build()
        : statement;
  }

  /** Adds a statement after those from which it derives, with a stack of its own. */
  private void addWithParents(Pending first) {
    Deque<Pending> open = new ArrayDeque<>();
    Set<StatementId> begun = new HashSet<>();
    open.push(first);
    while (!open.isEmpty()) {
      Pending at = open.element();
      begun.add(at.id());
      Optional<Pending> parent = missingParent(at, begun);
      if (parent.isPresent()) {
        open.push(parent.get());
      } else {
        add(open.pop());
      }
    }
  }

  /**
   * A parent in the tables that is not entered yet; a circle is left for the casebook to refuse.
   */
  private Optional<Pending> missingParent(Pending at, Set<StatementId> begun) {
    for (Derivation derivation : at.row().statement().derivesFrom()) {
      if (derivation instanceof Derivation.FromStatement(StatementId parent)
          && !draft.now().statements().containsKey(parent)) {
        @Nullable Pending pending = fresh.get(parent);
        if (pending != null && !begun.contains(parent)) {
          return Optional.of(pending);
        }
      }
    }
    return Optional.empty();
  }

  private void add(Pending pending) {
    if (!draft.now().statements().containsKey(pending.id()) && tried.add(pending.id())) {
      draft.fresh(
          pending.where(),
          Kind.STATEMENT,
          pending.id(),
          new Change.StatementRecorded(pending.row().statement()));
    }
  }

  private void correct(Pending pending) {
    StatementRow row = pending.row();
    Statement before = Objects.requireNonNull(draft.now().statements().get(pending.id()));
    Source speaker = Objects.requireNonNull(draft.now().sources().get(before.source()));
    List<Fate.FieldChange> fields =
        Draft.differences(
            StatementCsv.cells(new StatementRow(before, speaker.kind(), before.act().code())),
            StatementCsv.cells(row));
    List<Change> changes = new ArrayList<>();
    Statement corrected = row.statement().toDraft().consent(before.consent()).build();
    if (!corrected.equals(before)) {
      changes.add(new Change.StatementCorrected(corrected));
    }
    if (row.statement().consent() != before.consent()) {
      changes.add(new Change.ConsentChanged(pending.id(), row.statement().consent()));
    }
    draft.known(pending.where(), Kind.STATEMENT, pending.id(), fields, changes);
  }
}
