package vigil.desk.lettering;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;

/**
 * The one character that stands for a ligature, where Unicode has one. Programs that turn a run
 * from right to left round, character by character, would swap the letters of a ligature; they take
 * this one apart when they have done it.
 */
final class Ligature {
  /** Arabic Presentation Forms-A and the ligatures of lam and alef. */
  private static final int FIRST = 0xFB50;

  private static final int LAST = 0xFEFC;

  private static final Map<String, String> SINGLE = single();

  private Ligature() {}

  /** That character, or the text itself. */
  static String text(String text) {
    return SINGLE.getOrDefault(text, text);
  }

  private static Map<String, String> single() {
    Map<String, String> single = new HashMap<>();
    for (int ligature = FIRST; ligature <= LAST; ligature++) {
      String apart = Normalizer.normalize(Character.toString(ligature), Normalizer.Form.NFKC);
      if (apart.length() > 1 && apart.codePoints().allMatch(Character::isLetter)) {
        single.putIfAbsent(apart, Character.toString(ligature));
      }
    }
    return Map.copyOf(single);
  }
}
