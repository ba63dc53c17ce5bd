package vigil.desk.search.word;

import com.ibm.icu.lang.UScript;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.ar.ArabicAnalyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.ru.RussianAnalyzer;
import org.tartarus.snowball.SnowballStemmer;
import org.tartarus.snowball.ext.ArabicStemmer;
import org.tartarus.snowball.ext.EnglishStemmer;
import org.tartarus.snowball.ext.FrenchStemmer;
import org.tartarus.snowball.ext.RussianStemmer;
import org.tartarus.snowball.ext.SpanishStemmer;
import vigil.core.language.Language;

/** A language whose words are brought to their stems (Snowball, M. F. Porter). */
enum Tongue {
  ENGLISH("en", UScript.LATIN, EnglishStemmer::new, EnglishAnalyzer.getDefaultStopSet()),
  FRENCH("fr", UScript.LATIN, FrenchStemmer::new, FrenchAnalyzer.getDefaultStopSet()),
  SPANISH("es", UScript.LATIN, SpanishStemmer::new, SpanishAnalyzer.getDefaultStopSet()),
  RUSSIAN("ru", UScript.CYRILLIC, RussianStemmer::new, RussianAnalyzer.getDefaultStopSet()),
  ARABIC("ar", UScript.ARABIC, ArabicStemmer::new, ArabicAnalyzer.getDefaultStopSet());

  /** Those that share a script, so that the text has to tell them apart. */
  private static final List<Tongue> RIVALS = List.of(ENGLISH, FRENCH, SPANISH);

  private final String code;
  private final int script;
  private final Supplier<SnowballStemmer> stemmer;
  private final CharArraySet fillers;

  Tongue(String code, int script, Supplier<SnowballStemmer> stemmer, CharArraySet fillers) {
    this.code = code;
    this.script = script;
    this.stemmer = stemmer;
    this.fillers = fillers;
  }

  String code() {
    return code;
  }

  SnowballStemmer stemmer() {
    return stemmer.get();
  }

  boolean isWritten(Word word) {
    return word.script() == script;
  }

  /** Whether a word says little by itself, such as "the". */
  boolean isFiller(Word word) {
    for (String form : word.forms()) {
      if (fillers.contains(form)) {
        return true;
      }
    }
    return false;
  }

  /**
   * The languages that a text may be in: the one it is said to be in, with those of the other
   * scripts; otherwise those of each script of which it has the most fillers, several if as many.
   */
  static List<Tongue> of(Optional<Language> said, List<Word> words) {
    Optional<Tongue> known = said.flatMap(Tongue::of);
    Map<Tongue, Integer> fillers = fillers(words);
    return Arrays.stream(values())
        .filter(one ->
            known.filter(it -> it.script == one.script).isPresent()
                ? known.get() == one
                : one.leads(fillers))
        .toList();
  }

  private static Map<Tongue, Integer> fillers(List<Word> words) {
    Map<Tongue, Integer> fillers = new EnumMap<>(Tongue.class);
    for (Word word : words) {
      int script = word.script();
      for (Tongue one : RIVALS) {
        if (one.script == script && one.isFiller(word)) {
          fillers.merge(one, 1, Integer::sum);
        }
      }
    }
    return fillers;
  }

  private static Optional<Tongue> of(Language language) {
    String base = language.locale().getLanguage();
    return Arrays.stream(values()).filter(one -> one.code.equals(base)).findFirst();
  }

  private boolean leads(Map<Tongue, Integer> fillers) {
    int mine = fillers.getOrDefault(this, 0);
    return RIVALS.stream()
        .allMatch(other -> other.script != script || fillers.getOrDefault(other, 0) <= mine);
  }
}
