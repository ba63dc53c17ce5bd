package vigil.casebook.tally;

import java.util.ArrayList;
import java.util.List;

/** All affirming statements with exactly the same roots: together they count as one voice. */
final class Bearer {
  private final Roots roots;
  private final List<Affirmation> affirmations = new ArrayList<>(2);
  private long largestLowerBound;
  private int persons;

  Bearer(Roots roots) {
    this.roots = roots;
  }

  void add(Affirmation affirmation) {
    affirmations.add(affirmation);
    largestLowerBound = Math.max(largestLowerBound, affirmation.lowerBound());
  }

  /** One more distinct person whom it names. */
  void namesOneMore() {
    persons++;
  }

  Roots roots() {
    return roots;
  }

  List<Affirmation> affirmations() {
    return affirmations;
  }

  /** How many it vouches for: the larger of its largest lower bound and the persons it names. */
  long bound() {
    return Math.max(largestLowerBound, persons);
  }

  boolean isIndependentOf(Bearer other) {
    return roots.isDisjointFrom(other.roots);
  }

  /**
   * Whether one of its statements carries a value that it reaches: by its own lower bound, or, when
   * the persons named reach it together, by naming some of them.
   */
  boolean carries(long value, Affirmation affirmation) {
    return affirmation.lowerBound() >= value || (persons >= value && affirmation.names());
  }
}
