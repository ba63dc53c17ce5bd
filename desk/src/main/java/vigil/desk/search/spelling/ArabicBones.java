package vigil.desk.search.spelling;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The consonants of a word in Arabic letters, those of Persian and Urdu included. Long vowels are
 * written and short ones are not, so no vowel is kept but one at the beginning.
 */
final class ArabicBones {
  private static final char WAW = 'و';
  private static final char TEH_MARBUTA = 'ة';
  private static final char HEH = 'ه';

  /** A comma stands between readings. */
  private static final Map<Character, String> CONSONANTS = new HashMap<>();

  static {
    String[] pairs =
        ("ب B پ B ت T ط T ث S,T ج J,K چ TX ح H خ H د D ذ D,S ر R ز S ژ J س S ص S ش X ض D,S ظ S غ K"
                + " ف F ڤ F ق K ك K ک K گ K ل L م M ن N ه H ۀ H ھ H ہ H ٹ T ڈ D ڑ R ں N")
            .split(" ");
    for (int i = 0; i < pairs.length; i += 2) {
      CONSONANTS.put(pairs[i].charAt(0), pairs[i + 1]);
    }
  }

  /** Letters that say no more than that a vowel begins the word. */
  private static final String VOWELS = "اأإآٱءؤئعيیى";

  /** The article, before something that is long enough to be a name. */
  private static final String ARTICLE = "ال";

  private static final int SHORTEST_WITH_ARTICLE = 5;

  /** Servant of, and then one of God's names: other scripts write it as one word. */
  private static final String SERVANT = "عبد";

  private ArabicBones() {}

  static Set<String> of(String word) {
    String letters = letters(word);
    List<String> starts = new ArrayList<>(List.of(letters));
    if (letters.startsWith(ARTICLE) && letters.length() >= SHORTEST_WITH_ARTICLE) {
      starts.add(letters.substring(ARTICLE.length()));
    }
    if (letters.startsWith(SERVANT + ARTICLE)) {
      starts.add(SERVANT + letters.substring(SERVANT.length() + ARTICLE.length()));
    }
    return starts.stream().flatMap(start -> bones(start).stream()).collect(Collectors.toSet());
  }

  /** Without vowel marks and stretching; the doubled l of God's name is one, as elsewhere. */
  private static String letters(String word) {
    StringBuilder letters = new StringBuilder();
    for (char letter : word.toCharArray()) {
      if (CONSONANTS.containsKey(letter)
          || VOWELS.indexOf(letter) >= 0
          || letter == WAW
          || letter == TEH_MARBUTA) {
        letters.append(letter);
      }
    }
    return letters.toString().replace("لل", "ل");
  }

  private static Set<String> bones(String letters) {
    Variants variants = new Variants();
    for (int i = 0; i < letters.length(); i++) {
      variants.add(readings(letters.charAt(i), i, letters.length()));
    }
    return variants.all();
  }

  private static List<String> readings(char letter, int at, int length) {
    boolean last = at == length - 1;
    if (VOWELS.indexOf(letter) >= 0) {
      return List.of(at == 0 ? String.valueOf(SoundBones.VOWEL_FIRST) : "");
    }
    if (letter == WAW) {
      return at == 0 ? List.of("F") : List.of("", "F");
    }
    if (letter == TEH_MARBUTA) {
      return List.of("", "T");
    }
    if (letter == HEH && last) {
      return List.of("", "H");
    }
    return List.of(CONSONANTS.getOrDefault(letter, "").split(","));
  }
}
