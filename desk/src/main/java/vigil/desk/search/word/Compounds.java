package vigil.desk.search.word;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/** Names of several words that other scripts write as one: عبد الرحمن, Abd al-Rahman. */
public final class Compounds {
  private static final Set<String> SERVANTS =
      Set.of("عبد", "abd", "abdul", "abdel", "abdal", "abdu", "абд", "абдул", "абду", "абдель");

  private static final Set<String> ARTICLES =
      Set.of("al", "el", "ul", "ar", "ur", "аль", "эль", "ар");

  private Compounds() {}

  /** The words of a text in their order, those that make one name joined. */
  public static List<Word> joined(List<Word> words) {
    if (words.stream().noneMatch(word -> isOneOf(word, SERVANTS))) {
      return words;
    }
    List<Word> joined = new ArrayList<>();
    int at = 0;
    while (at < words.size()) {
      int last = last(words, at);
      joined.add(last == at ? words.get(at) : join(words.subList(at, last + 1)));
      at = last + 1;
    }
    return joined;
  }

  private static int last(List<Word> words, int at) {
    if (!isOneOf(words.get(at), SERVANTS) || at + 1 >= words.size()) {
      return at;
    }
    boolean article = isOneOf(words.get(at + 1), ARTICLES);
    return article && at + 2 < words.size() ? at + 2 : at + 1;
  }

  private static boolean isOneOf(Word word, Set<String> forms) {
    return !Collections.disjoint(forms, word.forms());
  }

  /** From the first to the last, without the article between them. */
  private static Word join(List<Word> parts) {
    Word first = parts.getFirst();
    Word last = parts.getLast();
    String written = first.written() + last.written();
    return new Word(written, first.start(), last.end(), Set.of(Folding.of(written)));
  }
}
