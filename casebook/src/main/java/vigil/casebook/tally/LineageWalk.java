package vigil.casebook.tally;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vigil.casebook.Derivation;
import vigil.casebook.Statement;
import vigil.core.id.SourceId;
import vigil.core.id.StatementId;

/**
 * One depth-first walk over derivations, each statement visited once. Its stack is its own, so that
 * a long chain of copies cannot exhaust the thread's.
 */
final class LineageWalk {
  private record Frame(Statement statement, Iterator<Derivation> rest) {}

  private final Map<StatementId, Statement> statements;
  private final Map<StatementId, SortedSet<String>> roots = new HashMap<>();
  private final Map<SourceId, SortedSet<String>> own = new HashMap<>();
  private final Map<StatementId, Frame> underway = new LinkedHashMap<>();
  private final Deque<Frame> path = new ArrayDeque<>();
  private final List<LineageProblem> problems = new ArrayList<>();

  /**
   * Among these.
   *
   * @param statements by their ids; not changed meanwhile
   */
  LineageWalk(Map<StatementId, Statement> statements) {
    this.statements = statements;
  }

  static LineageWalk among(Collection<Statement> statements) {
    Map<StatementId, Statement> byId = LinkedHashMap.newLinkedHashMap(statements.size());
    statements.forEach(statement -> byId.put(statement.id(), statement));
    return new LineageWalk(byId);
  }

  Map<StatementId, SortedSet<String>> roots() {
    return roots;
  }

  List<LineageProblem> problems() {
    return problems;
  }

  void run() {
    statements.values().forEach(this::reach);
  }

  /** Finds the roots of one statement and of all that it derives from. */
  void reach(Statement statement) {
    if (!roots.containsKey(statement.id())) {
      enter(statement);
      climb();
    }
  }

  private void climb() {
    while (!path.isEmpty()) {
      Frame top = path.element();
      if (top.rest().hasNext()) {
        follow(top.statement(), top.rest().next());
      } else {
        leave(top.statement());
      }
    }
  }

  private void enter(Statement statement) {
    if (statement.derivesFrom().isEmpty()) {
      roots.put(statement.id(), own.computeIfAbsent(statement.source(), LineageWalk::alone));
      return;
    }
    Frame frame = new Frame(statement, statement.derivesFrom().iterator());
    path.push(frame);
    underway.put(statement.id(), frame);
  }

  private void follow(Statement child, Derivation derivation) {
    if (!(derivation instanceof Derivation.FromStatement(StatementId id))
        || roots.containsKey(id)) {
      return;
    }
    @Nullable Statement parent = statements.get(id);
    if (parent == null) {
      problems.add(new LineageProblem.UnknownStatement(child.id(), id));
    } else if (underway.containsKey(id)) {
      problems.add(new LineageProblem.Circle(pathFrom(id)));
    } else {
      enter(parent);
    }
  }

  private List<StatementId> pathFrom(StatementId start) {
    List<StatementId> ids = List.copyOf(underway.keySet());
    return ids.subList(ids.indexOf(start), ids.size());
  }

  private void leave(Statement statement) {
    path.pop();
    underway.remove(statement.id());
    roots.put(statement.id(), rootsOf(statement));
  }

  private SortedSet<String> rootsOf(Statement statement) {
    List<Derivation> derivesFrom = statement.derivesFrom();
    if (derivesFrom.size() == 1
        && derivesFrom.getFirst() instanceof Derivation.FromStatement(StatementId parent)) {
      return known(parent);
    }
    SortedSet<String> found = new TreeSet<>();
    for (Derivation derivation : derivesFrom) {
      switch (derivation) {
        case Derivation.FromSource from -> found.add(from.source().value());
        case Derivation.FromStatement from -> found.addAll(known(from.statement()));
      }
    }
    return Collections.unmodifiableSortedSet(found);
  }

  private static SortedSet<String> alone(SourceId source) {
    return Collections.unmodifiableSortedSet(new TreeSet<>(List.of(source.value())));
  }

  /** Nothing for a parent that is missing or closes a circle: the problem is on record by then. */
  private SortedSet<String> known(StatementId parent) {
    return roots.getOrDefault(parent, Collections.emptySortedSet());
  }
}
