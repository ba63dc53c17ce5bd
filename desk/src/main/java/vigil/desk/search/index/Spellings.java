package vigil.desk.search.index;

import java.util.LinkedHashMap;
import java.util.Map;
import vigil.desk.search.spelling.Spelling;

/** Spellings worked out lately: the same names come again and again. */
final class Spellings {
  private static final int MOST = 20_000;

  private final Map<String, Spelling> lately =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Spelling> eldest) {
          return size() > MOST;
        }
      };

  synchronized Spelling of(String word) {
    return lately.computeIfAbsent(word, Spelling::of);
  }

  /** Names that were erased must not live on here. */
  synchronized void forget() {
    lately.clear();
  }
}
