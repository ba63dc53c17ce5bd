package vigil.estimate.table;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What is in the columns of a file, found row by row. */
final class Columns {
  private static final Set<String> USUAL_FOR_COUNTS =
      Set.of("n", "freq", "frequency", "frequencies", "counts", "number", "total", "persons");

  private final List<Field> header;
  private final long[] zerosAndOnes;
  private final long[] others;
  private final long[] whole;
  private final long[] first;
  private final boolean[] running;
  private long rows;

  Columns(List<Field> header) {
    this.header = header;
    this.zerosAndOnes = new long[header.size()];
    this.others = new long[header.size()];
    this.whole = new long[header.size()];
    this.first = new long[header.size()];
    this.running = new boolean[header.size()];
    Arrays.fill(running, true);
  }

  void take(List<Field> row) {
    for (int column = 0; column < Math.min(header.size(), row.size()); column++) {
      String text = row.get(column).text();
      if (text.equals("0") || text.equals("1")) {
        zerosAndOnes[column]++;
      } else if (!text.isEmpty()) {
        others[column]++;
      }
      if (whole[column] == rows && text.matches("[0-9]{1,15}")) {
        long number = Long.parseLong(text);
        first[column] = rows == 0 ? number : first[column];
        running[column] &= number == first[column] + rows;
        whole[column]++;
      }
    }
    rows++;
  }

  long rows() {
    return rows;
  }

  /** Whether most fields that are filled in are 0 or 1. */
  boolean looksLikeAList(int column) {
    return zerosAndOnes[column] > 0 && zerosAndOnes[column] >= others[column];
  }

  /** Whether every field is 0 or 1. */
  boolean isZerosAndOnes(int column) {
    return zerosAndOnes[column] == rows;
  }

  /** Whether every field is a whole number, and the column no running number. */
  boolean looksLikeCounts(int column) {
    return rows > 0 && whole[column] == rows && !(rows > 1 && running[column]);
  }

  /** Whether columns of counts are often called so. */
  boolean isCalledLikeCounts(int column) {
    return USUAL_FOR_COUNTS.contains(header.get(column).text().toLowerCase(Locale.ROOT));
  }
}
