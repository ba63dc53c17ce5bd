package vigil.desk.search.spelling;

import com.ibm.icu.text.Transliterator;
import java.util.regex.Pattern;

/** Words in Latin letters without marks. */
final class LatinScript {
  private static final Transliterator PLAIN = Transliterator.getInstance("Latin-ASCII; Lower");
  private static final Transliterator FROM_ANY =
      Transliterator.getInstance("Any-Latin; Latin-ASCII; Lower");
  private static final Pattern NO_LETTER = Pattern.compile("[^a-z0-9]+");

  private LatinScript() {}

  /** A Latin word in the letters `a` to `z`. */
  static String plain(String word) {
    return letters(PLAIN, word);
  }

  /** A word of any script, as ICU's transliterators write it. */
  static String from(String word) {
    return letters(FROM_ANY, word);
  }

  private static String letters(Transliterator transliterator, String word) {
    String latin;
    synchronized (transliterator) {
      latin = transliterator.transliterate(word);
    }
    return NO_LETTER.matcher(latin).replaceAll("");
  }
}
