package vigil.journal;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import javax.crypto.SecretKey;

/**
 * The file of keys: one random key for each item with erasable content.
 *
 * <p>Erasing an item first adds a cell that says so and then overwrites the cell with the key, each
 * made durable, so that a crash between the two is finished when the file is next opened. The file
 * is overwritten in place and not replaced by a new one: a replaced file's blocks would merely be
 * free, with the key still in them.
 */
final class ItemKeys implements Closeable {

  private static final byte[] DESTROYED = new byte[KeyCell.SIZE_BYTES];

  private final SecureRandom random = new SecureRandom();
  private final Box box = new Box();
  private final Subkeys keys;
  private final GrowingFile file;
  private final Map<ItemTag, Live> live = new HashMap<>();
  private final Set<ItemTag> erased = new HashSet<>();

  private record Live(long place, SecretBytes key) {}

  private ItemKeys(GrowingFile file, Subkeys keys) {
    this.file = file;
    this.keys = keys;
  }

  /** Reads the file and changes nothing in it. */
  static ItemKeys read(StoredFile stored, Subkeys keys) throws IOException {
    long cells = stored.lengthBytes() / KeyCell.SIZE_BYTES;
    GrowingFile file = new GrowingFile(stored, cells * KeyCell.SIZE_BYTES);
    ItemKeys items = new ItemKeys(file, keys);
    byte[] all = stored.bytes(0, file.lengthBytes());
    for (int place = 0; place < cells; place++) {
      int from = place * KeyCell.SIZE_BYTES;
      byte[] cell = Arrays.copyOfRange(all, from, from + KeyCell.SIZE_BYTES);
      items.take(place, KeyCell.open(items.box, keys.cells(), place, cell));
    }
    return items;
  }

  /** A cell that cannot be opened is passed over: the record that needs it will miss it. */
  private void take(long place, Optional<KeyCell> cell) {
    cell.ifPresent(found ->
        found
            .key()
            .ifPresentOrElse(
                key -> live.put(found.item(), new Live(place, new SecretBytes("AES", key))),
                () -> erased.add(found.item())));
  }

  /** Drops a cell that was never written to its end, and destroys keys that a crash had left. */
  void settle() throws IOException {
    file.settle();
    for (ItemTag item : erased) {
      destroy(item);
    }
  }

  boolean isErased(ItemTag item) {
    return erased.contains(item);
  }

  /** The key of an item that is not erased; empty when it was never there or is lost. */
  Optional<SecretKey> find(ItemTag item) {
    return isErased(item) ? Optional.empty() : Optional.ofNullable(live.get(item)).map(Live::key);
  }

  /**
   * Gives each of the items a key, durable when this returns.
   *
   * @throws ItemErasedException when one of them has been erased; nothing is written then
   */
  void provide(Collection<String> items) throws JournalWriteException {
    Map<ItemTag, Live> fresh = new LinkedHashMap<>();
    ByteArrayOutputStream cells = new ByteArrayOutputStream();
    for (String item : items) {
      ItemTag tag = keys.tag(item);
      if (isErased(tag)) {
        throw new ItemErasedException(item);
      }
      if (!live.containsKey(tag) && !fresh.containsKey(tag)) {
        long place = nextPlace() + fresh.size();
        byte[] key = new byte[KeyCell.KEY_BYTES];
        random.nextBytes(key);
        cells.writeBytes(new KeyCell(tag, Optional.of(key)).seal(box, keys.cells(), place));
        fresh.put(tag, new Live(place, new SecretBytes("AES", key)));
      }
    }
    if (!fresh.isEmpty()) {
      file.append(cells.toByteArray());
      live.putAll(fresh);
    }
  }

  /**
   * Destroys the key of an item. Erasing once more what is erased does nothing, or finishes what a
   * failing disk had interrupted.
   *
   * @throws NoSuchElementException when the item never had erasable content
   */
  void erase(String item) throws JournalWriteException {
    ItemTag tag = keys.tag(item);
    if (!live.containsKey(tag) && !isErased(tag)) {
      throw new NoSuchElementException("the journal has no erasable content of the item " + item);
    }
    if (!isErased(tag)) {
      file.append(new KeyCell(tag, Optional.empty()).seal(box, keys.cells(), nextPlace()));
      erased.add(tag);
    }
    try {
      destroy(tag);
    } catch (IOException e) {
      throw new JournalWriteException(
          file.file().path()
              + " could not be overwritten: the content cannot be read any more, but its key is still on the disk; check the disk, then erase the item again",
          true,
          e);
    }
  }

  private void destroy(ItemTag item) throws IOException {
    Live key = live.get(item);
    if (key != null) {
      file.file().write(key.place() * KeyCell.SIZE_BYTES, DESTROYED);
      file.file().sync();
      key.key().destroy();
      live.remove(item);
    }
  }

  private long nextPlace() {
    return file.lengthBytes() / KeyCell.SIZE_BYTES;
  }

  @Override
  public void close() throws IOException {
    live.values().forEach(key -> key.key().destroy());
    live.clear();
    file.close();
  }
}
