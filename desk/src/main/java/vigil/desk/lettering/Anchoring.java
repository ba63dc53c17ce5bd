package vigil.desk.lettering;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where marks are fixed to what they stand on (GPOS, lookups 4 to 6).
 *
 * @param marks by glyph
 * @param places by the glyph that they stand on, for each of its parts
 */
record Anchoring(
    Kind kind, Skipping skipping, Map<Integer, Mark> marks, Map<Integer, List<Part>> places) {
  /** What marks stand on. */
  enum Kind {
    BASE,
    LIGATURE,
    MARK
  }

  record Anchor(int x, int y) {}

  record Mark(int kind, Anchor anchor) {}

  /** Where marks of each kind stand. */
  record Part(List<@Nullable Anchor> anchors) {}

  void apply(List<Letter> letters) {
    for (int at = 1; at < letters.size(); at++) {
      Letter letter = letters.get(at);
      Mark mark = marks.get(letter.glyph);
      if (mark != null && !skipping.skips(letter)) {
        Letter below = below(letters, at);
        if (below != null) {
          fix(letter, mark, below);
        }
      }
    }
  }

  private void fix(Letter letter, Mark mark, Letter below) {
    List<Part> parts = places.get(below.glyph);
    if (parts == null) {
      return;
    }
    boolean within = kind == Kind.LIGATURE && letter.part > 0 && letter.ligature == below;
    Part part = within ? parts.get(Math.min(letter.part, parts.size()) - 1) : parts.getLast();
    Anchor there = part.anchors().get(mark.kind());
    if (there != null) {
      letter.fixedTo = below;
      letter.x = there.x() - mark.anchor().x();
      letter.y = there.y() - mark.anchor().y();
    }
  }

  private @Nullable Letter below(List<Letter> letters, int at) {
    if (kind == Kind.MARK) {
      int before = skipping.beside(letters, at, -1);
      Letter found = before < 0 ? null : letters.get(before);
      return found != null && skipping.isMark(found) && together(found, letters.get(at))
          ? found
          : null;
    }
    int before = at - 1;
    while (before >= 0 && skipping.isMark(letters.get(before))) {
      before--;
    }
    return before < 0 ? null : letters.get(before);
  }

  private static boolean together(Letter one, Letter other) {
    return Objects.equals(one.ligature, other.ligature) && one.part == other.part;
  }
}
