package vigil.casebook.tally;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;
import vigil.casebook.Statement;
import vigil.core.id.StatementId;

/**
 * Who, in the end, each statement has its knowledge from: its own source when it derives from
 * nobody, else the roots of the statements and the sources that it derives from. Ten papers copying
 * one agency have one root.
 */
public final class RootSources {
  private final Map<StatementId, SortedSet<String>> roots;

  private RootSources(Map<StatementId, SortedSet<String>> roots) {
    this.roots = roots;
  }

  /**
   * The roots of all these statements; withdrawn ones are followed too, because whom a paper copied
   * does not change when that other takes back its consent.
   *
   * @throws LineageException when a statement derives from one that is not among them, or in a
   *     circle
   */
  public static RootSources of(Collection<Statement> statements) {
    LineageWalk walk = new LineageWalk(statements);
    walk.run();
    if (!walk.problems().isEmpty()) {
      throw new LineageException(walk.problems());
    }
    return new RootSources(walk.roots());
  }

  /** All that keeps these statements from having roots; empty when {@link #of} would answer. */
  public static List<LineageProblem> problems(Collection<Statement> statements) {
    LineageWalk walk = new LineageWalk(statements);
    walk.run();
    return List.copyOf(walk.problems());
  }

  /**
   * The ids of the sources that are this statement's roots, at least one.
   *
   * @throws IllegalArgumentException when the statement is not among those asked about
   */
  public SortedSet<String> of(StatementId statement) {
    @Nullable SortedSet<String> found = roots.get(statement);
    if (found == null) {
      throw new IllegalArgumentException("no roots were asked for statement " + statement);
    }
    return found;
  }
}
