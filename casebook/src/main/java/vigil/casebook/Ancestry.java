package vigil.casebook;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vigil.core.id.StatementId;

/** Whether a statement would come to derive from itself. */
final class Ancestry {
  private Ancestry() {}

  /**
   * The circle that {@code corrected} would close among {@code known}, each statement deriving from
   * the next, or nothing. Walks with a stack of its own, so that a long chain cannot exhaust the
   * thread's.
   */
  static Optional<List<StatementId>> circle(
      Statement corrected, Map<StatementId, Statement> known) {
    Map<StatementId, StatementId> reachedFrom = new HashMap<>();
    Deque<Statement> open = new ArrayDeque<>();
    open.push(corrected);
    while (!open.isEmpty()) {
      Statement at = open.pop();
      for (StatementId parent : parents(at)) {
        if (parent.equals(corrected.id())) {
          return Optional.of(path(at.id(), corrected.id(), reachedFrom));
        }
        Statement next = known.get(parent);
        if (next != null && reachedFrom.putIfAbsent(parent, at.id()) == null) {
          open.push(next);
        }
      }
    }
    return Optional.empty();
  }

  private static List<StatementId> parents(Statement statement) {
    List<StatementId> parents = new ArrayList<>();
    for (Derivation derivation : statement.derivesFrom()) {
      if (derivation instanceof Derivation.FromStatement(StatementId parent)) {
        parents.add(parent);
      }
    }
    return parents;
  }

  private static List<StatementId> path(
      StatementId last, StatementId first, Map<StatementId, StatementId> reachedFrom) {
    List<StatementId> backwards = new ArrayList<>();
    for (@Nullable StatementId at = last;
        at != null && !at.equals(first);
        at = reachedFrom.get(at)) {
      backwards.add(at);
    }
    backwards.add(first);
    return backwards.reversed();
  }
}
