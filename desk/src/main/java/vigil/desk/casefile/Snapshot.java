package vigil.desk.casefile;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import vigil.casebook.Casebook;
import vigil.casebook.Change;
import vigil.casebook.Document;
import vigil.casebook.Entry;
import vigil.casebook.ErasableItem;
import vigil.casebook.PersonLink;
import vigil.desk.casefile.DeskChange.CasebookChanged;

/**
 * Writes what a case file adds up to as the content of a checkpoint. Nothing that can be erased is
 * in it: for the words of an entry it has the number of the record that they are in. Documents, and
 * what the desk has beside its casebook, are added up from their records anew.
 */
final class Snapshot {
  /**
   * To be raised whenever the same records would add up to something else, or are written in
   * another way: a checkpoint of another program is passed over.
   */
  static final int FORMAT = 1;

  /** In place of a record with words where there are none. */
  static final int NO_WORDS = 0;

  private final Casebook casebook;
  private final Trails trails;
  private final IntFunction<DeskChange> changes;
  private final BooleanSupplier stopped;
  private final Packing packing = new Packing();

  private Snapshot(
      Casebook casebook, Trails trails, IntFunction<DeskChange> changes, BooleanSupplier stopped) {
    this.casebook = casebook;
    this.trails = trails;
    this.changes = changes;
    this.stopped = stopped;
  }

  /**
   * Content of a checkpoint.
   *
   * @param trails of all changes that led to this state
   * @param changes each by its number
   * @param stopped whether nobody wants it any more
   * @throws CancellationException when nobody does
   */
  static byte[] of(
      DeskState state, Trails trails, IntFunction<DeskChange> changes, BooleanSupplier stopped) {
    return new Snapshot(state.casebook(), trails, changes, stopped).write();
  }

  private byte[] write() {
    packing.number(FORMAT);
    trails.pack(packing);
    packing.number(casebook.places().size());
    casebook.places().forEach((place, at) -> packing.text(place).text(at.toString()));
    packing.number(casebook.links().size());
    for (PersonLink link : casebook.links()) {
      packing.text(link.first().value()).text(link.second().value());
    }
    packing.texts(casebook.erased().stream().map(ErasableItem::key).toList());
    packing.texts(casebook.takenBack().stream().map(ErasableItem::key).toList());
    List<Entry> entries = entries();
    packing.number(entries.size());
    entries.forEach(this::write);
    return packing.packed();
  }

  private void write(Entry entry) {
    if (stopped.getAsBoolean()) {
      throw new CancellationException();
    }
    packing
        .text(entry.reference().kind().name())
        .number(wordsOf(entry))
        .fields(entry instanceof Document ? idOf(entry) : EntryFields.lasting(entry));
  }

  private static Fields idOf(Entry entry) {
    return new Fields().put("id", entry.reference().id());
  }

  /** The last record that told the whole entry. */
  private int wordsOf(Entry entry) {
    if (!entry.hasWords() || entry instanceof Document) {
      return NO_WORDS;
    }
    int[] numbers = trails.of(Item.of(entry.reference()));
    int at = numbers.length - 1;
    while (at > 0 && !tellsAll(changes.apply(numbers[at]))) {
      at--;
    }
    return numbers[at];
  }

  private static boolean tellsAll(DeskChange change) {
    return change instanceof CasebookChanged(Change.Added _)
        || change instanceof CasebookChanged(Change.Corrected _);
  }

  private List<Entry> entries() {
    return Stream.<Collection<? extends Entry>>of(
            casebook.events().values(),
            casebook.sources().values(),
            casebook.persons().values(),
            casebook.groups().values(),
            casebook.acts().values(),
            casebook.involvements().values(),
            casebook.documents().values(),
            casebook.interventions().values(),
            casebook.statements().values())
        .<Entry>flatMap(Collection::stream)
        .toList();
  }
}
