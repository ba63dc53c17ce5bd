package vigil.desk.draft;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import vigil.core.id.StatementId;
import vigil.exchange.durable.Overwriting;
import vigil.exchange.durable.PrivateFolder;
import vigil.exchange.durable.WholeFile;
import vigil.journal.Aside;
import vigil.journal.DataKey;

/**
 * The drafts of a desk: one small file, sealed under the journal's data key, written anew whenever
 * one changes and deleted with the last. What the name showed before is overwritten as well as the
 * disk lets it be ({@link Overwriting}). Safe for use by several threads.
 */
public final class Drafts implements AutoCloseable {
  private static final String FILE = "drafts";
  private static final String USE = "drafts";

  private final Path path;
  private final DataKey key;
  private final Set<StatementId> ended = new HashSet<>();
  private Map<String, Draft> drafts = new LinkedHashMap<>();
  private boolean unreadable;

  /** Whether something is on the disk that was swept and that the disk did not let go of. */
  private boolean behind;

  private Drafts(Path path, DataKey key) {
    this.path = path;
    this.key = key;
  }

  /**
   * The drafts that lie in a folder, which need not be there yet.
   *
   * @param key stays the caller's to destroy
   */
  public static Drafts open(Path folder, DataKey key) throws IOException {
    Drafts drafts = new Drafts(folder, key);
    if (Files.exists(folder)) {
      PrivateFolder.at(folder).sweep();
    }
    if (Files.exists(folder.resolve(FILE))) {
      drafts.read(Files.readAllBytes(folder.resolve(FILE)));
    }
    return drafts;
  }

  private void read(byte[] sealed) {
    Optional<byte[]> clear = Aside.open(key, USE, sealed);
    Optional<List<Draft>> found = clear.flatMap(DraftJson::read);
    clear.ifPresent(bytes -> Arrays.fill(bytes, (byte) 0));
    found.orElse(List.of()).forEach(draft -> drafts.put(draft.work(), draft));
    unreadable = found.isEmpty();
  }

  /** Whether there was a file of drafts that could not be read; the next one replaces it. */
  public synchronized boolean isUnreadable() {
    return unreadable;
  }

  /** The draft of a page. */
  public synchronized Optional<Draft> of(String work) {
    return Optional.ofNullable(drafts.get(work));
  }

  /** All of them, that which was begun first at the beginning. */
  public synchronized List<Draft> all() {
    return List.copyOf(drafts.values());
  }

  /**
   * Keeps a draft in place of the one of the same page; durable when this returns.
   *
   * @return false when this statement was recorded or thrown away already: it stays gone
   */
  public synchronized boolean keep(Draft draft) throws IOException {
    if (ended.contains(draft.statement())) {
      return false;
    }
    if (!draft.equals(drafts.get(draft.work()))) {
      Map<String, Draft> next = new LinkedHashMap<>(drafts);
      next.put(draft.work(), draft);
      write(next);
    }
    return true;
  }

  /**
   * Forgets a statement that was recorded or is not wanted, and its draft wherever it stands.
   *
   * @throws IOException when the disk did not take it; all is as before
   */
  public synchronized void end(StatementId statement) throws IOException {
    Map<String, Draft> next = new LinkedHashMap<>(drafts);
    if (next.values().removeIf(draft -> draft.statement().equals(statement))) {
      write(next);
    }
    ended.add(statement);
  }

  /**
   * Forgets drafts that may not be there any more. Memory lets go of them at once, whatever the
   * disk does.
   *
   * @throws IOException when the disk did not let go of them; the next call tries again
   */
  public synchronized void sweep(Predicate<Draft> gone) throws IOException {
    Map<String, Draft> next = new LinkedHashMap<>(drafts);
    for (Draft draft : drafts.values()) {
      if (gone.test(draft)) {
        next.remove(draft.work());
        ended.add(draft.statement());
        behind = true;
      }
    }
    drafts = next;
    if (behind) {
      write(next);
    }
  }

  /** What memory holds becomes another once the disk has it. */
  private void write(Map<String, Draft> next) throws IOException {
    PrivateFolder folder = PrivateFolder.at(path);
    if (next.isEmpty()) {
      Overwriting.delete(folder, FILE);
    } else {
      replace(folder, next);
    }
    drafts = next;
    unreadable = false;
    behind = false;
  }

  private void replace(PrivateFolder folder, Map<String, Draft> next) throws IOException {
    byte[] clear = DraftJson.write(next.values());
    byte[] sealed = Aside.seal(key, USE, clear);
    Arrays.fill(clear, (byte) 0);
    String part = WholeFile.randomName() + PrivateFolder.PART;
    boolean whole = false;
    try (FileChannel channel = folder.create(part)) {
      WholeFile.writeFully(channel, sealed, 0, sealed.length);
      WholeFile.finishOver(channel, folder, part, FILE);
      whole = true;
    } finally {
      if (!whole) {
        Files.deleteIfExists(path.resolve(part));
      }
    }
  }

  /** Forgets what is in memory; on the disk all stays as it is. */
  @Override
  public synchronized void close() {
    drafts.clear();
  }

  @Override
  public String toString() {
    return "Drafts[redacted]";
  }
}
