package vigil.link;

/**
 * How alike two strings are, from 0 to 1: Jaro (1989), with the weight that Winkler (1990) gives to
 * a common beginning of up to four letters, 0.1 for each.
 */
final class JaroWinkler {
  private static final double PREFIX_WEIGHT = 0.1;
  private static final int LONGEST_PREFIX = 4;

  private JaroWinkler() {}

  static double similarity(String one, String other) {
    double jaro = jaro(one, other);
    return jaro + PREFIX_WEIGHT * commonPrefix(one, other) * (1 - jaro);
  }

  private static int commonPrefix(String one, String other) {
    int longest = Math.min(LONGEST_PREFIX, Math.min(one.length(), other.length()));
    int length = 0;
    while (length < longest && one.charAt(length) == other.charAt(length)) {
      length++;
    }
    return length;
  }

  private static double jaro(String one, String other) {
    if (one.equals(other)) {
      return 1;
    }
    boolean[] taken = new boolean[other.length()];
    StringBuilder matched = new StringBuilder();
    int window = Math.max(0, Math.max(one.length(), other.length()) / 2 - 1);
    for (int i = 0; i < one.length(); i++) {
      int at = match(one.charAt(i), other, taken, i - window, i + window);
      if (at >= 0) {
        taken[at] = true;
        matched.append(one.charAt(i));
      }
    }
    return matched.isEmpty() ? 0 : jaro(one, other, matched, taken);
  }

  private static int match(char wanted, String in, boolean[] taken, int from, int to) {
    for (int j = Math.max(0, from); j <= Math.min(to, in.length() - 1); j++) {
      if (!taken[j] && in.charAt(j) == wanted) {
        return j;
      }
    }
    return -1;
  }

  private static double jaro(String one, String other, CharSequence matched, boolean[] taken) {
    int outOfOrder = 0;
    int next = 0;
    for (int j = 0; j < other.length(); j++) {
      if (taken[j] && other.charAt(j) != matched.charAt(next++)) {
        outOfOrder++;
      }
    }
    double matches = matched.length();
    return (matches / one.length()
            + matches / other.length()
            + (matches - outOfOrder / 2.0) / matches)
        / 3;
  }
}
