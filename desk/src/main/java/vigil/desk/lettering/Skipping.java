package vigil.desk.lettering;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which glyphs a lookup passes over (OpenType, "LookupFlag").
 *
 * @param classes of glyphs by the GDEF table: 1 base, 2 ligature, 3 mark
 * @param marks the only marks that it sees; none when it sees all
 */
record Skipping(Map<Integer, Integer> classes, int flags, @Nullable Set<Integer> marks) {
  private static final int MARK = 3;
  private static final int BASES = 2;
  private static final int LIGATURES = 4;
  private static final int MARKS = 8;

  boolean isMark(Letter letter) {
    return classes.getOrDefault(letter.glyph, 0) == MARK;
  }

  boolean skips(Letter letter) {
    return switch (classes.getOrDefault(letter.glyph, 0)) {
      case 1 -> (flags & BASES) != 0;
      case 2 -> (flags & LIGATURES) != 0;
      case MARK -> (flags & MARKS) != 0 || (marks != null && !marks.contains(letter.glyph));
      default -> false;
    };
  }

  /** The first after or before this one that is not skipped; none when there is none. */
  int beside(List<Letter> letters, int at, int step) {
    int found = at + step;
    while (found >= 0 && found < letters.size() && skips(letters.get(found))) {
      found += step;
    }
    return found < letters.size() ? found : -1;
  }
}
