package vigil.desk.lettering;

import com.ibm.icu.lang.UCharacter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import vigil.core.look.Typeface;
import vigil.desk.lettering.Letter.Form;
import vigil.desk.lettering.Substitution.Lookup;

/**
 * Finds the glyphs of a word and their places, by the rules that its font brings (OpenType layout:
 * GSUB and GPOS), as a browser does. Kerning is left out, as everywhere on paper.
 */
final class Shaper {
  private static final String ARABIC = "arab";

  private static final Map<Key, Shaper> READY = new ConcurrentHashMap<>();

  private final LayoutFont font;
  private final boolean rightToLeft;
  private final boolean joining;
  private final List<Stage> stages;
  private final List<Anchoring> anchorings;

  private record Key(Typeface typeface, String script, boolean rightToLeft) {}

  /**
   * What is done at once.
   *
   * @param only for letters that join in this way; none is for all
   */
  private record Stage(Form only, List<Lookup> lookups) {}

  /** A glyph and how far it is from where its letter begins. */
  record Placed(int glyph, int x, int y) {}

  /**
   * A letter with its marks, or letters that became one.
   *
   * @param from where its characters begin in the word
   * @param advance how far it is to the next, in thousandths of the size
   */
  record Piece(int from, int advance, List<Placed> glyphs) {
    /** The same wherever it stands. */
    Piece anywhere() {
      return new Piece(0, advance, glyphs);
    }
  }

  private Shaper(LayoutFont font, String script, boolean rightToLeft) {
    this.font = font;
    this.rightToLeft = rightToLeft;
    this.joining = script.equals(ARABIC);
    this.stages = joining ? joiningStages(font) : plainStages(font, script);
    this.anchorings = font.anchorings(script);
  }

  /** For words of a script, by its OpenType name. */
  static Shaper of(Typeface typeface, String script, boolean rightToLeft) {
    return READY.computeIfAbsent(
        new Key(typeface, script, rightToLeft),
        key -> new Shaper(LayoutFont.of(typeface), script, rightToLeft));
  }

  private static List<Stage> joiningStages(LayoutFont font) {
    return List.of(
        new Stage(Form.NONE, font.substitutions(ARABIC, "ccmp", "locl")),
        new Stage(Form.ISOL, font.substitutions(ARABIC, "isol")),
        new Stage(Form.FINA, font.substitutions(ARABIC, "fina")),
        new Stage(Form.MEDI, font.substitutions(ARABIC, "medi")),
        new Stage(Form.INIT, font.substitutions(ARABIC, "init")),
        new Stage(Form.NONE, font.substitutions(ARABIC, "rlig")),
        new Stage(Form.NONE, font.substitutions(ARABIC, "calt")));
  }

  private static List<Stage> plainStages(LayoutFont font, String script) {
    return List.of(
        new Stage(Form.NONE, font.substitutions(script, "ccmp", "locl", "rlig", "calt")));
  }

  /** Its pieces in the order of reading. What the font has not got is left out. */
  List<Piece> shape(String word) throws IOException {
    List<Letter> letters = letters(word);
    for (Stage stage : stages) {
      for (Lookup lookup : stage.lookups()) {
        for (int at = 0; at < letters.size(); at++) {
          if (stage.only() == Form.NONE || letters.get(at).form == stage.only()) {
            lookup.applyAt(letters, at);
          }
        }
      }
    }
    anchorings.forEach(anchoring -> anchoring.apply(letters));
    return pieces(letters);
  }

  private List<Letter> letters(String word) {
    List<Integer> characters = word.codePoints().boxed().toList();
    List<Form> forms =
        joining
            ? Joining.of(characters)
            : Stream.generate(() -> Form.NONE).limit(characters.size()).toList();
    List<Letter> letters = new ArrayList<>();
    for (int at : MarkOrder.of(characters)) {
      int character = characters.get(at);
      if (UCharacter.getType(character) != Character.FORMAT) {
        int from = word.offsetByCodePoints(0, at);
        font.glyph(character)
            .ifPresent(glyph -> letters.add(new Letter(glyph, from, forms.get(at))));
      }
    }
    return letters;
  }

  private List<Piece> pieces(List<Letter> letters) throws IOException {
    List<Piece> pieces = new ArrayList<>();
    int at = 0;
    while (at < letters.size()) {
      int from = pieces.isEmpty() ? 0 : letters.get(at).from;
      int advance = font.advance(letters.get(at).glyph);
      List<Placed> glyphs = new ArrayList<>(List.of(new Placed(letters.get(at).glyph, 0, 0)));
      for (at++; at < letters.size() && font.isMark(letters.get(at)); at++) {
        glyphs.add(placed(letters.get(at), advance));
      }
      pieces.add(new Piece(from, advance, glyphs));
    }
    return pieces;
  }

  private Placed placed(Letter mark, int advance) {
    if (mark.fixedTo == null) {
      return new Placed(mark.glyph, rightToLeft ? 0 : advance, 0);
    }
    int x = 0;
    int y = 0;
    for (Letter one = mark; one.fixedTo != null; one = one.fixedTo) {
      x += one.x;
      y += one.y;
    }
    return new Placed(mark.glyph, x, y);
  }
}
