package vigil.desk.metadata;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a file is and says.
 *
 * @param kind by its own bytes
 * @param whole whether all of it was read and is listed; if not, it may say more
 * @param facts at most {@value #MOST_FACTS}
 */
public record Report(FileKind kind, boolean whole, List<Fact> facts) {
  /** The most facts that are listed. */
  public static final int MOST_FACTS = 600;

  public Report {
    facts = facts.stream().limit(MOST_FACTS).toList();
  }

  /** The facts by what they can give away, the gravest first; only what is there. */
  public Map<Concern, List<Fact>> byConcern() {
    Map<Concern, List<Fact>> groups = new LinkedHashMap<>();
    for (Concern concern : Concern.values()) {
      List<Fact> those = facts.stream().filter(fact -> fact.concern() == concern).toList();
      if (!those.isEmpty()) {
        groups.put(concern, those);
      }
    }
    return groups;
  }

  /** Whom or what it can give away. */
  public List<Concern> concerns() {
    return Arrays.stream(Concern.values())
        .filter(Concern::isGrave)
        .filter(concern -> facts.stream().anyMatch(fact -> fact.concern() == concern))
        .toList();
  }
}
