package vigil.journal;

/**
 * The part of a record that may have to be erased one day: words, a name.
 *
 * <p>It is sealed under a key of the item's own, shared by all records of the item, so that {@link
 * Journal#erase} of the item makes all of it unreadable at once.
 *
 * @param item names what is erased as a whole, for example {@code statement:s1}; not blank. It is
 *     stored only as a keyed hash
 * @param content the bytes; not copied, so not to be changed afterwards
 */
@SuppressWarnings("ArrayRecordComponent")
public record Erasable(String item, byte[] content) {

  public Erasable {
    requireItem(item);
  }

  static void requireItem(String item) {
    if (item.isBlank()) {
      throw new IllegalArgumentException("an erasable item needs a name");
    }
  }

  /** Names the item and the length, never the content. */
  @Override
  public String toString() {
    return "Erasable[item=" + item + ", contentBytes=" + content.length + "]";
  }
}
