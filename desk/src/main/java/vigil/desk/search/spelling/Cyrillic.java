package vigil.desk.search.spelling;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Cyrillic words: Russian letters, and those of its neighbours that names bring along. */
final class Cyrillic {
  /** ICAO Doc 9303, part 3, section 6 B: machine-readable passports. */
  private static final Map<Character, String> PASSPORT =
      table(
          "а a б b в v г g д d е e ё e ж zh з z и i й i к k л l м m н n о o п p р r с s т t у u ф f"
              + " х kh ц ts ч ch ш sh щ shch ы y э e ю iu я ia ъ ie ь - і i ї i є ie ґ g ў u ӏ -");

  /** ISO/R 9:1968, as Slavists write, without its marks. */
  private static final Map<Character, String> SCHOLARLY =
      table(
          "а a б b в v г g д d е e ё e ж z з z и i й j к k л l м m н n о o п p р r с s т t у u ф f"
              + " х ch ц c ч c ш s щ sc ы y э e ю ju я ja ъ - ь - і i ї ji є je ґ g ў u ӏ -");

  private static final Map<Character, List<String>> SOUNDS =
      readings(
          "а a б b в v г g,h д d е i ё u,i ж J з s и i й i к k л l м m н n о u п p р r с s т t у u"
              + " ф f х h ц Z ч C ш S щ S,C ы i э i ю u я a ъ - ь - і i ї i є i ґ g ў v ӏ -");

  private Cyrillic() {}

  private static Map<Character, String> table(String pairs) {
    Map<Character, String> table = new HashMap<>();
    String[] parts = pairs.split(" ");
    for (int i = 0; i < parts.length; i += 2) {
      table.put(parts[i].charAt(0), parts[i + 1].replace("-", ""));
    }
    return table;
  }

  private static Map<Character, List<String>> readings(String pairs) {
    Map<Character, List<String>> readings = new HashMap<>();
    table(pairs).forEach((letter, sounds) -> readings.put(letter, List.of(sounds.split(","))));
    return readings;
  }

  /** How the word is written in Latin letters. */
  static Set<String> latin(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    Set<String> latin = new LinkedHashSet<>();
    latin.add(LatinScript.fromName(lower));
    latin.add(LatinScript.from(by(PASSPORT, lower)));
    latin.add(LatinScript.from(by(SCHOLARLY, lower)));
    latin.remove("");
    return latin;
  }

  private static String by(Map<Character, String> table, String lower) {
    StringBuilder latin = new StringBuilder();
    for (char letter : lower.toCharArray()) {
      latin.append(table.getOrDefault(letter, String.valueOf(letter)));
    }
    return latin.toString();
  }

  /** How it sounds. */
  static Set<String> sounds(String word) {
    String lower = word.toLowerCase(Locale.ROOT).replace("дж", "ж").replace("тс", "ц");
    Variants variants = new Variants();
    for (char letter : lower.toCharArray()) {
      if (Character.isLetterOrDigit(letter)) {
        @Nullable List<String> sounds = SOUNDS.get(letter);
        variants.add(sounds == null ? List.of(elsewhere(letter)) : sounds);
      }
    }
    return Sound.settled(variants);
  }

  /** A letter that Russian does not have, by its own Latin reading. */
  private static String elsewhere(char letter) {
    return LatinSounds.of(LatinScript.from(String.valueOf(letter))).stream().findFirst().orElse("");
  }
}
