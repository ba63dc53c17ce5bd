package vigil.casebook;

import java.util.List;
import java.util.Optional;
import vigil.core.id.StatementId;
import vigil.core.vocabulary.Stance;

/** Adds, corrects and takes back entries of a casebook. */
record Edits(Casebook casebook) implements Editing<Casebook> {

  @Override
  public Casebook of(Change.OfEntry change) {
    return Editing.super.of(withoutErasedPlace(change));
  }

  /** Older records tell again where erased words stood; that is passed over. */
  private Change.OfEntry withoutErasedPlace(Change.OfEntry change) {
    if (change instanceof Change.StatementRecorded(Statement statement) && isErased(statement)) {
      return new Change.StatementRecorded(statement.withoutPlace());
    }
    if (change instanceof Change.StatementCorrected(Statement statement) && isErased(statement)) {
      return new Change.StatementCorrected(statement.withoutPlace());
    }
    return change;
  }

  private boolean isErased(Statement statement) {
    return casebook.erased().contains(new ErasableItem.StatementWords(statement.id()));
  }

  @Override
  public <K, V extends Entry> Casebook add(Sort<K, V> sort, V entry) {
    refuseErased(entry);
    Shelf<K, V> grown = sort.in().apply(casebook.shelves()).added(entry);
    Casebook after = casebook.with(sort.into().apply(casebook.shelves(), grown));
    require(entry, after.shelves());
    Optional<ErasableItem> item = entry.erasable();
    return item.isPresent() ? after.with(after.erasures().withThere(item.get())) : after;
  }

  @Override
  public <K, V extends Entry> Casebook correct(Sort<K, V> sort, V entry) {
    Shelf<K, V> shelf = sort.in().apply(casebook.shelves());
    V before = shelf.now(entry);
    if (!sort.keeping().apply(entry, before).equals(entry)) {
      throw new ChangeRefused(moved(entry));
    }
    refuseErased(entry);
    require(entry, casebook.shelves());
    refuseCircle(before, entry);
    return casebook.with(sort.into().apply(casebook.shelves(), shelf.corrected(entry)));
  }

  @Override
  public <K, V extends Entry> Casebook takeBack(Sort<K, V> sort, K id) {
    Shelf<K, V> shelf = sort.in().apply(casebook.shelves());
    V entry = shelf.known(id);
    new Needs(casebook.shelves(), casebook.links()).requireNone(entry.reference());
    Casebook after = casebook.with(sort.into().apply(casebook.shelves(), shelf.without(id)));
    Optional<ErasableItem> item = entry.erasable();
    return item.isPresent() ? after.with(after.erasures().withTakenBack(item.get())) : after;
  }

  private static Refusal moved(Entry entry) {
    return entry instanceof Document document
        ? new Refusal.CustodyMoved(document.id())
        : new Refusal.ConsentMoved(new StatementId(entry.reference().id()));
  }

  private void refuseErased(Entry entry) {
    if (entry.hasWords()) {
      entry.erasable().ifPresent(casebook::refuseErased);
    }
  }

  private static void require(Entry entry, Shelves there) {
    if (entry instanceof Statement statement) {
      requireSense(statement);
    }
    entry.refersTo().forEach(there::requireKnown);
  }

  private static void requireSense(Statement statement) {
    StatementId id = statement.id();
    if (statement.derivesFrom().contains(new Derivation.FromStatement(id))) {
      throw new ChangeRefused(new Refusal.DerivesFromItself(List.of(id)));
    }
    if (statement.denialOf().isPresent() && statement.stance() != Stance.DENIES) {
      throw new ChangeRefused(new Refusal.NoDenial(id));
    }
  }

  /** Only a correction can close a circle: nothing derives from a statement that is new. */
  private void refuseCircle(Entry before, Entry corrected) {
    if (before instanceof Statement earlier
        && corrected instanceof Statement statement
        && !earlier.derivesFrom().equals(statement.derivesFrom())) {
      Ancestry.circle(statement, casebook.statements())
          .ifPresent(path -> {
            throw new ChangeRefused(new Refusal.DerivesFromItself(path));
          });
    }
  }
}
