package vigil.journal;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.function.Function;

/** What is done with the records while all are checked at start. */
final class Opening {
  private final boolean usesCheckpoint;
  private final Takers takers;

  /** Makes what takes the records in one walk through all of them. */
  @FunctionalInterface
  private interface Takers {
    Function<Contents, Taker> of(Optional<CheckpointFile.Bound> known);
  }

  /** What is ready before the first record is read. */
  record Begun(Optional<CheckpointFile.Bound> known, Function<Contents, Taker> taker) {}

  private Opening(boolean usesCheckpoint, Takers takers) {
    this.usesCheckpoint = usesCheckpoint;
    this.takers = takers;
  }

  /** They are only checked. */
  static Opening checking() {
    return new Opening(false, _ -> contents -> contents::check);
  }

  /** They are decrypted and handed over. */
  static Opening handingTo(Consumer<Record> consumer) {
    return new Opening(false, known -> contents -> new HandingOver(contents, consumer, known));
  }

  /** They are handed to somebody who knows a checkpoint, if it is one of these records. */
  static Opening besideCheckpoint(Function<Optional<Checkpoint>, Consumer<Record>> reading) {
    return new Opening(true, known -> taking(known, reading));
  }

  private static Function<Contents, Taker> taking(
      Optional<CheckpointFile.Bound> known,
      Function<Optional<Checkpoint>, Consumer<Record>> reading) {
    Consumer<Record> consumer = reading.apply(known.map(CheckpointFile.Bound::checkpoint));
    return contents -> new HandingOver(contents, consumer, known);
  }

  /** Reads the checkpoint, while others read the keys. */
  CompletableFuture<Begun> begin(CheckpointFile checkpoint) {
    return CompletableFuture.supplyAsync(
        () -> begun(usesCheckpoint ? checkpoint.read() : Optional.empty()));
  }

  private Begun begun(Optional<CheckpointFile.Bound> known) {
    return new Begun(known, takers.of(known));
  }

  /** Walks through all records; through all of them again when the checkpoint is not theirs. */
  Records read(
      StoredFile file,
      Frames frames,
      Contents contents,
      Acknowledged.Mark acknowledged,
      CompletableFuture<Begun> begun)
      throws IOException {
    Begun first = await(begun);
    try {
      Records records =
          Records.read(file, frames, contents, acknowledged, first.taker().apply(contents));
      long there = records.end().number();
      if (first.known().filter(bound -> bound.checkpoint().number() > there).isEmpty()) {
        return records;
      }
    } catch (HandingOver.AnotherChain fromElsewhere) {
      // The records are whole so far; only the checkpoint is not theirs.
    }
    return Records.read(
        file, frames, contents, acknowledged, begun(Optional.empty()).taker().apply(contents));
  }

  private static Begun await(CompletableFuture<Begun> begun) {
    try {
      return begun.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException unchecked) {
        throw unchecked;
      }
      throw e;
    }
  }
}
