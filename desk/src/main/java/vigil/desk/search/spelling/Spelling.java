package vigil.desk.search.spelling;

import com.ibm.icu.lang.UScript;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What one word of a name has in common with the same word written otherwise.
 *
 * @param latin spellings in Latin letters, `a` to `z`: as passports, the British and American
 *     boards, and scholars write it; none of an Arabic word, whose vowels are not written
 * @param sounds what is left when the ways of writing one sound are made one; none of an Arabic
 *     word
 * @param bones the consonants, as far as Arabic tells them apart; by these alone an Arabic word is
 *     compared with others
 * @param arabic whether the word is written in Arabic letters
 */
public record Spelling(Set<String> latin, Set<String> sounds, Set<String> bones, boolean arabic) {

  /** Fewer consonants than these tell nobody apart. */
  private static final int FEWEST_BONES = 2;

  public Spelling {
    latin = Set.copyOf(latin);
    sounds = Set.copyOf(sounds);
    bones =
        bones.stream()
            .filter(bone -> bone.length() >= FEWEST_BONES)
            .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * Reads a word of a name.
   *
   * @param word in any script; in Latin letters with the marks that it was written with; case does
   *     not matter
   */
  public static Spelling of(String word) {
    return switch (script(word)) {
      case UScript.ARABIC -> new Spelling(Set.of(), Set.of(), ArabicBones.of(word), true);
      case UScript.CYRILLIC -> of(Cyrillic.latin(word), Cyrillic.sounds(word));
      case UScript.LATIN -> of(Set.of(LatinScript.from(word)), LatinSounds.of(word));
      default -> {
        String latin = LatinScript.from(word);
        yield of(Set.of(latin), LatinSounds.of(latin));
      }
    };
  }

  private static Spelling of(Set<String> latin, Set<String> sounds) {
    Set<String> bones = new LinkedHashSet<>();
    sounds.forEach(sound -> bones.add(SoundBones.of(sound)));
    return new Spelling(latin, sounds, bones, false);
  }

  /** Whether a word is in Arabic letters. */
  public static boolean isArabic(String word) {
    return script(word) == UScript.ARABIC;
  }

  /** The script of the first letter. */
  private static int script(String word) {
    int at = 0;
    while (at < word.length()) {
      int letter = word.codePointAt(at);
      if (Character.isLetter(letter)) {
        return UScript.getScript(letter);
      }
      at += Character.charCount(letter);
    }
    return UScript.COMMON;
  }
}
