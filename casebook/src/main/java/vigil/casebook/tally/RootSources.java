package vigil.casebook.tally;

import java.util.Collection;
import java.util.List;
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
  private final LineageWalk walk;

  private RootSources(LineageWalk walk) {
    this.walk = walk;
  }

  /**
   * The roots of the statements of a casebook, each found when it is first asked for. Not for
   * several threads.
   */
  public static RootSources in(Casebook casebook) {
    return new RootSources(new LineageWalk(casebook.statements()));
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
    return new RootSources(walk);
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
    @Nullable Statement asked = walk.statements().get(statement);
    if (asked == null) {
      throw new IllegalArgumentException("no roots were asked for statement " + statement);
    }
    return rootsOf(asked).ids();
  }

  /** The same for a statement that is known to be among them, with an object for each set. */
  Roots rootsOf(Statement statement) {
    Roots found = walk.rootsOf(statement);
    requireNone(walk.problems());
    return found;
  }

  private static void requireNone(List<LineageProblem> problems) {
    if (!problems.isEmpty()) {
      throw new LineageException(problems);
    }
  }
}
