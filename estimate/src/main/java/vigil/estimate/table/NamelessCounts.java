package vigil.estimate.table;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Finds the column of counts in a table of combinations in which none is called {@code count}.
 * Every row would be taken for one person otherwise.
 */
final class NamelessCounts {
  private static final Set<String> USUAL =
      Set.of("n", "freq", "frequency", "frequencies", "counts", "number", "total", "persons");

  private static final int FEW = 4;

  private final List<Field> header;
  private final List<List<Field>> rows;

  NamelessCounts(List<Field> header, List<List<Field>> rows) {
    this.header = header;
    this.rows = rows;
  }

  /**
   * Columns of whole numbers that have a usual name of counts, or that stand beside combinations
   * each of which is there once. A running number is none.
   *
   * @param free which columns are no strata and the like
   * @param lists which are there for a list; may be mistaken where most counts are 0 and 1
   * @param combination the lists of a row, and what else parts the rows
   */
  List<Field> find(
      IntPredicate free, IntPredicate lists, Function<List<Field>, Object> combination) {
    return IntStream.range(0, header.size())
        .filter(column -> !rows.isEmpty() && free.test(column) && isCounts(column))
        .filter(column -> !(lists.test(column) && isZerosAndOnes(column)))
        .filter(column -> hasUsualName(column) || (!lists.test(column) && areDistinct(combination)))
        .mapToObj(header::get)
        .toList();
  }

  private boolean hasUsualName(int column) {
    return USUAL.contains(header.get(column).text().toLowerCase(Locale.ROOT));
  }

  private boolean areDistinct(Function<List<Field>, Object> combination) {
    Set<Object> seen = new HashSet<>();
    return rows.size() >= FEW && rows.stream().map(combination).allMatch(seen::add);
  }

  private boolean isCounts(int column) {
    return rows.stream().allMatch(row -> isWhole(row, column)) && !isRunning(column);
  }

  private boolean isZerosAndOnes(int column) {
    return rows.stream().map(row -> row.get(column).text()).allMatch(text -> text.matches("[01]"));
  }

  private static boolean isWhole(List<Field> row, int column) {
    return column < row.size() && row.get(column).text().matches("[0-9]{1,15}");
  }

  private boolean isRunning(int column) {
    long first = Long.parseLong(rows.getFirst().get(column).text());
    return rows.size() > 1
        && IntStream.range(0, rows.size())
            .allMatch(i -> Long.parseLong(rows.get(i).get(column).text()) == first + i);
  }
}
