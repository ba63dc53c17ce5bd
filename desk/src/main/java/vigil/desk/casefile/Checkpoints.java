package vigil.desk.casefile;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import vigil.journal.Checkpoint;
import vigil.journal.Journal;

/**
 * Keeps a checkpoint beside the journal in the background, whenever so many changes were made that
 * adding them up again would be felt. Whatever goes wrong with it, the next opening takes longer
 * and nothing else. One thread at a time asks it.
 */
final class Checkpoints implements AutoCloseable {
  /** Adding up so many changes takes about a tenth of a second. */
  private static final int OFTEN = 5_000;

  private final Journal journal;
  private int begun;
  private volatile boolean closed;
  private @Nullable Thread underway;

  /** The newest one knows so many changes. */
  Checkpoints(Journal journal, int known) {
    this.journal = journal;
    this.begun = known;
  }

  /** Begins to write one when it is time and none is being written. */
  void reached(int count, DeskState state, Trails trails) {
    if (count - begun < OFTEN || (underway != null && underway.isAlive())) {
      return;
    }
    begun = count;
    Trails now = trails.copy();
    underway =
        Thread.ofPlatform().daemon().name("checkpoint").start(() -> keepIfItCan(count, state, now));
  }

  private void keepIfItCan(int count, DeskState state, Trails trails) {
    try {
      keep(journal, count, state, trails);
    } catch (IOException | UncheckedIOException | IllegalStateException nextTime) {
      // The disk is full, or the desk was locked meanwhile.
    }
  }

  private void keep(Journal into, int count, DeskState state, Trails trails) throws IOException {
    byte[] content =
        Snapshot.of(state, trails, number -> Journaled.in(into, number).change(), () -> closed);
    into.keep(new Checkpoint(count, content));
  }

  /** Nothing is written any more when this returns. */
  @Override
  public void close() {
    closed = true;
    if (underway != null) {
      boolean interrupted = false;
      while (underway.isAlive()) {
        try {
          underway.join();
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
