package vigil.casebook.tally;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import vigil.casebook.PersonClasses;
import vigil.casebook.Statement;
import vigil.core.id.PersonId;

/** All affirming statements with exactly the same roots: together they count as one voice. */
final class Bearer {
  private final SortedSet<String> roots;
  private final List<Statement> statements = new ArrayList<>();
  private final Set<PersonId> persons = new HashSet<>();
  private long largestLowerBound;

  Bearer(SortedSet<String> roots) {
    this.roots = roots;
  }

  void add(Statement statement, PersonClasses classes) {
    statements.add(statement);
    statement.persons().forEach(person -> persons.add(classes.representative(person)));
    largestLowerBound = Math.max(largestLowerBound, lowerBound(statement));
  }

  SortedSet<String> roots() {
    return roots;
  }

  /** The distinct persons it names, each by its representative. */
  Set<PersonId> persons() {
    return persons;
  }

  /** How many it vouches for: the larger of its largest lower bound and the persons it names. */
  long bound() {
    return Math.max(largestLowerBound, persons.size());
  }

  boolean isIndependentOf(Bearer other) {
    return Collections.disjoint(roots, other.roots);
  }

  /**
   * The statements that carry a value which this bearer reaches: those whose own lower bound does,
   * and, when the persons named reach it together, those that name them.
   */
  List<Statement> proofOf(long value) {
    boolean byPersons = persons.size() >= value;
    return statements.stream()
        .filter(statement ->
            lowerBound(statement) >= value || (byPersons && !statement.persons().isEmpty()))
        .toList();
  }

  /** A quantity without a lower bound, "about 120" or "unknown", vouches for nobody. */
  private static long lowerBound(Statement statement) {
    return statement.quantity().quantity().lowerBound().orElse(0);
  }
}
