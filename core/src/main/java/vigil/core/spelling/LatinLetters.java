package vigil.core.spelling;

import com.ibm.icu.text.Transliterator;
import java.util.Locale;

/** Text of any script in small Latin letters without marks, by ICU's transliterators. */
public final class LatinLetters {
  private static final int ASCII_LETTERS = 0x80;
  private static final String ANY = "Any-Latin; Latin-ASCII; Lower";

  private LatinLetters() {}

  /** Each is loaded when it is needed first, because that takes time. */
  private static final class OfText {
    static final Transliterator CHAIN = Transliterator.getInstance(ANY);
  }

  private static final class OfName {
    static final Transliterator CHAIN = Transliterator.getInstance("Russian-Latin/BGN; " + ANY);
  }

  /** A text of any script. What has no Latin letter stays as it is. */
  public static String of(String text) {
    return isAscii(text) ? text.toLowerCase(Locale.ROOT) : by(OfText.CHAIN, text);
  }

  /**
   * A name of any script; a Cyrillic one as the US and British boards write it (BGN/PCGN 1947),
   * which is how passports and the press do.
   */
  public static String ofName(String name) {
    return isAscii(name) ? name.toLowerCase(Locale.ROOT) : by(OfName.CHAIN, name);
  }

  private static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= ASCII_LETTERS) {
        return false;
      }
    }
    return true;
  }

  private static String by(Transliterator chain, String text) {
    synchronized (chain) {
      return chain.transliterate(text);
    }
  }
}
