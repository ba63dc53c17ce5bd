package vigil.casebook.tally;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
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
  private final Map<StatementId, Roots> derived = new HashMap<>();
  private final Map<String, Roots> single = new HashMap<>();
  private final Map<SortedSet<String>, Roots> several = new HashMap<>();
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

  Map<StatementId, Statement> statements() {
    return statements;
  }

  List<LineageProblem> problems() {
    return problems;
  }

  void run() {
    statements.values().forEach(this::reach);
  }

  /** The roots of one of these statements, found with those of all that it derives from. */
  Roots rootsOf(Statement statement) {
    reach(statement);
    return known(statement);
  }

  private void reach(Statement statement) {
    if (!isKnown(statement)) {
      enter(statement);
      climb();
    }
  }

  /** Statements of their sources' own knowledge are not kept, because they are the most. */
  private boolean isKnown(Statement statement) {
    return statement.derivesFrom().isEmpty() || derived.containsKey(statement.id());
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
    Frame frame = new Frame(statement, statement.derivesFrom().iterator());
    path.push(frame);
    underway.put(statement.id(), frame);
  }

  private void follow(Statement child, Derivation derivation) {
    if (!(derivation instanceof Derivation.FromStatement(StatementId id))) {
      return;
    }
    @Nullable Statement parent = statements.get(id);
    if (parent == null) {
      problems.add(new LineageProblem.UnknownStatement(child.id(), id));
    } else if (underway.containsKey(id)) {
      problems.add(new LineageProblem.Circle(pathFrom(id)));
    } else if (!isKnown(parent)) {
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
    derived.put(statement.id(), gathered(statement.derivesFrom()));
  }

  private Roots gathered(List<Derivation> derivesFrom) {
    if (derivesFrom.size() == 1) {
      return rootsOf(derivesFrom.getFirst());
    }
    SortedSet<String> found = new TreeSet<>();
    derivesFrom.forEach(derivation -> found.addAll(rootsOf(derivation).ids()));
    return found.size() == 1 ? only(found.getFirst()) : several.computeIfAbsent(found, Roots::new);
  }

  private Roots rootsOf(Derivation derivation) {
    return switch (derivation) {
      case Derivation.FromSource(SourceId source) -> only(source.value());
      case Derivation.FromStatement(StatementId parent) -> known(parent);
    };
  }

  private Roots only(String source) {
    return single.computeIfAbsent(source, Roots::only);
  }

  private Roots known(StatementId id) {
    @Nullable Statement parent = statements.get(id);
    return parent == null ? Roots.NONE : known(parent);
  }

  /** None for one that closes a circle, as for one that is missing: the problem is on record. */
  private Roots known(Statement statement) {
    return statement.derivesFrom().isEmpty()
        ? only(statement.source().value())
        : derived.getOrDefault(statement.id(), Roots.NONE);
  }
}
