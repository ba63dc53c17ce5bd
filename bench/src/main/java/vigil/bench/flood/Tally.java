package vigil.bench.flood;

import java.util.Map;
import java.util.TreeMap;

/** What became of what was sent, by kind. */
final class Tally {
  private final Map<String, Map<String, Integer>> byKind = new TreeMap<>();
  private int accepted;

  synchronized void note(String kind, String outcome) {
    byKind.computeIfAbsent(kind, _ -> new TreeMap<>()).merge(outcome, 1, Integer::sum);
  }

  /** An envelope was acknowledged. */
  synchronized void accepted(String kind) {
    accepted++;
    note(kind, "accepted");
  }

  synchronized int accepted() {
    return accepted;
  }

  synchronized int sent() {
    return byKind.values().stream()
        .flatMap(outcomes -> outcomes.values().stream())
        .mapToInt(Integer::intValue)
        .sum();
  }

  synchronized String figures() {
    StringBuilder lines = new StringBuilder();
    byKind.forEach((kind, outcomes) -> lines.append("  %-28s %s%n".formatted(kind, outcomes)));
    return lines.toString();
  }
}
