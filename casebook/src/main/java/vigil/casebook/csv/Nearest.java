package vigil.casebook.csv;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Which valid value was probably meant. */
final class Nearest {
  private Nearest() {}

  /**
   * The valid value with the least edit distance (Levenshtein 1965), if half of the longer text or
   * less would have to change.
   */
  static Optional<String> to(String written, List<String> valid) {
    return valid.stream()
        .min(Comparator.comparingInt(value -> distance(written, value)))
        .filter(
            value -> 2 * distance(written, value) <= Math.max(written.length(), value.length()));
  }

  /** "Did you mean x? " when something is near, then all valid values. */
  static String remedy(String written, List<String> valid) {
    String guess = to(written, valid).map("Did you mean %s? "::formatted).orElse("");
    return guess + "Write one of: " + String.join(", ", valid) + ".";
  }

  private static int distance(String one, String other) {
    int[] row = new int[other.length() + 1];
    for (int j = 0; j < row.length; j++) {
      row[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j < row.length; j++) {
        int substituted = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(substituted, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[other.length()];
  }
}
