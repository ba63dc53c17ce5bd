package vigil.casebook.tally;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The sources that statements go back to. One {@link LineageWalk} has one object for each distinct
 * set, so that which object it is tells sets apart and nothing has to be compared.
 */
final class Roots {
  /** Those of a statement of which they cannot be told. */
  static final Roots NONE = new Roots(Collections.emptySortedSet());

  private final SortedSet<String> ids;

  Roots(SortedSet<String> ids) {
    this.ids = Collections.unmodifiableSortedSet(ids);
  }

  static Roots only(String source) {
    SortedSet<String> one = new TreeSet<>();
    one.add(source);
    return new Roots(one);
  }

  SortedSet<String> ids() {
    return ids;
  }

  boolean isDisjointFrom(Roots other) {
    return this != other && Collections.disjoint(ids, other.ids);
  }
}
