package vigil.estimate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which persons were seen on which lists, and how many on each combination: the overlap table that
 * every estimate starts from. A person on no list is unseen, and not in here.
 */
public final class CaptureHistories {
  /** The most lists whose combinations can be written as patterns. */
  public static final int MOST_LISTS = 25;

  private final List<String> lists;
  private final Map<Set<String>, Long> counts;

  /**
   * How many persons are on exactly the lists of a pattern.
   *
   * @param pattern bit i is set when they are on list i; never 0
   * @param count at least 1
   */
  public record Cell(int pattern, long count) {}

  private CaptureHistories(List<String> lists, Map<Set<String>, Long> counts) {
    this.lists = List.copyOf(lists);
    counts.forEach((combination, count) -> check(this.lists, combination, count));
    this.counts =
        counts.entrySet().stream()
            .filter(entry -> entry.getValue() > 0)
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    if (Set.copyOf(lists).size() < lists.size()) {
      throw new IllegalArgumentException("two lists have one name among " + lists);
    }
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

  /**
   * Takes records that are counted already by pattern.
   *
   * @param lists the names of all lists, at most {@link #MOST_LISTS}
   * @param counts for each pattern (bit i stands for list i) how many persons have exactly it
   * @throws IllegalArgumentException as {@link #ofCounts} does, or when a pattern has a bit for
   *     which there is no list
   */
  public static CaptureHistories ofPatterns(List<String> lists, Map<Integer, Long> counts) {
    Map<Set<String>, Long> byName = new HashMap<>();
    counts.forEach((pattern, count) -> byName.put(names(lists, pattern), count));
    return new CaptureHistories(lists, byName);
  }

  /** The names of all lists, in the order given. */
  public List<String> lists() {
    return lists;
  }

  /**
   * The combinations that somebody is on, as patterns, ascending.
   *
   * @throws IllegalStateException when there are more than {@link #MOST_LISTS} lists
   */
  public List<Cell> cells() {
    if (lists.size() > MOST_LISTS) {
      throw new IllegalStateException(lists.size() + " lists are too many for patterns");
    }
    return counts.entrySet().stream()
        .filter(entry -> entry.getValue() > 0)
        .map(entry -> new Cell(pattern(entry.getKey()), entry.getValue()))
        .sorted(Comparator.comparingInt(Cell::pattern))
        .toList();
  }

  /** The counts of all patterns from 0 (nobody: unseen) to 2^lists - 1. */
  public double[] dense() {
    double[] dense = new double[1 << lists.size()];
    cells().forEach(cell -> dense[cell.pattern()] = cell.count());
    return dense;
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

  /** How many persons are on exactly this many lists, whichever they are. */
  public long onExactly(int howMany) {
    return counts.entrySet().stream()
        .filter(entry -> entry.getKey().size() == howMany)
        .mapToLong(Map.Entry::getValue)
        .sum();
  }

  /** The names of the lists with at least one record, in the order given. */
  public Set<String> listsWithRecords() {
    return lists.stream()
        .filter(list -> onAll(Set.of(list)) > 0)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** The same persons without the lists on which nobody is. */
  public CaptureHistories withoutEmptyLists() {
    return new CaptureHistories(List.copyOf(listsWithRecords()), counts);
  }

  /**
   * What is left without a list: those who are on no other are unseen then.
   *
   * @throws IllegalArgumentException when there is no such list
   */
  public CaptureHistories without(String list) {
    if (!lists.contains(list)) {
      throw new IllegalArgumentException(list + " is not among the lists " + lists);
    }
    List<String> left = new ArrayList<>(lists);
    left.remove(list);
    Map<Set<String>, Long> merged = new HashMap<>();
    counts.forEach((combination, count) -> {
      Set<String> rest = new HashSet<>(combination);
      rest.remove(list);
      if (!rest.isEmpty()) {
        merged.merge(rest, count, Math::addExact);
      }
    });
    return new CaptureHistories(left, merged);
  }

  /**
   * The persons of both together, who must be others.
   *
   * @throws IllegalArgumentException when the lists are not the same
   */
  public CaptureHistories plus(CaptureHistories other) {
    if (!lists.equals(other.lists)) {
      throw new IllegalArgumentException(lists + " and " + other.lists + " are not the same lists");
    }
    Map<Set<String>, Long> sum = new HashMap<>(counts);
    other.counts.forEach((combination, count) -> sum.merge(combination, count, Math::addExact));
    return new CaptureHistories(lists, sum);
  }

  private int pattern(Set<String> combination) {
    int pattern = 0;
    for (String name : combination) {
      pattern |= 1 << lists.indexOf(name);
    }
    return pattern;
  }

  private static Set<String> names(List<String> lists, int pattern) {
    if (pattern >>> lists.size() != 0 || lists.size() > MOST_LISTS) {
      throw new IllegalArgumentException("pattern %d names more than %s".formatted(pattern, lists));
    }
    Set<String> names = new HashSet<>();
    for (int i = 0; i < lists.size(); i++) {
      if ((pattern >> i & 1) == 1) {
        names.add(lists.get(i));
      }
    }
    return names;
  }

  private static void check(List<String> lists, Set<String> combination, long count) {
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

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof CaptureHistories that
        && lists.equals(that.lists)
        && counts.equals(that.counts);
  }

  @Override
  public int hashCode() {
    return 31 * lists.hashCode() + counts.hashCode();
  }

  @Override
  public String toString() {
    return observed() + " persons on " + lists;
  }
}
