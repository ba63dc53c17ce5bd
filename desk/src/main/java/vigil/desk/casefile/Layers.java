package vigil.desk.casefile;

import java.util.Optional;
import java.util.function.Supplier;
import vigil.casebook.Entry;
import vigil.casebook.ErasableItem;

/**
 * A change taken apart: its kind, what stays for ever, and what a person may ask to have erased.
 *
 * @param item under which the erasable part is kept; empty when there is none
 */
record Layers(String kind, Fields lasting, Optional<String> item, Fields erasable) {

  static Layers lasting(String kind, Fields lasting) {
    return new Layers(kind, lasting, Optional.empty(), new Fields());
  }

  /** Keeps the erasable part only when there is something in it: an erased item takes no more. */
  static Layers of(String kind, Fields lasting, Entry entry, Supplier<Fields> erasable) {
    return entry
        .erasable()
        .filter(_ -> entry.hasWords())
        .map(item -> of(kind, lasting, item, erasable.get()))
        .orElseGet(() -> lasting(kind, lasting));
  }

  static Layers of(String kind, Fields lasting, ErasableItem item, Fields erasable) {
    return new Layers(kind, lasting, Optional.of(item.key()), erasable);
  }
}
