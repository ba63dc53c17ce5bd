package vigil.casebook.csv;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vigil.core.spelling.EditDistance;

/** Which valid value was probably meant. */
final class Nearest {
  private Nearest() {}

  /**
   * The valid value with the least edit distance, if half of the longer text or less would have to
   * change.
   */
  static Optional<String> to(String written, List<String> valid) {
    return valid.stream()
        .min(Comparator.comparingInt(value -> EditDistance.between(written, value)))
        .filter(value ->
            2 * EditDistance.between(written, value) <= Math.max(written.length(), value.length()));
  }

  /** "Did you mean x? " when something is near, then all valid values. */
  static String remedy(String written, List<String> valid) {
    String guess = to(written, valid).map("Did you mean %s? "::formatted).orElse("");
    return guess + "Write one of: " + String.join(", ", valid) + ".";
  }
}
