package vigil.desk.casefile;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import vigil.journal.Record;

/**
 * Adds up the records of a journal while they are read. To check and decrypt a record, to
 * understand it, and to apply it cost about the same: they are done side by side, portion by
 * portion, and applied in order. Records are taken from one thread.
 */
final class Replay implements Consumer<Record> {
  private static final int PORTION = 500;

  /** So many portions may wait to be applied. */
  private static final int AHEAD = 16;

  private final Memory memory = new Memory();
  private final List<Journaled> history = new ArrayList<>();
  private final Trails trails = new Trails();
  private final Queue<CompletableFuture<DeskState>> underway = new ArrayDeque<>();
  private List<Record> portion = new ArrayList<>(PORTION);
  private CompletableFuture<DeskState> applied =
      CompletableFuture.completedFuture(DeskState.empty());

  /**
   * What all records together add up to.
   *
   * @param history the changes in order
   * @param trails which of them touch what
   */
  record Sum(List<Journaled> history, Trails trails, DeskState state) {}

  /**
   * Takes the next record; what is wrong with it may show with a later one.
   *
   * @throws UnreadableChangeException when this program does not know it
   */
  @Override
  public void accept(Record record) {
    portion.add(record);
    if (portion.size() == PORTION) {
      send();
    }
  }

  private void send() {
    List<Record> records = portion;
    portion = new ArrayList<>(PORTION);
    if (underway.size() == AHEAD) {
      DeskState _ = await(underway.remove());
    }
    CompletableFuture<List<Journaled>> understood =
        CompletableFuture.supplyAsync(
            () -> records.stream().map(record -> Journaled.of(record, memory)).toList());
    applied = applied.thenCombine(understood, this::apply);
    underway.add(applied);
  }

  private DeskState apply(DeskState before, List<Journaled> changes) {
    DeskState state = before;
    for (Journaled journaled : changes) {
      state = state.apply(journaled.change());
      history.add(journaled);
      trails.add(history.size(), journaled.change());
    }
    return state;
  }

  /** Waits until all that was taken is applied. */
  Sum sum() {
    send();
    return new Sum(history, trails, await(applied));
  }

  /** As if it had been applied at once. */
  private static DeskState await(CompletableFuture<DeskState> applied) {
    try {
      return applied.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException unchecked) {
        throw unchecked;
      }
      throw e;
    }
  }
}
