package vigil.estimate;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which persons were seen on which lists, and how many on each combination: the overlap table that
 * every estimate starts from. A person on no list is unseen, and not in here.
 */
public final class CaptureHistories {
  private final List<String> lists;
  private final Map<Set<String>, Long> counts;

  private CaptureHistories(List<String> lists, Map<Set<String>, Long> counts) {
    this.lists = List.copyOf(lists);
    this.counts = Map.copyOf(counts);
    if (Set.copyOf(lists).size() < lists.size()) {
      throw new IllegalArgumentException("two lists have one name among " + lists);
    }
    counts.forEach(this::check);
  }

  /**
   * Counts records.
   *
   * @param lists the names of all lists, also of those without a record
   * @param records for each person the names of the lists that the person is on, at least one
   * @throws IllegalArgumentException when a name is there twice, or a record is on no list or on
   *     one that is not named
   */
  public static CaptureHistories ofRecords(
      List<String> lists, Collection<? extends Set<String>> records) {
    Map<Set<String>, Long> counts =
        records.stream().collect(Collectors.groupingBy(Set::copyOf, Collectors.counting()));
    return new CaptureHistories(lists, counts);
  }

  /**
   * Takes records that are counted already.
   *
   * @param lists the names of all lists, also of those without a record
   * @param counts for each combination of lists how many persons are on exactly these; combinations
   *     that are not there count 0
   * @throws IllegalArgumentException as {@link #ofRecords} does, or when a count is negative
   */
  public static CaptureHistories ofCounts(List<String> lists, Map<Set<String>, Long> counts) {
    Map<Set<String>, Long> copy = new HashMap<>();
    counts.forEach((combination, count) -> copy.put(Set.copyOf(combination), count));
    return new CaptureHistories(lists, copy);
  }

  /** The names of all lists, in the order given. */
  public List<String> lists() {
    return lists;
  }

  /** How many persons are on at least one list. */
  public long observed() {
    return onAll(Set.of());
  }

  /** How many persons are on exactly these lists. */
  public long onExactly(Set<String> combination) {
    return counts.getOrDefault(Set.copyOf(combination), 0L);
  }

  /** How many persons are on all of these lists, whichever others they may be on. */
  public long onAll(Set<String> some) {
    return counts.entrySet().stream()
        .filter(entry -> entry.getKey().containsAll(some))
        .mapToLong(Map.Entry::getValue)
        .sum();
  }

  /** How many persons are on two lists or more. */
  public long onSeveral() {
    return counts.entrySet().stream()
        .filter(entry -> entry.getKey().size() > 1)
        .mapToLong(Map.Entry::getValue)
        .sum();
  }

  /** The names of the lists with at least one record, in the order given. */
  public Set<String> listsWithRecords() {
    return lists.stream()
        .filter(list -> onAll(Set.of(list)) > 0)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private void check(Set<String> combination, long count) {
    if (count < 0) {
      throw new IllegalArgumentException("the count of " + combination + " is " + count);
    }
    if (combination.isEmpty()) {
      throw new IllegalArgumentException("a record is on no list, so nobody can have seen it");
    }
    if (!lists.containsAll(combination)) {
      throw new IllegalArgumentException(combination + " are not all among the lists " + lists);
    }
  }
}
