package vigil.desk.lettering;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import vigil.desk.lettering.Shaper.Placed;

/**
 * A letter, or several that became one, with its marks. Each of them keeps a share of the room, so
 * that it can be marked and copied by itself, and programs that go by places find the order of
 * reading; of several letters, the first is what is seen.
 */
record Cluster(Letter base, List<Letter> marks, int advance, boolean rightToLeft) {
  /** Its glyphs in the order of reading, each letter followed by its own marks. */
  List<Placed> placed() {
    List<Placed> placed = new ArrayList<>();
    List<String> texts = base.text.codePoints().mapToObj(Character::toString).toList();
    for (int at = 0; at < texts.size(); at++) {
      OptionalInt glyph = at == 0 ? OptionalInt.of(base.glyph) : OptionalInt.empty();
      placed.add(new Placed(texts.get(at), glyph, 0, 0, 0));
      for (Letter mark : marks) {
        if (part(mark, texts.size()) == at) {
          placed.add(mark(mark));
        }
      }
    }
    return shared(placed);
  }

  private int part(Letter mark, int parts) {
    return mark.ligature == base && mark.part > 0 ? Math.min(mark.part, parts) - 1 : parts - 1;
  }

  private Placed mark(Letter mark) {
    int x = 0;
    int y = 0;
    for (Letter one = mark; one.fixedTo != null; one = one.fixedTo) {
      x += one.x;
      y += one.y;
    }
    boolean behind = mark.fixedTo == null && !rightToLeft;
    return new Placed(mark.text, OptionalInt.of(mark.glyph), 0, behind ? advance : x, y);
  }

  private List<Placed> shared(List<Placed> placed) {
    List<Placed> shared = new ArrayList<>();
    int before = 0;
    for (int at = 1; at <= placed.size(); at++) {
      Placed one = placed.get(at - 1);
      int after = advance * at / placed.size();
      int pen = rightToLeft ? advance - after : before;
      shared.add(new Placed(one.text(), one.glyph(), after - before, one.x() - pen, one.y()));
      before = after;
    }
    return shared;
  }
}
