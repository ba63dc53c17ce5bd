package vigil.desk.casefile;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vigil.journal.Checkpoint;
import vigil.journal.Record;

/**
 * Adds up the records of a journal while they are read. To check and decrypt a record, to
 * understand it, and to apply it cost about the same: they are done side by side, portion by
 * portion, and applied in order. Of the records that a checkpoint knows only the words are taken.
 * Records are taken from one thread.
 */
final class Replay implements Consumer<Record> {
  private static final int PORTION = 500;

  /** So many portions may wait to be applied. */
  private static final int AHEAD = 16;

  private final Memory memory = new Memory();
  private final @Nullable Resumed resumed;

  /** The last record that the checkpoint knows; 0 without one. */
  private final long known;

  private final Queue<CompletableFuture<?>> underway = new ArrayDeque<>();
  private List<Record> portion = new ArrayList<>(PORTION);
  private CompletableFuture<?> completed = CompletableFuture.completedFuture(null);
  private CompletableFuture<Sum> applied;

  /**
   * What all records together add up to.
   *
   * @param count how many there are
   * @param trails which of them touch what
   */
  record Sum(int count, Trails trails, DeskState state) {}

  /** What the checkpoint says does not fit the records: it has to be done without it. */
  static final class UselessCheckpoint extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UselessCheckpoint(RuntimeException cause) {
      super(cause);
    }
  }

  /** From the first record. */
  Replay() {
    resumed = null;
    known = 0;
    applied = CompletableFuture.completedFuture(new Sum(0, new Trails(), DeskState.empty()));
  }

  /**
   * Beside a checkpoint.
   *
   * @throws UselessCheckpoint when this program does not know what it says
   */
  Replay(Checkpoint checkpoint) {
    resumed = guarded(() -> Resumed.at(checkpoint, memory));
    known = checkpoint.number();
    applied =
        CompletableFuture.failedFuture(
            new UselessCheckpoint(new IllegalStateException("it knows none of the records")));
  }

  /** Beside a checkpoint when there is one that this program knows. */
  static Replay beside(Optional<Checkpoint> checkpoint) {
    try {
      return checkpoint.map(Replay::new).orElseGet(Replay::new);
    } catch (UselessCheckpoint ofAnotherProgram) {
      return new Replay();
    }
  }

  /** The last record that the checkpoint knew; 0 when there was none. */
  int known() {
    return Math.toIntExact(known);
  }

  /**
   * Takes the next record; what is wrong with it may show with a later one.
   *
   * @throws UnreadableChangeException when this program does not know it
   * @throws UselessCheckpoint when the checkpoint does not fit it
   */
  @Override
  public void accept(Record record) {
    portion.add(record);
    if (portion.size() == PORTION || record.number() == known) {
      send();
    }
  }

  private void send() {
    List<Record> records = portion;
    portion = new ArrayList<>(PORTION);
    if (underway.size() == AHEAD) {
      await(underway.remove());
    }
    if (resumed != null && !records.isEmpty() && records.getLast().number() <= known) {
      complete(resumed, records);
    } else {
      add(records);
    }
  }

  private void complete(Resumed checkpoint, List<Record> records) {
    CompletableFuture<?> taken =
        CompletableFuture.supplyAsync(() -> guarded(() -> checkpoint.takeAll(records)));
    completed = CompletableFuture.allOf(completed, taken);
    underway.add(completed);
    if (records.getLast().number() == known) {
      applied = completed.thenApply(_ -> guarded(() -> sumOf(checkpoint)));
    }
  }

  private Sum sumOf(Resumed checkpoint) {
    return new Sum(known(), checkpoint.trails(), checkpoint.state());
  }

  private static <T> T guarded(Supplier<T> use) {
    try {
      return use.get();
    } catch (RuntimeException e) {
      throw new UselessCheckpoint(e);
    }
  }

  private void add(List<Record> records) {
    CompletableFuture<List<Journaled>> understood =
        CompletableFuture.supplyAsync(
            () -> records.stream().map(record -> Journaled.of(record, memory)).toList());
    applied = applied.thenCombine(understood, Replay::apply);
    underway.add(applied);
  }

  private static Sum apply(Sum before, List<Journaled> changes) {
    DeskState state = before.state();
    int number = before.count();
    for (Journaled journaled : changes) {
      state = state.apply(journaled.change());
      before.trails().add(++number, journaled.change());
    }
    return new Sum(number, before.trails(), state);
  }

  /** Waits until all that was taken is applied. */
  Sum sum() {
    send();
    return await(applied);
  }

  /** As if it had been done at once. */
  private static <T> T await(CompletableFuture<T> future) {
    try {
      return future.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException unchecked) {
        throw unchecked;
      }
      throw e;
    }
  }
}
