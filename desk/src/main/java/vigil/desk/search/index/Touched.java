package vigil.desk.search.index;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
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
      case Change.Added added -> key(added.entry().reference()).ifPresent(alone::add);
      case Change.StatementCorrected(var statement) -> alone.add(Entries.key(statement.id()));
      case Change.Corrected corrected ->
          key(corrected.entry().reference()).ifPresent(withTies::add);
      case Change.TakenBack takenBack -> key(takenBack.entry()).ifPresent(alone::add);
      case Change.ConsentChanged(var statement, Consent _) -> alone.add(Entries.key(statement));
      case Change.Erased(ErasableItem item) -> key(item.entry()).ifPresent(withTies::add);
      case Change.PersonsLinked _, Change.PersonsUnlinked _ -> {}
      case Change.CustodyPassed _, Change.CustodyTakenBack _, Change.PlaceLocated _ -> {}
    }
  }

  /** Nothing for what the search does not hold. */
  private static Optional<EntryKey> key(Reference entry) {
    return switch (entry.kind()) {
      case EVENT -> Optional.of(new EntryKey(Kind.EVENT, entry.id()));
      case SOURCE -> Optional.of(new EntryKey(Kind.SOURCE, entry.id()));
      case PERSON -> Optional.of(new EntryKey(Kind.PERSON, entry.id()));
      case STATEMENT -> Optional.of(new EntryKey(Kind.STATEMENT, entry.id()));
      case GROUP, ACT, INVOLVEMENT, DOCUMENT, INTERVENTION -> Optional.empty();
    };
  }
}
