package vigil.desk.lettering;

import com.ibm.icu.lang.UCharacter;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import vigil.desk.lettering.Shaper.Placed;

/**
 * A letter, or several that became one, with its marks. Each of several letters keeps a share of
 * the room, so that it can be marked and copied by itself; the first of them is what is seen.
 */
record Cluster(Letter base, List<Letter> marks, int advance, boolean rightToLeft) {
  /** Its glyphs in the order of reading, each letter followed by its own marks. */
  List<Placed> placed() {
    List<String> texts = base.text.codePoints().mapToObj(Character::toString).toList();
    List<Integer> shares = shares(texts);
    List<Placed> placed = new ArrayList<>();
    int before = 0;
    for (int at = 0; at < texts.size(); at++) {
      int share = shares.get(at);
      int after = before + share;
      int pen = rightToLeft ? advance - after : after;
      placed.add(
          new Placed(
              texts.get(at),
              at == 0 ? OptionalInt.of(base.glyph) : OptionalInt.empty(),
              share,
              rightToLeft ? -pen : 0,
              0));
      for (Letter mark : marks) {
        if (part(mark, texts.size()) == at) {
          placed.add(mark(mark, pen));
        }
      }
      before = after;
    }
    return placed;
  }

  /** Marks that became one with their letter need no room. */
  private List<Integer> shares(List<String> texts) {
    int letters = 1;
    for (String text : texts.subList(1, texts.size())) {
      letters += isMark(text) ? 0 : 1;
    }
    List<Integer> shares = new ArrayList<>(List.of(advance - advance / letters * (letters - 1)));
    for (String text : texts.subList(1, texts.size())) {
      shares.add(isMark(text) ? 0 : advance / letters);
    }
    return shares;
  }

  private static boolean isMark(String text) {
    return UCharacter.getType(text.codePointAt(0)) == Character.NON_SPACING_MARK;
  }

  private int part(Letter mark, int parts) {
    return mark.ligature == base && mark.part > 0 ? Math.min(mark.part, parts) - 1 : parts - 1;
  }

  private static Placed mark(Letter mark, int pen) {
    int x = 0;
    int y = 0;
    for (Letter one = mark; one.fixedTo != null; one = one.fixedTo) {
      x += one.x;
      y += one.y;
    }
    return new Placed(mark.text, OptionalInt.of(mark.glyph), 0, x - pen, y);
  }
}
