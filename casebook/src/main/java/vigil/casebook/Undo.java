package vigil.casebook;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vigil.core.id.DocumentId;
import vigil.core.id.PersonId;
import vigil.core.id.StatementId;
import vigil.core.map.GeoPoint;
import vigil.core.vocabulary.Consent;

/**
 * Takes a change back by another one. What was changed again since is not touched: the later change
 * has to be undone first, so that nobody's work is lost without being looked at. A consent always
 * stays as it is now, unless it is the consent itself that is taken back.
 */
public final class Undo {
  private final Casebook before;
  private final Casebook now;

  private Undo(Casebook before, Casebook now) {
    this.before = before;
    this.now = now;
  }

  /**
   * The change that takes another back.
   *
   * @param change that is to be taken back
   * @param before the casebook to which it was made
   * @param now the casebook to which the new change will be made
   * @throws ChangeRefused when what it changed was changed again or erased since; also the change
   *     that this gives may still be refused, where something else needs what it takes away
   */
  public static Change of(Change change, Casebook before, Casebook now) {
    return new Undo(before, now).of(change);
  }

  private Change of(Change change) {
    return switch (change) {
      case Change.OfEntry entry -> new OfEntries().of(entry);
      case Change.CustodyPassed(DocumentId id, CustodyStep step) -> passed(id, step);
      case Change.CustodyTakenBack(DocumentId id, CustodyStep step) -> takenBack(id, step);
      case Change.PersonsLinked(PersonId one, PersonId other) ->
          new Change.PersonsUnlinked(one, other);
      case Change.PersonsUnlinked(PersonId one, PersonId other) ->
          new Change.PersonsLinked(one, other);
      case Change.ConsentChanged(StatementId id, Consent consent) -> consent(id, consent);
      case Change.PlaceLocated(String place, Optional<GeoPoint> at) -> located(place, at);
      case Change.Erased(ErasableItem item) ->
          throw new ChangeRefused(new Refusal.ErasedForGood(item));
    };
  }

  /** Undoes what was done to entries, of all sorts in the same way. */
  private final class OfEntries implements Editing<Change> {

    @Override
    public <K, V extends Entry> Change add(Sort<K, V> sort, V entry) {
      V there = requireAsItWas(sort, entry);
      if (entry instanceof Document && !there.equals(entry)) {
        throw changedSince(entry.reference());
      }
      return sort.takenBack().apply(shelf(sort, now).idOf().apply(there));
    }

    @Override
    public <K, V extends Entry> Change correct(Sort<K, V> sort, V entry) {
      V there = requireAsItWas(sort, entry);
      V earlier = there(shelf(sort, before), shelf(sort, before).idOf().apply(entry));
      return sort.corrected().apply(sort.keeping().apply(earlier, there));
    }

    @Override
    public <K, V extends Entry> Change takeBack(Sort<K, V> sort, K id) {
      return sort.added().apply(there(shelf(sort, before), id));
    }

    /** The entry as it is now, when nothing but what has changes of its own was changed since. */
    private <K, V extends Entry> V requireAsItWas(Sort<K, V> sort, V entry) {
      Shelf<K, V> shelf = shelf(sort, now);
      @Nullable V there = shelf.byId().get(shelf.idOf().apply(entry));
      if (there == null || !there.equals(sort.keeping().apply(entry, there))) {
        throw changedSince(entry.reference());
      }
      return there;
    }

    private static <K, V extends Entry> Shelf<K, V> shelf(Sort<K, V> sort, Casebook casebook) {
      return sort.in().apply(casebook.shelves());
    }
  }

  private Change consent(StatementId id, Consent consent) {
    @Nullable Statement statement = now.statements().get(id);
    if (statement == null || statement.consent() != consent) {
      throw changedSince(Reference.to(id));
    }
    return new Change.ConsentChanged(id, there(before.shelves().statements(), id).consent());
  }

  private Change located(String place, Optional<GeoPoint> at) {
    if (!Optional.ofNullable(now.places().get(place)).equals(at)) {
      throw new ChangeRefused(new Refusal.PlaceMovedSince(place));
    }
    return new Change.PlaceLocated(place, Optional.ofNullable(before.places().get(place)));
  }

  private Change passed(DocumentId id, CustodyStep step) {
    List<CustodyStep> steps = custody(id);
    if (steps.isEmpty() || !steps.getLast().equals(step)) {
      throw changedSince(Reference.to(id));
    }
    return new Change.CustodyTakenBack(id, step);
  }

  /** Only at the end of the same steps does it stand where it stood. */
  private Change takenBack(DocumentId id, CustodyStep step) {
    List<CustodyStep> earlier = there(before.shelves().documents(), id).custody();
    if (!custody(id).equals(earlier.subList(0, earlier.size() - 1))) {
      throw changedSince(Reference.to(id));
    }
    return new Change.CustodyPassed(id, step);
  }

  private List<CustodyStep> custody(DocumentId id) {
    @Nullable Document document = now.documents().get(id);
    return document == null ? List.of() : document.custody();
  }

  private static ChangeRefused changedSince(Reference entry) {
    return new ChangeRefused(new Refusal.ChangedSince(entry.kind(), entry.id()));
  }

  private static <K, V> V there(Shelf<K, V> before, K id) {
    return Objects.requireNonNull(before.byId().get(id), "the change was made to another casebook");
  }
}
