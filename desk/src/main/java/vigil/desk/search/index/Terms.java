package vigil.desk.search.index;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vigil.desk.search.spelling.Spelling;
import vigil.desk.search.word.Compounds;
import vigil.desk.search.word.Stems;
import vigil.desk.search.word.Word;
import vigil.desk.search.word.Words;

/** The terms under which the words of one entry are found, each once. */
final class Terms {
  /** A term takes up to 32,766 bytes; nobody looks for longer ones than this. */
  private static final int LONGEST = 200;

  private final Group group;
  private final Spellings spellings;
  private final Map<String, Set<String>> byField = new HashMap<>();

  Terms(Group group, Spellings spellings) {
    this.group = group;
    this.spellings = spellings;
  }

  Map<String, Set<String>> byField() {
    return byField;
  }

  /** An id, whole and in its parts. */
  void addKey(String id) {
    Words.in(id).forEach(word -> put(group.exact(), word.forms()));
  }

  /** What is said: words by their stems, and what may be a name in all its spellings. */
  void addPassage(Passage passage) {
    List<Word> words = Words.in(passage.text());
    Stems stems = Stems.of(passage.language(), words);
    for (Word word : words) {
      put(group.exact(), word.forms());
      put(group.stem(), stems.of(word));
      if (word.mayBeName()) {
        putSpelling(word);
      }
    }
    putCompounds(words);
  }

  /** Names, in whatever case. */
  void addNames(String names) {
    List<Word> words = Words.in(names);
    for (Word word : words) {
      put(group.exact(), word.forms());
      putSpelling(word);
    }
    putCompounds(words);
  }

  private void putCompounds(List<Word> words) {
    List<Word> joined = Compounds.joined(words);
    for (Word word : joined) {
      if (joined.size() < words.size() && !words.contains(word)) {
        put(group.exact(), word.forms());
        putSpelling(word);
      }
    }
  }

  private void putSpelling(Word word) {
    Spelling spelling = spellings.of(word.written());
    put(group.exact(), spelling.latin());
    put(group.sound(), spelling.sounds());
    put(group.bones(spelling.arabic()), spelling.bones());
  }

  private void put(String field, Set<String> terms) {
    Set<String> values = byField.computeIfAbsent(field, _ -> new HashSet<>());
    for (String term : terms) {
      if (!term.isEmpty()) {
        values.add(term.length() > LONGEST ? term.substring(0, LONGEST) : term);
      }
    }
  }
}
