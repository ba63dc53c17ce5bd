package vigil.desk.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vigil.casebook.Change;
import vigil.casebook.ErasableItem;
import vigil.casebook.Event;
import vigil.casebook.Person;
import vigil.casebook.PersonLink;
import vigil.casebook.Source;
import vigil.casebook.csv.EventCsv;
import vigil.casebook.csv.PersonCsv;
import vigil.casebook.csv.Sheet;
import vigil.casebook.csv.SourceCsv;
import vigil.core.id.PersonId;
import vigil.desk.importing.Draft.Where;
import vigil.desk.importing.PlannedRow.Kind;

/** Works out what tables of events, sources and persons would change. */
final class EntryPlanner {
  private final Draft draft;

  EntryPlanner(Draft draft) {
    this.draft = draft;
  }

  void plan(Table.Events table) {
    for (Sheet.Row<Event> row : table.sheet().rows()) {
      Where where = new Where(table.file(), row.line());
      Event event = row.value();
      @Nullable Event before = draft.now().events().get(event.id());
      if (before == null) {
        draft.fresh(where, Kind.EVENT, event.id(), new Change.EventAdded(event));
      } else {
        List<Fate.FieldChange> fields =
            Draft.differences(EventCsv.TABLE.cells(before), EventCsv.TABLE.cells(event));
        draft.known(
            where, Kind.EVENT, event.id(), fields, List.of(new Change.EventCorrected(event)));
      }
    }
  }

  void plan(Table.Sources table) {
    for (Sheet.Row<Source> row : table.sheet().rows()) {
      Where where = new Where(table.file(), row.line());
      Source source = withoutErased(row.value());
      @Nullable Source before = draft.now().sources().get(source.id());
      if (before == null) {
        draft.fresh(where, Kind.SOURCE, source.id(), new Change.SourceAdded(source));
      } else {
        List<Fate.FieldChange> fields =
            Draft.differences(SourceCsv.TABLE.cells(before), SourceCsv.TABLE.cells(source));
        draft.known(
            where, Kind.SOURCE, source.id(), fields, List.of(new Change.SourceCorrected(source)));
      }
    }
  }

  /** A table that is older than an erasure does not bring the name back. */
  private Source withoutErased(Source source) {
    return draft.now().erased().contains(new ErasableItem.SourceName(source.id()))
        ? new Source(source.id(), source.kind(), "", Optional.empty())
        : source;
  }

  void plan(Table.Persons table) {
    for (Sheet.Row<PersonCsv.Entry> row : table.sheet().rows()) {
      Where where = new Where(table.file(), row.line());
      Person person = withoutErased(row.value().person());
      @Nullable Person before = draft.now().persons().get(person.id());
      if (before == null) {
        draft.fresh(where, Kind.PERSON, person.id(), new Change.PersonAdded(person));
      } else {
        List<Fate.FieldChange> fields =
            Draft.differences(
                PersonCsv.TABLE.cells(new PersonCsv.Entry(before, List.of())),
                PersonCsv.TABLE.cells(new PersonCsv.Entry(person, List.of())));
        draft.known(
            where, Kind.PERSON, person.id(), fields, List.of(new Change.PersonCorrected(person)));
      }
    }
    if (table.sheet().titles().contains(PersonCsv.SAME_AS)) {
      planLinks(table);
    }
  }

  private Person withoutErased(Person person) {
    return draft.now().erased().contains(new ErasableItem.PersonName(person.id()))
        ? new Person(person.id(), "")
        : person;
  }

  /** Links stand as the table has them, between those whom it names; others are left alone. */
  private void planLinks(Table.Persons table) {
    Map<PersonId, SortedSet<PersonId>> wanted = new TreeMap<>();
    for (PersonCsv.Entry entry : table.sheet().values()) {
      wanted.computeIfAbsent(entry.person().id(), _ -> new TreeSet<>());
      for (PersonId other : entry.sameAs()) {
        wanted.computeIfAbsent(entry.person().id(), _ -> new TreeSet<>()).add(other);
        wanted.computeIfAbsent(other, _ -> new TreeSet<>()).add(entry.person().id());
      }
    }
    Map<PersonId, SortedSet<PersonId>> standing = standing();
    for (Sheet.Row<PersonCsv.Entry> row : table.sheet().rows()) {
      Where where = new Where(table.file(), row.line());
      PersonId id = row.value().person().id();
      SortedSet<PersonId> before = standing.getOrDefault(id, new TreeSet<>());
      SortedSet<PersonId> after = new TreeSet<>(wanted.getOrDefault(id, new TreeSet<>()));
      before.stream().filter(other -> !wanted.containsKey(other)).forEach(after::add);
      link(where, id, before, after);
    }
  }

  private void link(Where where, PersonId id, SortedSet<PersonId> before, Set<PersonId> after) {
    if (before.equals(after)) {
      return;
    }
    List<Change> changes = new ArrayList<>();
    after.stream()
        .filter(other -> !draft.now().links().contains(new PersonLink(id, other)))
        .forEach(other -> changes.add(new Change.PersonsLinked(id, other)));
    before.stream()
        .filter(other -> !after.contains(other))
        .filter(other -> draft.now().links().contains(new PersonLink(id, other)))
        .forEach(other -> changes.add(new Change.PersonsUnlinked(id, other)));
    draft.known(
        where,
        Kind.PERSON,
        id,
        List.of(new Fate.FieldChange(PersonCsv.SAME_AS, joined(before), joined(after))),
        changes);
  }

  private static String joined(Set<PersonId> ids) {
    return String.join("|", ids.stream().map(PersonId::value).toList());
  }

  private Map<PersonId, SortedSet<PersonId>> standing() {
    Map<PersonId, SortedSet<PersonId>> standing = new TreeMap<>();
    for (PersonLink link : draft.now().links()) {
      standing.computeIfAbsent(link.first(), _ -> new TreeSet<>()).add(link.second());
      standing.computeIfAbsent(link.second(), _ -> new TreeSet<>()).add(link.first());
    }
    return standing;
  }
}
