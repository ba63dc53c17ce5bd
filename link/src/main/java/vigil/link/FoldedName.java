package vigil.link;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import vigil.core.spelling.LatinLetters;

/**
 * A name without what differs between lists though the person is the same: case, diacritics,
 * script, order of the parts, and the common ways of writing one Cyrillic letter in Latin ones.
 *
 * @param parts the words of the name, folded, in order of the alphabet
 */
record FoldedName(List<String> parts) {
  private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{Nd}]+");
  private static final Pattern APOSTROPHE = Pattern.compile("['\"`\u2018\u2019\u02B9\u02BC]");

  /** What an extra part, such as a patronymic that one list leaves out, takes from the score. */
  private static final double EXTRA_PART = 0.05;

  /** A lone first name is no evidence, however well it fits. */
  private static final double LONE_PART = 0.8;

  /** An initial fits every name that begins with it. */
  private static final double INITIAL = 0.8;

  static FoldedName of(String name) {
    String joined = APOSTROPHE.matcher(LatinLetters.ofName(name)).replaceAll("");
    return new FoldedName(
        Arrays.stream(NO_LETTER.split(joined))
            .filter(part -> !part.isEmpty())
            .map(FoldedName::folded)
            .sorted()
            .toList());
  }

  /**
   * How alike two names are, from 0 to 1: the mean likeness of the parts of the shorter one, each
   * with the part of the longer one that it fits best; the same both ways.
   */
  double likeness(FoldedName other) {
    int extra = other.parts.size() - parts.size();
    if (extra < 0) {
      return other.likeness(this);
    }
    if (parts.isEmpty()) {
      return 0;
    }
    double mean = meanLikeness(other);
    if (extra == 0) {
      return Math.max(mean, other.meanLikeness(this));
    }
    return mean * (parts.size() == 1 ? LONE_PART : Math.max(0, 1 - EXTRA_PART * extra));
  }

  private double meanLikeness(FoldedName longer) {
    List<String> left = new ArrayList<>(longer.parts);
    double sum = 0;
    for (String part : parts) {
      String best =
          Collections.max(left, Comparator.comparingDouble(their -> likeness(part, their)));
      left.remove(best);
      sum += likeness(part, best);
    }
    return sum / parts.size();
  }

  private static double likeness(String one, String other) {
    boolean initial = Math.min(one.length(), other.length()) == 1 && !one.equals(other);
    if (!initial) {
      return JaroWinkler.similarity(one, other);
    }
    return one.charAt(0) == other.charAt(0) ? INITIAL : 0;
  }

  /** Makes one of the spellings that one Cyrillic letter, or its sound, has in Latin ones. */
  private static String folded(String part) {
    return part.replace("kh", "h")
        .replace("j", "y")
        .replaceAll("y([aeou])", "$1")
        .replaceAll("[iy]+", "i")
        .replaceAll("(\\p{L})\\1+", "$1");
  }
}
