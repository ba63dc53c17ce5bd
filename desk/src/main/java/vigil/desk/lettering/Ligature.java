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
  private static final int FIRST = 0xFEF5;
  private static final int LAST = 0xFEFC;
  private static final int GOD = 0xFDF2;

  private static final Map<String, String> SINGLE = single();

  private Ligature() {}

  /** That character, or the text itself. */
  static String text(String text) {
    return SINGLE.getOrDefault(text, text);
  }

  private static Map<String, String> single() {
    Map<String, String> single = new HashMap<>();
    for (int ligature = FIRST; ligature <= LAST; ligature++) {
      single.putIfAbsent(apart(ligature), Character.toString(ligature));
    }
    single.put(apart(GOD), Character.toString(GOD));
    return Map.copyOf(single);
  }

  private static String apart(int ligature) {
    return Normalizer.normalize(Character.toString(ligature), Normalizer.Form.NFKC);
  }
}
