package vigil.journal;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Hands on the records of whole groups. */
final class HandingOver implements Taker {

  private final Contents contents;
  private final Consumer<Record> consumer;
  private final List<Record> group = new ArrayList<>();

  HandingOver(Contents contents, Consumer<Record> consumer) {
    this.contents = contents;
    this.consumer = consumer;
  }

  @Override
  public void take(JournalDamagedException.Where where, byte[] content)
      throws JournalDamagedException {
    group.add(contents.decode(where, content));
  }

  @Override
  public void endGroup() {
    group.forEach(consumer);
    group.clear();
  }
}
