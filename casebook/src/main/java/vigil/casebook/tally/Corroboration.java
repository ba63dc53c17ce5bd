package vigil.casebook.tally;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The largest number that two independent bearers each reach.
 *
 * <p>With bearers in order of falling bound, the first that is independent of an earlier one gives
 * the number: it is the lesser of its pair, and every later bearer is lesser still. Bearers that
 * share a root with all before them are passed over without comparing them one by one, which keeps
 * the common case, many bearers around one agency, linear.
 */
final class Corroboration {
  private static final Comparator<Bearer> FALLING =
      Comparator.comparingLong(Bearer::bound).reversed();

  private final List<Bearer> falling;
  private final Bearer greater;
  private final Bearer lesser;

  private Corroboration(List<Bearer> falling, Bearer greater, Bearer lesser) {
    this.falling = falling;
    this.greater = greater;
    this.lesser = lesser;
  }

  /** That of these bearers; empty when no two of them are independent. */
  static Optional<Corroboration> of(Collection<Bearer> bearers) {
    if (bearers.size() < 2) {
      return Optional.empty();
    }
    List<Bearer> falling = new ArrayList<>(bearers);
    falling.sort(FALLING);
    return amongst(falling);
  }

  /** The largest value. */
  long value() {
    return lesser.bound();
  }

  /** The bearers that belong to an independent pair of which both reach the value. */
  Set<Bearer> bearers() {
    List<Bearer> reaching = falling.stream().filter(bearer -> bearer.bound() >= value()).toList();
    Set<Bearer> paired = HashSet.newHashSet(reaching.size());
    for (Bearer bearer : reaching) {
      if (hasPartner(bearer, reaching)) {
        paired.add(bearer);
      }
    }
    return paired;
  }

  /** Tries the pair that is known first: it settles most bearers at once. */
  private boolean hasPartner(Bearer bearer, List<Bearer> reaching) {
    return bearer.isIndependentOf(greater)
        || bearer.isIndependentOf(lesser)
        || reaching.stream().anyMatch(bearer::isIndependentOf);
  }

  private static Optional<Corroboration> amongst(List<Bearer> falling) {
    Set<String> common = new HashSet<>(falling.getFirst().roots().ids());
    for (int i = 1; i < falling.size(); i++) {
      Bearer bearer = falling.get(i);
      if (Collections.disjoint(common, bearer.roots().ids())) {
        Optional<Bearer> greater =
            falling.subList(0, i).stream().filter(bearer::isIndependentOf).findFirst();
        if (greater.isPresent()) {
          return Optional.of(new Corroboration(falling, greater.get(), bearer));
        }
      }
      common.retainAll(bearer.roots().ids());
    }
    return Optional.empty();
  }
}
