package vigil.desk.casefile;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.IntStream;
import vigil.casebook.Casebook;
import vigil.casebook.Change;
import vigil.desk.casefile.DeskChange.CasebookChanged;
import vigil.journal.Checkpoint;
import vigil.journal.DataKey;
import vigil.journal.Journal;
import vigil.journal.JournalException;
import vigil.journal.JournalWriteException;

/**
 * The journal of a desk and what it adds up to. A change is acknowledged once it is on the disk,
 * encrypted; its plaintext is in memory only. Safe for use by several threads.
 */
public final class CaseFile implements AutoCloseable {
  private final Journal journal;
  private final Clock clock;
  private final Trails trails;
  private final Checkpoints checkpoints;
  private int count;
  private volatile DeskState state;
  private final Set<String> toErase = new LinkedHashSet<>();
  private Follower follower = (_, _) -> {};

  /** Somebody who is told of every change once it has taken effect. */
  @FunctionalInterface
  public interface Follower {
    /**
     * Takes notice, before the change is acknowledged, of what is on the disk and cannot be read
     * there any more if it was erased. Nothing may be recorded meanwhile.
     */
    void recorded(List<? extends DeskChange> changes, DeskState after);
  }

  private CaseFile(Journal journal, Clock clock, Replay replay) {
    Replay.Sum sum = replay.sum();
    this.journal = journal;
    this.clock = clock;
    this.checkpoints = new Checkpoints(journal, replay.known());
    this.count = sum.count();
    this.trails = sum.trails();
    this.state = sum.state();
  }

  /**
   * Opens the journal in a folder and adds it up; makes it when the folder is empty.
   *
   * @param clock the day and hour of what is recorded
   * @throws JournalException when it is damaged, locked by another desk, or another key's
   * @throws UnreadableChangeException when it holds a change that this program does not know
   */
  public static CaseFile open(Path folder, DataKey key, Clock clock) throws IOException {
    try {
      return open(folder, key, clock, Replay::beside);
    } catch (Replay.UselessCheckpoint e) {
      return open(folder, key, clock, _ -> new Replay());
    }
  }

  private static CaseFile open(
      Path folder, DataKey key, Clock clock, Function<Optional<Checkpoint>, Replay> reading)
      throws IOException {
    AtomicReference<Replay> replay = new AtomicReference<>(new Replay());
    Journal journal =
        Journal.openBesideCheckpoint(
            folder,
            key,
            checkpoint -> {
              replay.set(reading.apply(checkpoint));
              return replay.get();
            });
    try {
      CaseFile caseFile = new CaseFile(journal, clock, replay.get());
      caseFile.finishErasures();
      caseFile.checkpoints.reached(caseFile.count, caseFile.state, caseFile.trails);
      return caseFile;
    } catch (IOException | RuntimeException e) {
      journal.close();
      throw e;
    }
  }

  /**
   * An erasure that was cut off before the key was gone is finished, or else by the next change.
   */
  private void finishErasures() throws IOException {
    toErase.addAll(ErasedItems.of(state));
    try {
      destroyKeys();
    } catch (JournalWriteException noRoom) {
      if (!noRoom.journalIsUsable()) {
        throw noRoom;
      }
    }
  }

  /** What everything adds up to now. */
  public DeskState state() {
    return state;
  }

  /** Today, by the clock of this desk. */
  public LocalDate today() {
    return LocalDate.now(clock);
  }

  /**
   * Records one change; durable when this returns.
   *
   * @param by the staff member who makes it
   * @throws vigil.casebook.ChangeRefused when it does not fit the casebook; nothing is recorded
   * @throws DeskChangeRefused when it does not fit the rest of the desk; nothing is recorded
   * @throws ErasureUnfinishedException when it is recorded, but not all that it erases is destroyed
   * @throws IOException when the disk did not take it; nothing is acknowledged
   */
  public void record(DeskChange change, String by) throws IOException {
    record(List.of(change), by);
  }

  /** Records one change of the casebook. */
  public void record(Change change, String by) throws IOException {
    record(new CasebookChanged(change), by);
  }

  /** Records several changes in their order: all of them, or none when one does not fit. */
  public synchronized void record(List<? extends DeskChange> changes, String by)
      throws IOException {
    DeskState after = after(changes);
    Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    journal.append(Journaled.entries(now, by, changes));
    for (DeskChange change : changes) {
      count++;
      trails.add(count, change);
    }
    state = after;
    try {
      destroyKeys(changes);
    } finally {
      follower.recorded(changes, after);
      checkpoints.reached(count, after, trails);
    }
  }

  /**
   * Records several changes of the casebook, if it is still the one that they were worked out for;
   * nobody comes between the looking and the doing.
   *
   * @return false when it was changed since; nothing is recorded
   */
  public synchronized boolean recordOn(Casebook base, List<? extends DeskChange> changes, String by)
      throws IOException {
    if (state.casebook() != base) {
      return false;
    }
    record(changes, by);
    return true;
  }

  /** That an older erasure is unfinished was said then, and is no fault of changes that follow. */
  private void destroyKeys(List<? extends DeskChange> changes) throws IOException {
    List<String> items =
        changes.stream().flatMap(change -> ErasedItems.of(change, state).stream()).toList();
    toErase.addAll(items);
    try {
      destroyKeys();
    } catch (IOException e) {
      if (!items.isEmpty()) {
        throw new ErasureUnfinishedException(e);
      }
    }
  }

  private DeskState after(List<? extends DeskChange> changes) {
    DeskState after = state;
    for (DeskChange change : changes) {
      after = after.apply(change);
    }
    return after;
  }

  /** Those of earlier changes, too, that the disk did not let go of then. */
  private void destroyKeys() throws IOException {
    for (String item : List.copyOf(toErase)) {
      try {
        journal.erase(item);
      } catch (NoSuchElementException nothingWasKept) {
        // It never had a word or a name, so there is nothing to make unreadable.
      }
      toErase.remove(item);
    }
  }

  /**
   * A change and its place.
   *
   * @param number 1 for the first of all
   */
  public record Numbered(int number, Journaled journaled) {}

  /** Lets the changes from now on be followed, by one at a time; what they begin with. */
  public synchronized DeskState follow(Follower next) {
    follower = next;
    return state;
  }

  /** The newest changes, newest first, at most so many. */
  public synchronized List<Numbered> recent(int most) {
    return IntStream.range(0, Math.min(most, count))
        .mapToObj(back -> numbered(count - back))
        .toList();
  }

  /** All changes to one item, the newest first. */
  public synchronized List<Numbered> changesTo(Item item) {
    return Arrays.stream(trails.of(item)).mapToObj(this::numbered).toList().reversed();
  }

  /** All changes to any item of these kinds, the newest first. */
  public synchronized List<Numbered> changesTo(Set<Item.Kind> kinds) {
    return Arrays.stream(trails.of(kinds)).mapToObj(this::numbered).toList().reversed();
  }

  /** One change; empty when there is none of this number. */
  public synchronized Optional<Numbered> change(int number) {
    return number < 1 || number > count ? Optional.empty() : Optional.of(numbered(number));
  }

  /** Read where it lies, so that what was erased is nowhere in the memory of what was said. */
  private Numbered numbered(int number) {
    return new Numbered(number, Journaled.in(journal, number).without(toErase));
  }

  /**
   * What would undo a change; nothing is recorded.
   *
   * @throws vigil.casebook.ChangeRefused when the casebook does not let it be undone now
   * @throws DeskChangeRefused when the rest of the desk does not
   */
  public synchronized Undoing undoing(int number) {
    DeskChange change = numbered(number).journaled().change();
    Earlier earlier = new Earlier(trails, one -> numbered(one).journaled().change());
    if (Undoing.isThought(change) && earlier.wasMadeAgain(number, change)) {
      return new Undoing.ChangedSince();
    }
    DeskState before = earlier.before(number, change);
    Undoing undoing = Undoing.of(change, before, state, today());
    if (undoing instanceof Undoing.By(DeskChange undo)) {
      state.apply(undo);
    }
    return undoing;
  }

  /**
   * Undoes a change by a new one, if that can be; nobody comes between the looking and the doing.
   *
   * @param by the staff member who undoes it
   * @throws IOException when the disk did not take it; nothing is acknowledged
   */
  public synchronized Undoing undo(int number, String by) throws IOException {
    Undoing undoing = undoing(number);
    if (undoing instanceof Undoing.By(DeskChange undo)) {
      record(undo, by);
    }
    return undoing;
  }

  /** How many changes there are. */
  public synchronized int changes() {
    return count;
  }

  @Override
  public synchronized void close() throws IOException {
    checkpoints.close();
    state = DeskState.empty();
    trails.clear();
    journal.close();
  }
}
