package vigil.desk.search.index;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vigil.desk.search.spelling.Spelling;
import vigil.desk.search.word.Compounds;
import vigil.desk.search.word.Lexicon;
import vigil.desk.search.word.Stems;
import vigil.desk.search.word.Word;

/** The terms under which words of one entry are found, each once. */
final class Terms {
  /** A term takes up to 32,766 bytes; nobody looks for longer ones than this. */
  private static final int LONGEST = 200;

  private final Lexicon lexicon;
  private final Spellings spellings;
  private final Map<Way, Set<String>> byWay = new EnumMap<>(Way.class);

  Terms(Lexicon lexicon, Spellings spellings) {
    this.lexicon = lexicon;
    this.spellings = spellings;
  }

  Map<Way, Set<String>> byWay() {
    return byWay;
  }

  /** What others hold, too. */
  void addAll(Terms others) {
    others.byWay.forEach((way, terms) -> values(way).addAll(terms));
  }

  /** An id, whole and in its parts. */
  void addKey(String id) {
    lexicon.words(id).forEach(word -> put(Way.EXACT, word.forms()));
  }

  /** What is said: words by their stems, and what may be a name in all its spellings. */
  void addPassage(Passage passage) {
    List<Word> words = lexicon.words(passage.text());
    Stems stems = Stems.of(passage.language(), words);
    for (Word word : words) {
      put(Way.EXACT, word.forms());
      put(Way.STEM, lexicon.stems(stems, word));
      if (word.mayBeName()) {
        putSpelling(word);
      }
    }
    putCompounds(words);
  }

  /** Names, in whatever case. */
  void addNames(String names) {
    List<Word> words = lexicon.words(names);
    for (Word word : words) {
      put(Way.EXACT, word.forms());
      putSpelling(word);
    }
    putCompounds(words);
  }

  private void putCompounds(List<Word> words) {
    List<Word> joined = Compounds.joined(words);
    for (Word word : joined) {
      if (joined.size() < words.size() && !words.contains(word)) {
        put(Way.EXACT, word.forms());
        putSpelling(word);
      }
    }
  }

  private void putSpelling(Word word) {
    Spelling spelling = spellings.of(word.written());
    put(Way.EXACT, spelling.latin());
    put(Way.SOUND, spelling.sounds());
    put(Way.bones(spelling.arabic()), spelling.bones());
  }

  private Set<String> values(Way way) {
    return byWay.computeIfAbsent(way, _ -> new HashSet<>());
  }

  private void put(Way way, Set<String> terms) {
    Set<String> values = values(way);
    for (String term : terms) {
      if (!term.isEmpty()) {
        values.add(term.length() > LONGEST ? term.substring(0, LONGEST) : term);
      }
    }
  }
}
