package vigil.casebook.tally;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;
import vigil.casebook.Casebook;
import vigil.casebook.Statement;
import vigil.core.id.StatementId;

/**
 * Who, in the end, each statement has its knowledge from: its own source when it derives from
 * nobody, else the roots of the statements and the sources that it derives from. Ten papers copying
 * one agency have one root.
 */
public final class RootSources {
  private final Map<StatementId, Statement> statements;
  private final LineageWalk walk;

  private RootSources(Map<StatementId, Statement> statements, LineageWalk walk) {
    this.statements = statements;
    this.walk = walk;
  }

  /**
   * The roots of the statements of a casebook, each found when it is first asked for: for somebody
   * who looks at few of them. Not for several threads.
   */
  public static RootSources in(Casebook casebook) {
    return new RootSources(casebook.statements(), new LineageWalk(casebook.statements()));
  }

  /**
   * The roots of all these statements; withdrawn ones are followed too, because whom a paper copied
   * does not change when that other takes back its consent.
   *
   * @throws LineageException when a statement derives from one that is not among them, or in a
   *     circle
   */
  public static RootSources of(Collection<Statement> statements) {
    LineageWalk walk = LineageWalk.among(statements);
    walk.run();
    requireNone(walk.problems());
    return new RootSources(Map.of(), walk);
  }

  /** All that keeps these statements from having roots; empty when {@link #of} would answer. */
  public static List<LineageProblem> problems(Collection<Statement> statements) {
    LineageWalk walk = LineageWalk.among(statements);
    walk.run();
    return List.copyOf(walk.problems());
  }

  /**
   * The ids of the sources that are this statement's roots, at least one.
   *
   * @throws IllegalArgumentException when the statement is not among those asked about
   */
  public SortedSet<String> of(StatementId statement) {
    @Nullable SortedSet<String> found = walk.roots().get(statement);
    return found == null ? reach(statement) : found;
  }

  private SortedSet<String> reach(StatementId id) {
    @Nullable Statement statement = statements.get(id);
    if (statement == null) {
      throw new IllegalArgumentException("no roots were asked for statement " + id);
    }
    walk.reach(statement);
    requireNone(walk.problems());
    return Objects.requireNonNull(walk.roots().get(id));
  }

  private static void requireNone(List<LineageProblem> problems) {
    if (!problems.isEmpty()) {
      throw new LineageException(problems);
    }
  }
}
