package vigil.desk.search.spelling;

import vigil.core.spelling.LatinLetters;

/** Words in the letters `a` to `z` and digits, and nothing else. */
final class LatinScript {
  private LatinScript() {}

  /** A word of any script, as ICU's transliterators write it. */
  static String from(String word) {
    return letters(LatinLetters.of(word));
  }

  /** A word of a name, Cyrillic ones as the US and British boards write them. */
  static String fromName(String word) {
    return letters(LatinLetters.ofName(word));
  }

  private static String letters(String latin) {
    StringBuilder letters = new StringBuilder(latin.length());
    for (int i = 0; i < latin.length(); i++) {
      char one = latin.charAt(i);
      if ((one >= 'a' && one <= 'z') || (one >= '0' && one <= '9')) {
        letters.append(one);
      }
    }
    return letters.toString();
  }
}
