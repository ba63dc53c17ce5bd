package vigil.front.sharing;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.TextAttribute;
import java.io.IOException;
import java.io.InputStream;
import java.text.AttributedString;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vigil.core.look.Typeface;

/**
 * The fonts that Vigil brings, so that a picture is the same wherever it is drawn; behind them
 * whatever the machine has. Each character is drawn with the first that has it, because a font for
 * Arabic may have no Latin letters.
 */
final class Letters {
  private final List<Font> fonts;

  private Letters(boolean bold) {
    Stream<Font> ours =
        Typeface.all().stream()
            .filter(typeface -> typeface.bold() == bold)
            .flatMap(typeface -> read(typeface).stream());
    Font others = new Font(Font.SANS_SERIF, bold ? Font.BOLD : Font.PLAIN, 1);
    fonts = Stream.concat(ours, Stream.of(others)).toList();
  }

  /** Empty where Java has no temporary folder to lay it into. */
  private static Optional<Font> read(Typeface typeface) {
    try (InputStream file = typeface.open()) {
      return Optional.of(Font.createFont(Font.TRUETYPE_FONT, file));
    } catch (IOException e) {
      return Optional.empty();
    } catch (FontFormatException e) {
      throw new IllegalStateException("Vigil's own font " + typeface + " is broken", e);
    }
  }

  private static final class Found {
    private static final Letters TITLES = new Letters(true);
    private static final Letters FACTS = new Letters(false);
  }

  static Letters ofTitles() {
    return Found.TITLES;
  }

  static Letters ofFacts() {
    return Found.FACTS;
  }

  /** Whether there is a font for every character. */
  boolean have(String text) {
    return text.codePoints().allMatch(one -> goesWithOthers(one) || of(one).isPresent());
  }

  /**
   * The text with its fonts and its direction, to be laid out.
   *
   * @param size in pixels
   */
  AttributedString styled(String text, float size, boolean rightToLeft) {
    AttributedString styled = new AttributedString(text);
    styled.addAttribute(
        TextAttribute.RUN_DIRECTION,
        rightToLeft ? TextAttribute.RUN_DIRECTION_RTL : TextAttribute.RUN_DIRECTION_LTR);
    Font now = fonts.getFirst();
    int from = 0;
    int at = 0;
    while (at < text.length()) {
      int character = text.codePointAt(at);
      Font next = goesWithOthers(character) ? now : of(character).orElse(now);
      if (!next.equals(now)) {
        style(styled, now.deriveFont(size), from, at);
        from = at;
        now = next;
      }
      at += Character.charCount(character);
    }
    style(styled, now.deriveFont(size), from, text.length());
    return styled;
  }

  private static void style(AttributedString text, Font font, int from, int to) {
    if (to > from) {
      text.addAttribute(TextAttribute.FONT, font, from, to);
    }
  }

  private Optional<Font> of(int character) {
    return fonts.stream().filter(font -> font.canDisplay(character)).findFirst();
  }

  /** Spaces, and marks that only say how others are to be shown. */
  private static boolean goesWithOthers(int character) {
    return Character.isWhitespace(character)
        || Character.isSpaceChar(character)
        || Character.getType(character) == Character.FORMAT;
  }
}
