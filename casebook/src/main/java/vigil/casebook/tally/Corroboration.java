package vigil.casebook.tally;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
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
  private final List<Bearer> falling;

  Corroboration(Collection<Bearer> bearers) {
    falling = bearers.stream().sorted(Comparator.comparingLong(Bearer::bound).reversed()).toList();
  }

  /** Whether any two of these bearers are independent. */
  static boolean amongst(Collection<Bearer> bearers) {
    return bearers.size() > 1 && new Corroboration(bearers).firstPair().isPresent();
  }

  /** The largest value; empty when no two bearers are independent. */
  OptionalLong value() {
    Optional<Pair> pair = firstPair();
    return pair.isPresent() ? OptionalLong.of(pair.get().lesser().bound()) : OptionalLong.empty();
  }

  /** The bearers that belong to an independent pair of which both reach the value. */
  List<Bearer> bearersOf(long value) {
    Optional<Pair> first = firstPair();
    List<Bearer> reaching = falling.stream().filter(bearer -> bearer.bound() >= value).toList();
    return first.stream()
        .flatMap(pair -> reaching.stream().filter(bearer -> hasPartner(bearer, pair, reaching)))
        .toList();
  }

  /** Tries the pair that is known first: it settles most bearers at once. */
  private static boolean hasPartner(Bearer bearer, Pair known, List<Bearer> reaching) {
    return bearer.isIndependentOf(known.greater())
        || bearer.isIndependentOf(known.lesser())
        || reaching.stream().anyMatch(bearer::isIndependentOf);
  }

  private Optional<Pair> firstPair() {
    List<Bearer> seen = new ArrayList<>();
    Set<String> common = new HashSet<>();
    for (Bearer bearer : falling) {
      if (seen.isEmpty()) {
        common.addAll(bearer.roots());
      } else if (Collections.disjoint(common, bearer.roots())) {
        Optional<Pair> pair = pairWith(seen, bearer);
        if (pair.isPresent()) {
          return pair;
        }
      }
      common.retainAll(bearer.roots());
      seen.add(bearer);
    }
    return Optional.empty();
  }

  private static Optional<Pair> pairWith(List<Bearer> earlier, Bearer lesser) {
    return earlier.stream()
        .filter(lesser::isIndependentOf)
        .findFirst()
        .map(greater -> new Pair(greater, lesser));
  }

  private record Pair(Bearer greater, Bearer lesser) {}
}
