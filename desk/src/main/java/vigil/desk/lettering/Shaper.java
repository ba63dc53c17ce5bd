package vigil.desk.lettering;

import com.ibm.icu.lang.UCharacter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import vigil.core.look.Typeface;
import vigil.desk.lettering.Letter.Form;
import vigil.desk.lettering.Substitution.Lookup;

/**
 * Finds the glyphs of a word and their places by the rules that its font brings (OpenType layout:
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

  /**
   * A glyph and where it is.
   *
   * @param text the characters that it stands for, in the order of reading
   * @param glyph none when there is nothing to be seen
   * @param advance how far it is to the next, in thousandths of the size
   * @param x how far it is drawn from where it begins
   */
  record Placed(String text, OptionalInt glyph, int advance, int x, int y) {}

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

  /** Its glyphs in the order of reading. What the font has not got is left out. */
  List<Placed> shape(String word) throws IOException {
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
    return placed(letters, word);
  }

  private List<Letter> letters(String word) {
    List<Integer> characters = word.codePoints().boxed().toList();
    List<Form> forms =
        joining ? Joining.of(characters) : Collections.nCopies(characters.size(), Form.NONE);
    List<Letter> letters = new ArrayList<>();
    for (int at : MarkOrder.of(characters)) {
      int character = characters.get(at);
      if (!isFormat(character)) {
        int from = word.offsetByCodePoints(0, at);
        font.glyph(character)
            .ifPresent(glyph ->
                letters.add(new Letter(glyph, from, forms.get(at), Character.toString(character))));
      }
    }
    return letters;
  }

  /** Says how others join and is not seen. */
  private static boolean isFormat(int character) {
    return UCharacter.getType(character) == Character.FORMAT;
  }

  private List<Placed> placed(List<Letter> letters, String word) throws IOException {
    List<Placed> placed = new ArrayList<>();
    int next = 0;
    int at = 0;
    while (at < letters.size()) {
      Letter base = letters.get(at);
      unseen(word, next, base.from, placed);
      next = base.from;
      int end = at + 1;
      while (end < letters.size() && font.isMark(letters.get(end))) {
        end++;
      }
      placed.addAll(
          new Cluster(base, letters.subList(at + 1, end), font.advance(base.glyph), rightToLeft)
              .placed());
      at = end;
    }
    unseen(word, next, word.length(), placed);
    return placed;
  }

  private static void unseen(String word, int from, int to, List<Placed> placed) {
    word.substring(from, to)
        .codePoints()
        .filter(Shaper::isFormat)
        .mapToObj(one -> new Placed(Character.toString(one), OptionalInt.empty(), 0, 0, 0))
        .forEach(placed::add);
  }
}
