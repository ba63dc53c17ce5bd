package vigil.desk.lettering;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.text.Bidi;
import com.ibm.icu.text.BidiClassifier;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.PDDocument;
import vigil.core.look.Typeface;
import vigil.desk.lettering.LayoutFont.Point;

/**
 * The letters of one paper that a writer of PDFs cannot set by itself: those that join, and those
 * with marks on them. Each becomes a character of its own, from Unicode's private use, in a font
 * that is made for this paper; what it stands for stays known, for whoever copies the text or has
 * it read aloud.
 */
public final class Lettering {
  /** The family of the font, as a style sheet names it. */
  public static final String FAMILY = "Letters";

  static final char BEGIN = '\uE000';
  static final char END = '\uE001';
  private static final char FIRST = '\uE002';
  private static final char LAST = '\uF8FF';

  private static final Pattern PRIVATE = Pattern.compile("[" + BEGIN + "-" + LAST + "]");

  /** Words of Arabic letters; any other letter with its marks. */
  private static final Pattern NEEDED =
      Pattern.compile(
          "[[\\p{IsArabic}&&\\p{L}]\\u0640][[\\p{IsArabic}&&\\p{L}]\\u0640\\p{M}\\u200C\\u200D]*"
              + "|[^\\p{M}\\s\\p{Cntrl}]\\p{M}+");

  private final Map<Sort, Character> codes = new HashMap<>();
  private final List<Sort> sorts = new ArrayList<>();
  private final List<String> rightToLeft = new ArrayList<>();

  /** What a character of the paper's own stands for, and what it looks like. */
  private record Sort(String text, Typeface typeface, Shaper.Piece regular, Shaper.Piece bold) {}

  /** A text as it is to be laid out. */
  public String set(String text) {
    String plain = PRIVATE.matcher(Normalizer.normalize(text, Normalizer.Form.NFC)).replaceAll("");
    return NEEDED.matcher(plain).replaceAll(found -> word(found.group()));
  }

  /** What a text that was set says. */
  String read(String set) {
    StringBuilder text = new StringBuilder();
    set.chars()
        .forEach(one -> {
          if (isOwn(one)) {
            text.append(sorts.get(one - FIRST).text());
          } else {
            text.append((char) one);
          }
        });
    return text.toString();
  }

  private boolean isOwn(int character) {
    return character >= FIRST && character < FIRST + sorts.size();
  }

  private String word(String word) {
    try {
      Optional<Typeface> regular = typeface(word.codePointAt(0));
      return regular.isEmpty() ? word : word(word, regular.get());
    } catch (IOException e) {
      throw new UncheckedIOException("a font of the program cannot be read", e);
    }
  }

  private static Optional<Typeface> typeface(int character) {
    return Typeface.all().stream()
        .filter(one -> !one.bold() && LayoutFont.of(one).glyph(character).isPresent())
        .findFirst();
  }

  private String word(String word, Typeface typeface) throws IOException {
    String script = Script.of(word);
    boolean backwards = Direction.isRightToLeft(word.codePointAt(0));
    Typeface heavy = new Typeface(typeface.family(), true);
    List<Shaper.Piece> regular = Shaper.of(typeface, script, backwards).shape(word);
    List<Shaper.Piece> bold = Shaper.of(heavy, script, backwards).shape(word);
    if (regular.size() != bold.size() || FIRST + sorts.size() + regular.size() > LAST) {
      return word;
    }
    StringBuilder set = new StringBuilder();
    for (int at = 0; at < regular.size(); at++) {
      int end = at + 1 < regular.size() ? regular.get(at + 1).from() : word.length();
      String text = word.substring(regular.get(at).from(), end);
      set.append(
          code(new Sort(text, typeface, regular.get(at).anywhere(), bold.get(at).anywhere())));
    }
    return set.toString();
  }

  private char code(Sort sort) {
    return codes.computeIfAbsent(
        sort,
        added -> {
          sorts.add(added);
          return (char) (FIRST + sorts.size() - 1);
        });
  }

  /** Puts a run that goes from right to left into the order in which it is drawn (UAX #9, L2-4). */
  public String drawn(String run) {
    rightToLeft.add(read(run));
    String backwards =
        Bidi.writeReverse(
            run, Bidi.DO_MIRRORING | Bidi.REMOVE_BIDI_CONTROLS | Bidi.KEEP_BASE_COMBINING);
    return BEGIN + backwards + END;
  }

  /** Tells ICU which way the paper's own characters go. */
  public BidiClassifier directions() {
    return new BidiClassifier(null) {
      @Override
      public int classify(int character) {
        return isOwn(character)
            ? UCharacter.getDirection(sorts.get(character - FIRST).text().codePointAt(0))
            : Bidi.CLASS_DEFAULT;
      }
    };
  }

  /** Its font (TrueType), once all texts are set. */
  public byte[] font(boolean bold) {
    List<FontFile.Drawing> letters = new ArrayList<>();
    letters.add(FontFile.Drawing.EMPTY);
    letters.add(FontFile.Drawing.EMPTY);
    try {
      for (Sort sort : sorts) {
        letters.add(drawing(sort, bold));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("a font of the program cannot be read", e);
    }
    return new FontFile(FAMILY, bold, BEGIN, letters).bytes();
  }

  private static FontFile.Drawing drawing(Sort sort, boolean bold) throws IOException {
    LayoutFont font = LayoutFont.of(new Typeface(sort.typeface().family(), bold));
    Shaper.Piece piece = bold ? sort.bold() : sort.regular();
    List<List<Point>> lines = new ArrayList<>();
    for (Shaper.Placed placed : piece.glyphs()) {
      for (List<Point> line : font.outline(placed.glyph())) {
        lines.add(
            line.stream()
                .map(one -> new Point(one.x() + placed.x(), one.y() + placed.y(), one.onCurve()))
                .toList());
      }
    }
    return new FontFile.Drawing(piece.advance(), lines);
  }

  /** Writes into a finished PDF what its own characters stand for, in the order of reading. */
  public void tell(PDDocument made) throws IOException {
    List<String> texts = sorts.stream().map(Sort::text).toList();
    new ReadingOrder(texts, rightToLeft).writeInto(made);
  }
}
