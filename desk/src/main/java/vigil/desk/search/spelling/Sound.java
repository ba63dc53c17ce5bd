package vigil.desk.search.spelling;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The letters of a sound key: a consonant by its Latin letter, {@code s} for z too, which German
 * does not tell apart; {@code J} as in Жанна and in Джабраил, {@code C} as in Чермоев, {@code S} as
 * in Шамиль, {@code Z} as in Цой; {@code a}; {@code i} for e, i, y; {@code u} for o, u.
 */
final class Sound {
  static final String VOWELS = "aiu";

  private static final Pattern GLIDE = Pattern.compile("i+(?=[au])|a+(?=i)");
  private static final Pattern DOUBLE = Pattern.compile("(.)\\1+");
  private static final Pattern SILENT_END = Pattern.compile("(?<=..[ai])h$");

  private Sound() {}

  /** Drops what one style writes and another does not: glides, doubled letters, a final -h. */
  static Set<String> settled(Variants variants) {
    return variants.all().stream()
        .map(Sound::settled)
        .filter(sound -> !sound.isEmpty())
        .collect(Collectors.toUnmodifiableSet());
  }

  private static String settled(String sound) {
    String single = DOUBLE.matcher(GLIDE.matcher(sound).replaceAll("")).replaceAll("$1");
    return SILENT_END.matcher(single).replaceAll("");
  }
}
