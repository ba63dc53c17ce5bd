package vigil.journal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Hands on the records of whole groups. */
final class HandingOver implements Taker {

  private final Contents contents;
  private final Consumer<Record> consumer;
  private final Optional<CheckpointFile.Bound> known;
  private final List<Record> group = new ArrayList<>();

  /** The records are not those that a checkpoint knew. */
  static final class AnotherChain extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  HandingOver(Contents contents, Consumer<Record> consumer, Optional<CheckpointFile.Bound> known) {
    this.contents = contents;
    this.consumer = consumer;
    this.known = known;
  }

  @Override
  public void take(JournalDamagedException.Where where, byte[] content)
      throws JournalDamagedException {
    group.add(contents.decode(where, content));
  }

  @Override
  public void reach(ChainEnd place) {
    if (known.isPresent() && known.get().contradicts(place)) {
      throw new AnotherChain();
    }
  }

  @Override
  public void endGroup() {
    group.forEach(consumer);
    group.clear();
  }
}
