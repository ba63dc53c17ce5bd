package vigil.desk.search.index;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import vigil.casebook.Change;
import vigil.casebook.ErasableItem;
import vigil.casebook.Event;
import vigil.casebook.Person;
import vigil.casebook.Source;
import vigil.casebook.Statement;
import vigil.core.vocabulary.Consent;
import vigil.desk.casefile.DeskChange;
import vigil.desk.casefile.DeskChange.CasebookChanged;

/**
 * Which entries changes touch.
 *
 * @param alone only these
 * @param withTies these and whatever is tied to them
 * @param erased whether something must not be found in any structure any more
 */
record Touched(Set<EntryKey> alone, Set<EntryKey> withTies, boolean erased) {

  static Touched by(List<? extends DeskChange> changes) {
    Set<EntryKey> alone = new LinkedHashSet<>();
    Set<EntryKey> withTies = new LinkedHashSet<>();
    boolean erased = false;
    for (DeskChange change : changes) {
      if (change instanceof CasebookChanged(Change inside)) {
        add(inside, alone, withTies);
        erased |= inside instanceof Change.Erased;
      }
    }
    return new Touched(alone, withTies, erased);
  }

  boolean isNothing() {
    return alone.isEmpty() && withTies.isEmpty();
  }

  private static void add(Change change, Set<EntryKey> alone, Set<EntryKey> withTies) {
    switch (change) {
      case Change.EventAdded(Event event) -> alone.add(Entries.key(event.id()));
      case Change.EventCorrected(Event event) -> withTies.add(Entries.key(event.id()));
      case Change.SourceAdded(Source source) -> alone.add(Entries.key(source.id()));
      case Change.SourceCorrected(Source source) -> withTies.add(Entries.key(source.id()));
      case Change.PersonAdded(Person person) -> alone.add(Entries.key(person.id()));
      case Change.PersonCorrected(Person person) -> withTies.add(Entries.key(person.id()));
      case Change.StatementRecorded(Statement statement) -> alone.add(Entries.key(statement.id()));
      case Change.StatementCorrected(Statement statement) -> alone.add(Entries.key(statement.id()));
      case Change.ConsentChanged(var statement, Consent _) -> alone.add(Entries.key(statement));
      case Change.Erased(ErasableItem item) -> withTies.add(key(item));
      case Change.EventTakenBack(var event) -> alone.add(Entries.key(event));
      case Change.SourceTakenBack(var source) -> alone.add(Entries.key(source));
      case Change.PersonTakenBack(var person) -> alone.add(Entries.key(person));
      case Change.StatementTakenBack(var statement) -> alone.add(Entries.key(statement));
      case Change.PersonsLinked _, Change.PersonsUnlinked _ -> {}
    }
  }

  private static EntryKey key(ErasableItem item) {
    return switch (item) {
      case ErasableItem.StatementWords(var statement) -> Entries.key(statement);
      case ErasableItem.SourceName(var source) -> Entries.key(source);
      case ErasableItem.PersonName(var person) -> Entries.key(person);
    };
  }
}
