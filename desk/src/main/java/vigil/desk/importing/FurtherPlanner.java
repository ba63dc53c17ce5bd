package vigil.desk.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vigil.casebook.Act;
import vigil.casebook.Change;
import vigil.casebook.CustodyStep;
import vigil.casebook.Document;
import vigil.casebook.Entry;
import vigil.casebook.Group;
import vigil.casebook.Intervention;
import vigil.casebook.Involvement;
import vigil.casebook.csv.EntryTable;
import vigil.casebook.csv.FurtherTables;
import vigil.casebook.csv.PlaceCsv;
import vigil.casebook.csv.Sheet;
import vigil.core.map.GeoPoint;
import vigil.core.quantity.QuotedQuantity;
import vigil.desk.importing.Draft.Where;
import vigil.desk.importing.PlannedRow.Kind;

/** Works out what tables of groups, documents, acts, involvements, interventions would change. */
final class FurtherPlanner {
  private final Draft draft;

  FurtherPlanner(Draft draft) {
    this.draft = draft;
  }

  void plan(Table.Groups table) {
    Way<Group> way =
        new Way<>(
            Kind.GROUP, FurtherTables.GROUPS, Change.GroupAdded::new, Change.GroupCorrected::new);
    for (Sheet.Row<Group> row : table.sheet().rows()) {
      Group group = row.value();
      Group allowed =
          isErased(group)
              ? new Group(group.id(), "", QuotedQuantity.of(group.size().quantity()))
              : group;
      plan(way, where(table, row), allowed, draft.now().groups().get(group.id()));
    }
  }

  void plan(Table.Acts table) {
    Way<Act> way =
        new Way<>(Kind.ACT, FurtherTables.ACTS, Change.ActAdded::new, Change.ActCorrected::new);
    for (Sheet.Row<Act> row : table.sheet().rows()) {
      plan(way, where(table, row), row.value(), draft.now().acts().get(row.value().id()));
    }
  }

  void plan(Table.Involvements table) {
    Way<Involvement> way =
        new Way<>(
            Kind.INVOLVEMENT,
            FurtherTables.INVOLVEMENTS,
            Change.InvolvementAdded::new,
            Change.InvolvementCorrected::new);
    for (Sheet.Row<Involvement> row : table.sheet().rows()) {
      plan(way, where(table, row), row.value(), draft.now().involvements().get(row.value().id()));
    }
  }

  void plan(Table.Interventions table) {
    Way<Intervention> way =
        new Way<>(
            Kind.INTERVENTION,
            FurtherTables.INTERVENTIONS,
            Change.InterventionAdded::new,
            Change.InterventionCorrected::new);
    for (Sheet.Row<Intervention> row : table.sheet().rows()) {
      Intervention read = row.value();
      @Nullable Intervention before = draft.now().interventions().get(read.id());
      Intervention allowed = before != null && isErased(read) ? before : read;
      plan(way, where(table, row), allowed, before);
    }
  }

  void plan(Table.Places table) {
    for (Sheet.Row<PlaceCsv.Place> row : table.sheet().rows()) {
      String words = row.value().words();
      GeoPoint at = row.value().at();
      @Nullable GeoPoint before = draft.now().places().get(words);
      Change located = new Change.PlaceLocated(words, Optional.of(at));
      if (before == null) {
        draft.fresh(where(table, row), Kind.PLACE, words, located);
      } else {
        List<Fate.FieldChange> moved =
            before.equals(at)
                ? List.of()
                : List.of(new Fate.FieldChange("latitude", before.toString(), at.toString()));
        draft.known(where(table, row), Kind.PLACE, words, moved, List.of(located));
      }
    }
  }

  void plan(Table.Documents table) {
    for (Sheet.Row<Document> row : table.sheet().rows()) {
      Document read = row.value();
      @Nullable Document before = draft.now().documents().get(read.id());
      if (before == null) {
        Document bare = read.with(List.of());
        draft.fresh(where(table, row), Kind.DOCUMENT, read.id(), new Change.DocumentAdded(bare));
        read.custody()
            .forEach(
                step -> draft.apply(where(table, row), new Change.CustodyPassed(read.id(), step)));
      } else if (!isErased(read)) {
        correct(where(table, row), before, read);
      }
    }
  }

  /** Hands through which a document went are added to, never taken away by a table. */
  private void correct(Where where, Document before, Document after) {
    List<CustodyStep> steps = before.custody();
    int known = steps.size();
    if (after.custody().size() < known || !after.custody().subList(0, known).equals(steps)) {
      draft.refuse(
          where,
          "custody",
          "The steps of the document %s that are there already would change.".formatted(after.id()),
          "Leave them as they are, and write new ones after them.");
      return;
    }
    List<Change> changes = new ArrayList<>();
    Document told = after.with(steps).withFileOf(before);
    if (!told.equals(before)) {
      changes.add(new Change.DocumentCorrected(told));
    }
    after
        .custody()
        .subList(known, after.custody().size())
        .forEach(step -> changes.add(new Change.CustodyPassed(after.id(), step)));
    Map<String, String> earlier = FurtherTables.DOCUMENTS.cells(before);
    draft.known(
        where,
        Kind.DOCUMENT,
        after.id(),
        Draft.differences(earlier, FurtherTables.DOCUMENTS.cells(after)),
        changes);
  }

  /** How entries of one kind are compared and changed. */
  private record Way<T extends Entry>(
      Kind kind, EntryTable<T> table, Function<T, Change> add, Function<T, Change> correct) {}

  private <T extends Entry> void plan(Way<T> way, Where where, T entry, @Nullable T before) {
    String id = entry.reference().id();
    if (before == null) {
      draft.fresh(where, way.kind(), id, way.add().apply(entry));
    } else {
      List<Fate.FieldChange> fields =
          Draft.differences(way.table().cells(before), way.table().cells(entry));
      draft.known(where, way.kind(), id, fields, List.of(way.correct().apply(entry)));
    }
  }

  /** A table that is older than an erasure does not bring anything back. */
  private boolean isErased(Entry entry) {
    return entry.erasable().filter(draft.now().erased()::contains).isPresent();
  }

  private static Where where(Table table, Sheet.Row<?> row) {
    return new Where(table.file(), row.line());
  }
}
