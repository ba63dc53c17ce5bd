package vigil.desk.home;

import java.util.Comparator;
import java.util.List;

/** The word that somebody most likely meant, by edit distance (Levenshtein 1966). */
final class Nearest {
  private Nearest() {}

  static String to(String written, List<String> words) {
    return words.stream()
        .min(Comparator.comparingInt(word -> distance(written, word)))
        .orElseThrow(() -> new IllegalArgumentException("there is no word to be near to"));
  }

  private static int distance(String from, String to) {
    int[] row = new int[to.length() + 1];
    for (int j = 0; j <= to.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= from.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= to.length(); j++) {
        int replaced = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[to.length()];
  }
}
