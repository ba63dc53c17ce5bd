package vigil.core.spelling;

import java.util.Arrays;

/** How many characters must be inserted, deleted or replaced to get from one text to another. */
public final class EditDistance {
  private EditDistance() {}

  /**
   * The Levenshtein distance, in UTF-16 units: 0 for equal texts, at most the length of the longer
   * one. Symmetric. Source: V. I. Levenshtein, Binary codes capable of correcting deletions,
   * insertions, and reversals (1966); row by row as in Wagner and Fischer (1974).
   */
  public static int between(String from, String to) {
    int[] row = new int[to.length() + 1];
    Arrays.setAll(row, i -> i);
    for (int i = 1; i <= from.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= to.length(); j++) {
        int replaced = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[to.length()];
  }
}
