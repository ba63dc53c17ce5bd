package vigil.desk.casefile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.AbstractList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vigil.journal.Entry;
import vigil.journal.Journal;
import vigil.journal.Record;

/**
 * A change as it stands in the journal: who made it and when, to the second.
 *
 * @param by the staff member's name, as in {@code keys/staff/<name>.age}
 */
public record Journaled(Instant at, String by, DeskChange change) {
  /** What is left of words that were erased. */
  static final Fields NOTHING = new Fields();

  /** To what it was made; nothing for what has no page of its own. */
  public List<Item> items() {
    return Touching.of(change);
  }

  /** Changes as the journal takes them; each is put into bytes when the journal asks for it. */
  static List<Entry> entries(Instant at, String by, List<? extends DeskChange> changes) {
    return new AbstractList<>() {
      @Override
      public Entry get(int index) {
        return new Journaled(at, by, changes.get(index)).toEntry();
      }

      @Override
      public int size() {
        return changes.size();
      }
    };
  }

  Entry toEntry() {
    Layers layers = DeskFields.write(change);
    byte[] plain =
        layers
            .lasting()
            .put("change", layers.kind())
            .put("at", at.toString())
            .put("by", by)
            .toJson();
    return layers
        .item()
        .map(item -> Entry.erasable(plain, item, layers.erasable().toJson()))
        .orElseGet(() -> Entry.plain(plain));
  }

  /**
   * One that was recorded.
   *
   * @throws UncheckedIOException when the disk does not give back what was written
   */
  static Journaled in(Journal journal, int number) {
    try {
      return of(journal.record(number), new Memory());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** As it is once the keys of these items are destroyed: what a replay would give. */
  Journaled without(Set<String> items) {
    if (items.isEmpty()) {
      return this;
    }
    Layers layers = DeskFields.write(change);
    return layers.item().filter(items::contains).isEmpty()
        ? this
        : new Journaled(at, by, DeskFields.read(layers.kind(), layers.lasting(), NOTHING));
  }

  static Journaled of(Record record, Memory memory) {
    try {
      Fields lasting = Fields.parse(record.plain(), memory);
      Optional<Fields> erasable = record.erasable().map(json -> Fields.parse(json, memory));
      return new Journaled(
          lasting.instant("at"),
          lasting.text("by"),
          DeskFields.read(lasting.text("change"), lasting, erasable.orElse(NOTHING)));
    } catch (UnreadableChangeException e) {
      throw e.inRecord(record.number());
    } catch (IllegalArgumentException | java.time.DateTimeException e) {
      throw new UnreadableChangeException("a value in it is not valid", e)
          .inRecord(record.number());
    }
  }
}
