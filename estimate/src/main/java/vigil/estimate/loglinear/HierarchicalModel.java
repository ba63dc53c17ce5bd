package vigil.estimate.loglinear;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Which lists depend on each other: combinations of lists, with each of them everything that it
 * contains.
 *
 * @param lists how many lists there are
 * @param terms patterns, ascending, beginning with 0 and containing every single list
 */
@SuppressWarnings("ArrayRecordComponent") // Compared by what is in it, below.
record HierarchicalModel(int lists, int[] terms) {

  /** The lists are independent of each other. */
  static HierarchicalModel independent(int lists) {
    return new HierarchicalModel(
        lists,
        IntStream.concat(IntStream.of(0), IntStream.range(0, lists).map(i -> 1 << i)).toArray());
  }

  /** The least hierarchical model with these combinations. */
  static HierarchicalModel generatedBy(int lists, int... generators) {
    return new HierarchicalModel(
        lists,
        IntStream.range(0, 1 << lists)
            .filter(pattern ->
                Integer.bitCount(pattern) < 2
                    || Arrays.stream(generators).anyMatch(g -> (g & pattern) == pattern))
            .toArray());
  }

  HierarchicalModel with(int term) {
    return new HierarchicalModel(
        lists, IntStream.concat(Arrays.stream(terms), IntStream.of(term)).sorted().toArray());
  }

  HierarchicalModel without(int term) {
    return new HierarchicalModel(lists, Arrays.stream(terms).filter(t -> t != term).toArray());
  }

  boolean has(int term) {
    return Arrays.binarySearch(terms, term) >= 0;
  }

  /** Whether the model stays hierarchical with a term: everything the term contains is there. */
  boolean canTake(int term) {
    if (has(term) || Integer.bitCount(term) == lists) {
      return false;
    }
    for (int bits = term; bits != 0; bits &= bits - 1) {
      if (!has(term ^ Integer.lowestOneBit(bits))) {
        return false;
      }
    }
    return true;
  }

  /** Whether the model stays hierarchical without a term: nothing there contains it. */
  boolean canLose(int term) {
    return Integer.bitCount(term) > 1
        && Arrays.stream(terms).noneMatch(other -> other != term && (other & term) == term);
  }

  /** The terms that no other contains, the largest first. */
  List<Integer> generators() {
    return Arrays.stream(terms)
        .filter(term -> term != 0)
        .filter(term -> Arrays.stream(terms).noneMatch(t -> t != term && (t & term) == term))
        .boxed()
        .sorted(
            Comparator.comparingInt((Integer g) -> -Integer.bitCount(g))
                .thenComparing(HierarchicalModel::numbers))
        .toList();
  }

  /** Its generators by the numbers of the lists, from 1: [123,14,34]. */
  String inBrackets() {
    return generators().stream()
        .map(HierarchicalModel::numbers)
        .collect(Collectors.joining(",", "[", "]"));
  }

  private static String numbers(int pattern) {
    List<String> numbers = new ArrayList<>();
    for (int bits = pattern; bits != 0; bits &= bits - 1) {
      numbers.add(String.valueOf(Integer.numberOfTrailingZeros(bits) + 1));
    }
    boolean digits = numbers.stream().allMatch(number -> number.length() == 1);
    return String.join(digits ? "" : ".", numbers);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof HierarchicalModel(int n, int[] t)
        && n == lists
        && Arrays.equals(t, terms);
  }

  @Override
  public int hashCode() {
    return 31 * lists + Arrays.hashCode(terms);
  }

  @Override
  public String toString() {
    return inBrackets();
  }
}
