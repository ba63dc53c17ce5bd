package vigil.desk.metadata;

import java.util.ArrayList;
import java.util.List;

/** Collects facts, and no more of them than a person can read. */
final class Facts {
  private final List<Fact> list = new ArrayList<>();

  void add(Fact fact) {
    if (list.size() < Report.MOST_FACTS && !fact.value().isEmpty() && !list.contains(fact)) {
      list.add(fact);
    }
  }

  List<Fact> list() {
    return List.copyOf(list);
  }
}
