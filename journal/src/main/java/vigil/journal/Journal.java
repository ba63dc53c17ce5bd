package vigil.journal;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * An append-only, encrypted, hash-chained log on the disk, one folder each.
 *
 * <p>What has been acknowledged is there after a crash, a kill or a loss of power; what has not is
 * there as a whole or not at all. The format, and what the journal can and cannot notice, is in
 * {@code docs/journal-format.md}. All methods may be called from any thread, one at a time is
 * served.
 */
public final class Journal implements AutoCloseable {

  private final Deque<Closeable> open;
  private final Records records;
  private final ItemKeys items;
  private final Acknowledged acknowledged;
  private final CheckpointFile checkpoint;
  private boolean closed;

  private Journal(
      Deque<Closeable> open,
      Records records,
      ItemKeys items,
      Acknowledged acknowledged,
      CheckpointFile checkpoint) {
    this.open = open;
    this.records = records;
    this.items = items;
    this.acknowledged = acknowledged;
    this.checkpoint = checkpoint;
  }

  /**
   * Opens the journal in a folder, or starts one when the folder is empty or not there. Every
   * record is checked; a group of records that was never written to its end is dropped.
   *
   * @param key the data key, of which a copy is not kept; the caller may destroy it afterwards
   * @throws JournalInUseException when the journal is open already, here or in another process
   * @throws JournalDamagedException when a byte is not what was written or an acknowledged record
   *     is gone
   * @throws WrongDataKeyException when the journal belongs to another key
   * @throws IOException when the folder cannot be read or written
   */
  public static Journal open(Path folder, DataKey key) throws IOException {
    return openOn(DiskFile::new, folder, key);
  }

  /**
   * Opens the journal as {@link #open(Path, DataKey)} does and hands every record to the consumer
   * on the way, in order: in less time than opening it and calling {@link #replay}. The consumer is
   * called in the calling thread. When this throws, what the consumer was given is to be forgotten.
   */
  public static Journal open(Path folder, DataKey key, Consumer<Record> consumer)
      throws IOException {
    return open(folder, key, DiskFile::new, Opening.handingTo(consumer));
  }

  /**
   * Opens the journal as {@link #open(Path, DataKey, Consumer)} does, and shows the checkpoint that
   * lies beside it first, if there is one that can be read. Every record is checked and handed over
   * all the same, also those that the checkpoint knows.
   *
   * @param reading gives the consumer for all records, from the first, to somebody who knows the
   *     checkpoint; asked in another thread, and once more, without one, when the records turn out
   *     not to be those that the checkpoint knew: the first consumer is to be forgotten then
   */
  public static Journal openBesideCheckpoint(
      Path folder, DataKey key, Function<Optional<Checkpoint>, Consumer<Record>> reading)
      throws IOException {
    return open(folder, key, DiskFile::new, Opening.besideCheckpoint(reading));
  }

  /** On a disk of the caller's. */
  static Journal openOn(Disk disk, Path folder, DataKey key) throws IOException {
    return open(folder, key, disk, Opening.checking());
  }

  private static Journal open(Path folder, DataKey key, Disk disk, Opening opening)
      throws IOException {
    Deque<Closeable> open = new ArrayDeque<>();
    try {
      return open(JournalFolder.at(folder), key, disk, opening, open);
    } catch (IOException | RuntimeException e) {
      try {
        closeAll(open);
      } catch (IOException onClosing) {
        e.addSuppressed(onClosing);
      }
      throw e;
    }
  }

  private static Journal open(
      JournalFolder folder, DataKey key, Disk disk, Opening opening, Deque<Closeable> open)
      throws IOException {
    open.push(FolderLock.take(folder.path(), folder.lock()));
    createWhenAbsent(folder, key);
    StoredFile recordsFile = opened(disk, folder.records(), open);
    Subkeys keys = RecordsHead.check(recordsFile, key);
    open.push(keys::close);
    CheckpointFile checkpoint = new CheckpointFile(folder, keys);
    CompletableFuture<Opening.Begun> begun = opening.begin(checkpoint);
    Acknowledged acknowledged = Acknowledged.read(opened(disk, folder.acknowledged(), open), keys);
    ItemKeys items = ItemKeys.read(opened(disk, folder.keys(), open), keys);
    Contents contents = new Contents(keys, items);
    Records records =
        opening.read(recordsFile, new Frames(keys), contents, acknowledged.last(), begun);
    folder.sync();
    items.settle();
    records.settle();
    checkpoint.settle();
    acknowledged.note(records.end());
    open.push(acknowledged);
    open.push(items);
    return new Journal(open, records, items, acknowledged, checkpoint);
  }

  private static StoredFile opened(Disk disk, Path file, Deque<Closeable> open) throws IOException {
    StoredFile stored = disk.open(JournalFolder.ensure(file));
    open.push(stored);
    return stored;
  }

  /** The file of records is made first: where others are without it, it has been lost. */
  private static void createWhenAbsent(JournalFolder folder, DataKey key) throws IOException {
    if (Files.exists(folder.records())) {
      return;
    }
    if (Files.exists(folder.keys()) || Files.exists(folder.acknowledged())) {
      throw new JournalDamagedException(
          new JournalDamagedException.Where(folder.records(), 0, 0),
          "the file is gone, while others of the journal are there");
    }
    folder.createRecords(RecordsHead.create(key, new SecureRandom()));
  }

  /**
   * Adds the entries as one group: after a crash all of them are there, or none. When this returns
   * they are on the disk.
   *
   * @param entries each is asked for once, and not kept: a long list can make them as it goes
   * @return the number of the last record, so that the first of these is this less their count plus
   *     one
   * @throws JournalWriteException when the disk does not take them; none of them is in the journal
   *     then, and everything before them is
   * @throws ItemErasedException when an item has been erased; none of them is in the journal then
   */
  public synchronized long append(List<Entry> entries) throws JournalWriteException {
    requireOpen();
    if (!entries.isEmpty()) {
      records.append(entries);
      acknowledged.note(records.end());
    }
    return records.end().number();
  }

  /**
   * Hands every record to the consumer, in order, decrypted. The journal serves nobody else until
   * all are through.
   *
   * @throws JournalDamagedException when a byte changed after the journal was opened
   */
  public synchronized void replay(Consumer<Record> consumer) throws IOException {
    requireOpen();
    records.replay(consumer);
  }

  /**
   * One record, read and checked anew.
   *
   * @throws IllegalArgumentException when there is no record of this number
   * @throws JournalDamagedException when a byte changed after the journal was opened
   */
  public synchronized Record record(long number) throws IOException {
    requireOpen();
    return records.record(number);
  }

  /**
   * Keeps a checkpoint beside the records in the place of the one before, whole or not at all. The
   * journal serves others meanwhile.
   *
   * @throws IllegalArgumentException when there is no record of its number
   * @throws IOException when the disk does not take it; the one before is there then
   */
  public void keep(Checkpoint fresh) throws IOException {
    ChainEnd at;
    synchronized (this) {
      requireOpen();
      at = records.after(fresh.number());
    }
    checkpoint.write(at, fresh.content());
  }

  /**
   * Makes the erasable content of all records of an item unreadable for good by destroying its key.
   * The records stay and the chain still verifies; replay gives them with {@code erased} set. The
   * item takes no content afterwards. Erasing again does nothing.
   *
   * <p>It reaches this disk only: a copy of the file of keys made before keeps its keys.
   *
   * @throws NoSuchElementException when the item never had erasable content
   * @throws JournalWriteException when the disk does not take it; the message says what to do
   */
  public synchronized void erase(String item) throws JournalWriteException {
    requireOpen();
    items.erase(item);
  }

  /** How many records there are, which is also the number of the last. */
  public synchronized long size() {
    requireOpen();
    return records.end().number();
  }

  /**
   * How many bytes of an unfinished, never acknowledged group were dropped at start; 0 unless the
   * program was killed or the power failed while it was writing.
   */
  public synchronized long tornBytes() {
    requireOpen();
    return records.tornBytes();
  }

  /** Closes the files, forgets the keys and lets others open the journal. */
  @Override
  public synchronized void close() throws IOException {
    closed = true;
    closeAll(open);
  }

  private void requireOpen() {
    if (closed) {
      throw new IllegalStateException("the journal is closed");
    }
  }

  private static void closeAll(Deque<Closeable> open) throws IOException {
    IOException first = null;
    while (!open.isEmpty()) {
      try {
        open.pop().close();
      } catch (IOException e) {
        if (first == null) {
          first = e;
        } else {
          first.addSuppressed(e);
        }
      }
    }
    if (first != null) {
      throw first;
    }
  }
}
