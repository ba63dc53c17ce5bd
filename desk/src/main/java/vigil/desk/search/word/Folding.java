package vigil.desk.search.word;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.Normalizer2;
import java.util.Map;

/**
 * Words without what people leave out or put in when they type: case, accents of Latin letters, the
 * dots of ё, the vowel marks and the variants of Arabic letters. The short й stays a letter of its
 * own.
 */
final class Folding {
  private static final Normalizer2 CASELESS = Normalizer2.getNFKCCasefoldInstance();
  private static final Normalizer2 APART = Normalizer2.getNFDInstance();
  private static final Normalizer2 TOGETHER = Normalizer2.getNFCInstance();
  private static final int BREVE = 0x0306;
  private static final int STRETCHING = 0x0640;

  /** Persian and Urdu letters, and those that are often typed for another. */
  private static final Map<Integer, Integer> ARABIC =
      Map.of(
          (int) 'ى', (int) 'ي', (int) 'ی', (int) 'ي', (int) 'ک', (int) 'ك', (int) 'ة', (int) 'ه',
          (int) 'ہ', (int) 'ه', (int) 'ھ', (int) 'ه', (int) 'ٱ', (int) 'ا');

  private Folding() {}

  static String of(String written) {
    String caseless = CASELESS.normalize(written);
    if (caseless.chars().allMatch(letter -> letter < 0x80)) {
      return caseless;
    }
    StringBuilder folded = new StringBuilder();
    int base = 0;
    for (int letter : APART.normalize(caseless).codePoints().toArray()) {
      boolean mark = UCharacter.getType(letter) == Character.NON_SPACING_MARK;
      if (!mark) {
        base = letter;
      }
      if (letter != STRETCHING && !(mark && isLeftOut(base, letter))) {
        folded.appendCodePoint(ARABIC.getOrDefault(letter, letter));
      }
    }
    return TOGETHER.normalize(folded);
  }

  private static boolean isLeftOut(int base, int mark) {
    return switch (UScript.getScript(base)) {
      case UScript.LATIN, UScript.GREEK, UScript.ARABIC, UScript.HEBREW -> true;
      case UScript.CYRILLIC -> mark != BREVE;
      default -> false;
    };
  }
}
