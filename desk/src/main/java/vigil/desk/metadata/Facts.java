package vigil.desk.metadata;

import java.io.IOException;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;

/**
 * Collects facts, and no more of them than a person can read. When there are more, the concern that
 * has most gives up, so that dull facts never crowd out grave ones.
 */
final class Facts {
  private final Map<Concern, SequencedSet<Fact>> byConcern = new EnumMap<>(Concern.class);
  private int count;
  private boolean whole = true;

  /** Reads a part of a file. */
  @FunctionalInterface
  interface Part {
    /** Reads it. */
    void read() throws FileRefusedException, IOException;
  }

  void add(Fact fact) {
    if (fact.value().isEmpty()) {
      return;
    }
    if (of(fact.concern()).add(fact)) {
      count++;
    }
    if (count > Report.MOST_FACTS) {
      whole = false;
      byConcern.values().stream()
          .max(Comparator.comparingInt(Collection::size))
          .ifPresent(SequencedSet::removeLast);
      count--;
    }
  }

  private SequencedSet<Fact> of(Concern concern) {
    return byConcern.computeIfAbsent(concern, _ -> new LinkedHashSet<>());
  }

  /** Reads a part; one that is broken must not hide what the others say. */
  void part(Part part) throws FileRefusedException {
    try {
      part.read();
    } catch (IOException | RuntimeException | StackOverflowError broken) {
      notWhole();
    }
  }

  /** Something was not read, so that there may be more than is listed. */
  void notWhole() {
    whole = false;
  }

  boolean isWhole() {
    return whole;
  }

  /** The gravest first. */
  List<Fact> list() {
    return byConcern.values().stream().flatMap(Collection::stream).toList();
  }
}
