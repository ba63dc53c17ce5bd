package vigil.desk.search.word;

import java.util.List;
import java.util.Set;

/**
 * Takes many texts apart: what it found out of a word it remembers for a while, because in any
 * language most words of a text are among a few thousand. Safe for several threads.
 */
public final class Lexicon {
  private static final int MOST = 100_000;

  private final Lately<String, Set<String>> forms = new Lately<>(MOST);
  private final Lately<Inflected, Set<String>> stems = new Lately<>(MOST);

  private record Inflected(int tongues, String written) {}

  /** The words of a text, in order. */
  public List<Word> words(String text) {
    return Words.in(text, written -> forms.of(written, Words::forms));
  }

  /** The stems of a word as it stands in a text. */
  public Set<String> stems(Stems of, Word word) {
    return stems.of(new Inflected(of.tongueBits(), word.written()), _ -> of.of(word));
  }

  /** Forgets all words. */
  public void forget() {
    forms.forget();
    stems.forget();
  }
}
