package vigil.desk.search.index;

import org.jspecify.annotations.Nullable;
import vigil.desk.search.spelling.Spelling;
import vigil.desk.search.word.Lately;

/**
 * Spellings worked out lately. Those of words in Arabic letters are not kept, because they are
 * quickly worked out and every word may be a name. Safe for several threads.
 */
final class Spellings {
  private static final int MOST = 50_000;

  private final Lately<String, Spelling> lately = new Lately<>(MOST);

  /** Works a spelling out, and keeps it: for what is taken in. */
  Spelling of(String word) {
    return Spelling.isArabic(word) ? Spelling.of(word) : lately.of(word, Spelling::of);
  }

  /** Works a spelling out, and keeps nothing: what is only shown may be erased by now. */
  Spelling lookUp(String word) {
    @Nullable Spelling known = lately.peek(word);
    return known == null ? Spelling.of(word) : known;
  }

  /** Names that were erased must not live on here. */
  void forget() {
    lately.forget();
  }
}
