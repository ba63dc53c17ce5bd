package vigil.front.sharing;

import java.awt.Font;
import java.awt.font.TextAttribute;
import java.text.AttributedString;
import java.util.List;
import java.util.Optional;

/**
 * Fonts of the machine. Each character is drawn with the first that has it, because a font for
 * Arabic may have no Latin letters. Which fonts there are is asked of the machine once.
 */
final class Letters {
  /** Liked best first; the last one is whatever the machine takes for it. */
  private static final List<String> FOR_TITLES =
      List.of("Noto Serif", "Noto Naskh Arabic", "Liberation Serif", "DejaVu Serif", Font.SERIF);

  private static final List<String> FOR_FACTS =
      List.of("Noto Sans", "Noto Sans Arabic", "Liberation Sans", "DejaVu Sans", Font.SANS_SERIF);

  private static final List<String> OF_EVERY_MACHINE = List.of(Font.SERIF, Font.SANS_SERIF);

  private final List<Font> fonts;

  private Letters(List<String> names, int style) {
    fonts = names.stream().map(name -> new Font(name, style, 1)).filter(Letters::isThere).toList();
  }

  private static final class Found {
    private static final Letters TITLES = new Letters(FOR_TITLES, Font.BOLD);
    private static final Letters FACTS = new Letters(FOR_FACTS, Font.PLAIN);
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

  private static boolean isThere(Font font) {
    return OF_EVERY_MACHINE.contains(font.getName()) || font.getFamily().equals(font.getName());
  }
}
