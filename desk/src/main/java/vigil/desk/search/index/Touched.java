package vigil.desk.search.index;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import vigil.casebook.Change;
import vigil.casebook.ErasableItem;
import vigil.casebook.Reference;
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
      case Change.Added added -> alone.add(Entries.key(added.entry().reference()));
      case Change.StatementCorrected(var statement) -> alone.add(Entries.key(statement.id()));
      case Change.Corrected corrected -> withTies.add(Entries.key(corrected.entry().reference()));
      case Change.TakenBack takenBack -> alone.add(Entries.key(takenBack.entry()));
      case Change.ConsentChanged(var statement, Consent _) -> alone.add(Entries.key(statement));
      case Change.Erased(ErasableItem item) -> withTies.add(Entries.key(item.entry()));
      case Change.PersonsLinked _, Change.PersonsUnlinked _ -> {}
      case Change.CustodyPassed(var document, _) -> alone.add(Entries.key(Reference.to(document)));
      case Change.CustodyTakenBack(var document, _) ->
          alone.add(Entries.key(Reference.to(document)));
      case Change.PlaceLocated _ -> {}
    }
  }
}
