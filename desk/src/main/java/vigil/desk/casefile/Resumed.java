package vigil.desk.casefile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import vigil.casebook.Casebook;
import vigil.casebook.Change;
import vigil.casebook.Entry;
import vigil.casebook.ErasableItem;
import vigil.casebook.PersonLink;
import vigil.casebook.Refusal;
import vigil.casebook.Standing;
import vigil.casebook.Strand;
import vigil.core.id.PersonId;
import vigil.core.map.GeoPoint;
import vigil.desk.casefile.DeskChange.CasebookChanged;
import vigil.journal.Checkpoint;
import vigil.journal.Record;

/**
 * What a checkpoint knows, completed by the words that lie in the records. Records are taken by
 * several threads, in any order.
 */
final class Resumed {

  /** Kinds of items whose changes are not the casebook's. */
  private static final Set<Item.Kind> DESKS_OWN =
      EnumSet.of(Item.Kind.TESTIMONY, Item.Kind.DOSSIER, Item.Kind.GATHERING);

  private final Memory memory;
  private final Unpacking packed;
  private final Trails trails;
  private final Map<String, GeoPoint> places = new HashMap<>();
  private final Set<PersonLink> links = new HashSet<>();
  private final Set<ErasableItem> erased;
  private final Set<ErasableItem> takenBack;
  private final Slot[] slots;
  private final @Nullable Entry[] entries;

  /** For each record, the place of the entry whose words it has, and one more; 0 for none. */
  private final int[] slotOf;

  /** Records of which not the words alone are wanted. */
  private final BitSet whole = new BitSet();

  private final Map<Integer, DeskChange> told = new ConcurrentHashMap<>();

  /** An entry as it lies in the checkpoint. */
  private record Slot(Refusal.Kind kind, int words, int place) {}

  private Resumed(Checkpoint checkpoint, Memory memory) {
    this.memory = memory;
    packed = Unpacking.of(checkpoint.content());
    if (packed.number() != Snapshot.FORMAT) {
      throw new IllegalArgumentException("a checkpoint of another program");
    }
    trails = Trails.unpack(packed);
    for (int left = packed.number(); left > 0; left--) {
      places.put(packed.text(), GeoPoint.of(packed.text()).orElseThrow());
    }
    for (int left = packed.number(); left > 0; left--) {
      links.add(new PersonLink(new PersonId(packed.text()), new PersonId(packed.text())));
    }
    erased = items();
    takenBack = items();
    slots = new Slot[packed.number()];
    entries = new Entry[slots.length];
    slotOf = new int[Math.toIntExact(checkpoint.number()) + 1];
    readSlots();
    Arrays.stream(trails.of(DESKS_OWN)).forEach(whole::set);
    Arrays.stream(trails.others()).forEach(whole::set);
    Arrays.stream(trails.of(EnumSet.of(Item.Kind.DOCUMENT))).forEach(whole::set);
  }

  /**
   * What a checkpoint knows.
   *
   * @throws RuntimeException when it was written by another program, or is none
   */
  static Resumed at(Checkpoint checkpoint, Memory memory) {
    return new Resumed(checkpoint, memory);
  }

  private Set<ErasableItem> items() {
    Set<ErasableItem> items = new HashSet<>();
    packed.texts().forEach(key -> items.add(ErasableItem.of(key).orElseThrow()));
    return items;
  }

  private void readSlots() {
    Map<String, Refusal.Kind> kinds = new HashMap<>();
    for (int i = 0; i < slots.length; i++) {
      Refusal.Kind kind = kinds.computeIfAbsent(packed.text(), Refusal.Kind::valueOf);
      slots[i] = new Slot(kind, packed.number(), packed.place());
      packed.passFields();
      if (slots[i].words() != Snapshot.NO_WORDS) {
        slotOf[slots[i].words()] = i + 1;
      }
    }
  }

  /** The trails of all records that the checkpoint knows. */
  Trails trails() {
    return trails;
  }

  /**
   * Takes what is wanted of records that the checkpoint knows.
   *
   * @return how many they were
   */
  int takeAll(List<Record> records) {
    records.forEach(this::take);
    return records.size();
  }

  private void take(Record record) {
    int number = Math.toIntExact(record.number());
    int slot = slotOf[number] - 1;
    if (slot >= 0) {
      entries[slot] =
          read(
              slots[slot],
              record.erasable().map(json -> Fields.parse(json, memory)).orElse(Journaled.NOTHING));
    }
    if (whole.get(number)) {
      told.put(number, Journaled.of(record, memory).change());
    }
  }

  private Entry read(Slot slot, Fields words) {
    Fields lasting = packed.from(slot.place()).fields(memory);
    Entry entry = EntryFields.read(slot.kind(), lasting, words);
    // Its key may be there still, when the disk did not let it be destroyed.
    return entry.erasable().filter(erased::contains).isPresent() && entry.hasWords()
        ? EntryFields.read(slot.kind(), lasting, Journaled.NOTHING)
        : entry;
  }

  /** What all records that the checkpoint knows add up to, once all were taken. */
  DeskState state() {
    List<Entry> all = new ArrayList<>(slots.length);
    for (int i = 0; i < slots.length; i++) {
      Entry entry = entries[i];
      all.add(entry != null ? entry : withoutWords(slots[i]));
    }
    DeskState state =
        DeskState.of(Casebook.restored(new Standing(all, links, places, erased, takenBack)));
    for (int number = whole.nextSetBit(0); number >= 0; number = whole.nextSetBit(number + 1)) {
      DeskChange change = toldBy(number);
      state = change instanceof CasebookChanged ? state : state.again(change);
    }
    return state;
  }

  private Entry withoutWords(Slot slot) {
    if (slot.kind() != Refusal.Kind.DOCUMENT) {
      return read(slot, Journaled.NOTHING);
    }
    String id = packed.from(slot.place()).fields(memory).text("id");
    List<Change> changes = new ArrayList<>();
    for (int number : trails.of(new Item(Item.Kind.DOCUMENT, id))) {
      if (toldBy(number) instanceof CasebookChanged(Change change)) {
        changes.add(change);
      }
    }
    return Strand.of(changes).orElseThrow();
  }

  private DeskChange toldBy(int number) {
    return Objects.requireNonNull(
        told.get(number), "a record that the checkpoint knows is missing");
  }
}
