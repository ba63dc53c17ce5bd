package vigil.desk.search.word;

import com.ibm.icu.text.Normalizer2;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tartarus.snowball.SnowballStemmer;
import vigil.core.language.Language;

/** Brings the words of a text to their stems. Not for several threads. */
public final class Stems {
  private static final Normalizer2 CASELESS = Normalizer2.getNFKCCasefoldInstance();

  private final List<Tongue> tongues;
  private final int tongueBits;
  private final Map<Tongue, SnowballStemmer> stemmers = new EnumMap<>(Tongue.class);

  private Stems(List<Tongue> tongues) {
    this.tongues = tongues;
    this.tongueBits = tongues.stream().mapToInt(tongue -> 1 << tongue.ordinal()).sum();
  }

  /** For a text. */
  public static Stems of(Optional<Language> language, List<Word> words) {
    return new Stems(Tongue.of(language, words));
  }

  /** For words that may be in any language, such as those that are looked for. */
  public static Stems ofAny() {
    return new Stems(List.of(Tongue.values()));
  }

  /** The languages that it knows, a bit each. */
  int tongueBits() {
    return tongueBits;
  }

  /** The stems of a word, each after the code of its language: {@code en:detain}. */
  public Set<String> of(Word word) {
    Set<String> written = new LinkedHashSet<>(word.forms());
    written.add(CASELESS.normalize(word.written()));
    Set<String> stems = new LinkedHashSet<>();
    for (Tongue tongue : tongues) {
      if (tongue.isWritten(word)) {
        for (String one : written) {
          stems.add(tongue.code() + ":" + Folding.of(stem(tongue, one)));
        }
      }
    }
    return stems;
  }

  private String stem(Tongue tongue, String word) {
    SnowballStemmer stemmer = stemmers.computeIfAbsent(tongue, Tongue::stemmer);
    stemmer.setCurrent(word);
    stemmer.stem();
    return stemmer.getCurrent();
  }

  /** Whether a word says little by itself in some language, such as "the". */
  public static boolean isFiller(Word word) {
    return Arrays.stream(Tongue.values()).anyMatch(tongue -> tongue.isFiller(word));
  }
}
