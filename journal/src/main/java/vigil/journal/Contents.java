package vigil.journal;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import javax.crypto.SecretKey;

/**
 * Turns entries into what is sealed in a frame and back. Erasable content is sealed a second time,
 * under the key of its item, with the record's number and the item's tag as associated data.
 */
final class Contents {

  private final Box box = new Box();
  private final Subkeys keys;
  private final ItemKeys items;

  Contents(Subkeys keys, ItemKeys items) {
    this.keys = keys;
    this.items = items;
  }

  /**
   * Gives the items of these entries their keys, durable when this returns.
   *
   * @throws ItemErasedException when one of them has been erased
   */
  void provide(List<Entry> entries) throws JournalWriteException {
    items.provide(
        entries.stream().flatMap(entry -> entry.erasable().stream()).map(Erasable::item).toList());
  }

  /** The bytes to seal for an entry whose item has its key already. */
  byte[] encode(long number, Entry entry) {
    return new RecordBody(entry.plain(), entry.erasable().map(part -> seal(number, part))).encode();
  }

  private RecordBody.Sealed seal(long number, Erasable part) {
    ItemTag item = keys.tag(part.item());
    SecretKey key = items.find(item).orElseThrow();
    return new RecordBody.Sealed(item, box.seal(key, associated(number, item), part.content()));
  }

  /** The record that was read; its place is where it begins, for the case that a key is missing. */
  Record decode(JournalDamagedException.Where where, byte[] content)
      throws JournalDamagedException {
    RecordBody body = body(where, content);
    if (body.sealed().isEmpty()) {
      return new Record(where.recordNumber(), body.plain(), Optional.empty(), false);
    }
    RecordBody.Sealed part = body.sealed().get();
    if (items.isErased(part.item())) {
      return new Record(where.recordNumber(), body.plain(), Optional.empty(), true);
    }
    return new Record(where.recordNumber(), body.plain(), Optional.of(open(where, part)), false);
  }

  /**
   * Throws when the record has a form unknown to this program or its erasable content has no key.
   * Whether the key is the right one shows when the record is read.
   */
  void check(JournalDamagedException.Where where, byte[] content) throws JournalDamagedException {
    Optional<RecordBody.Sealed> sealed = body(where, content).sealed();
    if (sealed.isPresent() && !items.isErased(sealed.get().item())) {
      key(where, sealed.get());
    }
  }

  private static RecordBody body(JournalDamagedException.Where where, byte[] content)
      throws JournalDamagedException {
    return RecordBody.decode(content)
        .orElseThrow(
            () -> new JournalDamagedException(where, "it has a form unknown to this program"));
  }

  private SecretKey key(JournalDamagedException.Where where, RecordBody.Sealed part)
      throws JournalDamagedException {
    return items
        .find(part.item())
        .orElseThrow(() ->
            new JournalDamagedException(
                where, "the key of its erasable content is lost from the file keys beside it"));
  }

  private byte[] open(JournalDamagedException.Where where, RecordBody.Sealed part)
      throws JournalDamagedException {
    return box.open(key(where, part), associated(where.recordNumber(), part.item()), part.bytes())
        .orElseThrow(() ->
            new JournalDamagedException(
                where, "the file keys beside it has another key for its erasable content"));
  }

  private static byte[] associated(long number, ItemTag item) {
    return ByteBuffer.allocate(Long.BYTES + ItemTag.SIZE_BYTES)
        .putLong(number)
        .put(item.bytes())
        .array();
  }
}
