package vigil.desk.search.spelling;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a word in Latin letters sounds, whichever language's way of writing it is in: English,
 * French, German, Polish or Turkish, or a scholar's.
 */
final class LatinSounds {
  /** Marks that say something about the sound; all others are dropped. */
  private static final Map<Character, String> MARKED =
      Map.of('ž', "zh", 'š', "sh", 'č', "tch", 'ş', "sh", 'ç', "tch", 'ğ', "g", 'ż', "zh");

  /** The longest that fits counts. A comma stands between readings. */
  private static final Map<String, String> GROUPS =
      Map.ofEntries(
          Map.entry("schtsch", "S,C"),
          Map.entry("shtch", "S,C"),
          Map.entry("chtch", "S,C"),
          Map.entry("shch", "S,C"),
          Map.entry("tsch", "C"),
          Map.entry("dsch", "J"),
          Map.entry("tch", "C"),
          Map.entry("dzh", "J"),
          Map.entry("sch", "S,J"),
          Map.entry("sh", "S"),
          Map.entry("ch", "C,S,h"),
          Map.entry("kh", "h"),
          Map.entry("zh", "J"),
          Map.entry("dj", "J"),
          Map.entry("gh", "g"),
          Map.entry("ph", "f"),
          Map.entry("th", "t"),
          Map.entry("dh", "d"),
          Map.entry("ts", "Z"),
          Map.entry("tz", "Z"),
          Map.entry("ck", "k"),
          Map.entry("qu", "ku,k"),
          Map.entry("ou", "u"),
          Map.entry("oo", "u"),
          Map.entry("yo", "u,i"),
          Map.entry("jo", "u,i,Ju"),
          Map.entry("ce", "Zi,si"),
          Map.entry("ci", "Zi,si"),
          Map.entry("c", "k,Z"),
          Map.entry("e", "i"),
          Map.entry("g", "g,h"),
          Map.entry("j", "i,J"),
          Map.entry("o", "u"),
          Map.entry("q", "k"),
          Map.entry("w", "v,u"),
          Map.entry("x", "ks,h"),
          Map.entry("y", "i"),
          Map.entry("z", "s,Z"));

  private static final int LONGEST = 7;

  private LatinSounds() {}

  static Set<String> of(String word) {
    String plain = LatinScript.from(marksSpoken(word));
    Variants variants = new Variants();
    int at = 0;
    while (at < plain.length()) {
      at += next(plain, at, variants);
    }
    return Sound.settled(variants);
  }

  private static String marksSpoken(String word) {
    StringBuilder spoken = new StringBuilder();
    for (char letter : word.toLowerCase(Locale.ROOT).toCharArray()) {
      spoken.append(MARKED.getOrDefault(letter, String.valueOf(letter)));
    }
    return spoken.toString();
  }

  /** Takes the next group of letters; the number of them. */
  private static int next(String plain, int at, Variants variants) {
    for (int length = LONGEST; length > 0; length--) {
      if (at + length <= plain.length()) {
        @Nullable String readings = GROUPS.get(plain.substring(at, at + length));
        if (readings != null) {
          variants.add(List.of(readings.split(",")));
          return length;
        }
      }
    }
    variants.add(plain.substring(at, at + 1));
    return 1;
  }
}
