package vigil.desk.lettering;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.text.Bidi;
import com.ibm.icu.text.BidiClassifier;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import vigil.core.look.Typeface;
import vigil.desk.lettering.LayoutFont.Point;
import vigil.desk.lettering.Shaper.Placed;

/**
 * The letters of one paper that a writer of PDFs cannot set by itself: those that join, marks, and
 * whatever stands between words that go from right to left. Each becomes a character of its own,
 * from Unicode's private use, in a font that is made for this paper; the PDF says what it stands
 * for, for whoever copies the text or has it read aloud.
 */
public final class Lettering {
  /** The family of the font, as a style sheet names it. */
  public static final String FAMILY = "Letters";

  private static final char FIRST = '\uE000';
  private static final char LAST = '\uF8FF';

  private static final Pattern PRIVATE = Pattern.compile("[" + FIRST + "-" + LAST + "]");

  /** Words of Arabic and Hebrew letters; any other letter with its marks. */
  private static final Pattern NEEDED =
      Pattern.compile(
          "LETTER[LETTER\\p{M}\\u200C\\u200D]*|[^\\p{M}\\s\\p{Cntrl}]\\p{M}+"
              .replace("LETTER", "[[\\p{IsArabic}\\p{IsHebrew}&&\\p{L}]\\u0640]"));

  private final Map<Sort, Character> codes = new LinkedHashMap<>();
  private final Map<Integer, Character> between = new LinkedHashMap<>();

  /** A glyph in both weights. */
  private record Sort(String family, Placed regular, Placed bold) {
    String text() {
      return regular.text();
    }
  }

  /** A text as it is to be laid out. What no font has is left out. */
  public String set(String text) {
    String plain = printable(Normalizer.normalize(text, Normalizer.Form.NFC));
    plain.codePoints().filter(Lettering::isBetween).forEach(this::between);
    return NEEDED.matcher(plain).replaceAll(found -> Matcher.quoteReplacement(word(found.group())));
  }

  private static String printable(String text) {
    StringBuilder printable = new StringBuilder();
    PRIVATE
        .matcher(text)
        .replaceAll("")
        .codePoints()
        .filter(one -> needsNoFont(one) || font(one).isPresent())
        .forEach(printable::appendCodePoint);
    return printable.toString();
  }

  private static boolean needsNoFont(int character) {
    return Character.isWhitespace(character)
        || Character.getType(character) == Character.FORMAT
        || Character.isISOControl(character);
  }

  /** The first that has a character. */
  private static Optional<String> font(int character) {
    return Typeface.all().stream()
        .filter(one -> LayoutFont.of(one).glyph(character).isPresent())
        .map(Typeface::family)
        .findFirst();
  }

  /** Neither a letter nor a digit, so that it goes the way of what is beside it. */
  private static boolean isBetween(int character) {
    return !Character.isLetterOrDigit(character)
        && Character.getType(character) != Character.NON_SPACING_MARK
        && (character == ' ' || !needsNoFont(character))
        && Character.isBmpCodePoint(character);
  }

  /** As it is drawn from right to left: brackets the other way round (UAX #9, L4). */
  private void between(int character) {
    if (!between.containsKey(character)) {
      String shown = Character.toString(UCharacter.getMirror(character));
      String set = word(shown);
      if (!set.equals(shown)) {
        between.put(character, set.charAt(0));
      }
    }
  }

  private String word(String word) {
    Optional<String> family = font(word.codePointAt(0));
    try {
      return family.isEmpty() ? word : word(word, family.get());
    } catch (IOException e) {
      throw new UncheckedIOException("a font of the program cannot be read", e);
    }
  }

  private String word(String word, String family) throws IOException {
    String script = Script.of(word);
    boolean backwards = Direction.isRightToLeft(word.codePointAt(0));
    List<Placed> regular = Shaper.of(new Typeface(family, false), script, backwards).shape(word);
    List<Placed> bold = Shaper.of(new Typeface(family, true), script, backwards).shape(word);
    if (regular.size() != bold.size() || FIRST + codes.size() + regular.size() > LAST) {
      return word;
    }
    StringBuilder set = new StringBuilder();
    for (int at = 0; at < regular.size(); at++) {
      Sort sort = new Sort(family, regular.get(at), bold.get(at));
      set.append(codes.computeIfAbsent(sort, _ -> (char) (FIRST + codes.size())).charValue());
    }
    return set.toString();
  }

  /** Puts a run that goes from right to left into the order in which it is drawn (UAX #9, L2). */
  public String drawn(String run) {
    StringBuilder own = new StringBuilder();
    run.codePoints()
        .forEach(one -> {
          Character set = between.get(one);
          own.appendCodePoint(set == null ? one : set);
        });
    return Bidi.writeReverse(
        own.toString(), Bidi.DO_MIRRORING | Bidi.REMOVE_BIDI_CONTROLS | Bidi.KEEP_BASE_COMBINING);
  }

  /** Tells ICU which way the paper's own characters go. */
  public BidiClassifier directions() {
    List<String> texts = texts();
    return new BidiClassifier(null) {
      @Override
      public int classify(int character) {
        return character >= FIRST && character < FIRST + texts.size()
            ? UCharacter.getDirection(texts.get(character - FIRST).codePointAt(0))
            : super.classify(character);
      }
    };
  }

  private List<String> texts() {
    return codes.keySet().stream().map(Sort::text).toList();
  }

  /** Its font (TrueType), once all texts are set. */
  public byte[] font(boolean bold) {
    List<FontFile.Drawing> letters = new ArrayList<>();
    try {
      for (Sort sort : codes.keySet()) {
        LayoutFont font = LayoutFont.of(new Typeface(sort.family(), bold));
        letters.add(drawing(font, bold ? sort.bold() : sort.regular()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("a font of the program cannot be read", e);
    }
    return new FontFile(FAMILY, bold, FIRST, letters).bytes();
  }

  private static FontFile.Drawing drawing(LayoutFont font, Placed placed) throws IOException {
    List<List<Point>> lines = new ArrayList<>();
    if (placed.glyph().isPresent()) {
      for (List<Point> line : font.outline(placed.glyph().getAsInt())) {
        lines.add(
            line.stream()
                .map(one -> new Point(one.x() + placed.x(), one.y() + placed.y(), one.onCurve()))
                .toList());
      }
    }
    return new FontFile.Drawing(placed.advance(), lines);
  }

  /** Writes into a finished PDF what the letters of its font stand for. */
  public void tell(PDDocument made) throws IOException {
    byte[] map = CharacterMap.of(texts());
    for (PDPage page : made.getPages()) {
      COSDictionary fonts = page.getResources().getCOSObject().getCOSDictionary(COSName.FONT);
      if (fonts == null) {
        continue;
      }
      for (COSName name : fonts.keySet()) {
        COSDictionary font = fonts.getCOSDictionary(name);
        if (font != null && font.getNameAsString(COSName.BASE_FONT, "").startsWith(FAMILY + "-")) {
          font.setItem(COSName.TO_UNICODE, stream(map));
        }
      }
    }
  }

  private static COSStream stream(byte[] map) throws IOException {
    COSStream stream = new COSStream();
    try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
      out.write(map);
    }
    return stream;
  }
}
