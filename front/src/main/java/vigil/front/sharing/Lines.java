package vigil.front.sharing;

import java.awt.font.FontRenderContext;
import java.awt.font.LineBreakMeasurer;
import java.awt.font.TextLayout;
import java.text.AttributedCharacterIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Breaks text into lines, letters joined and ordered as its script wants. */
final class Lines {
  private static final String MORE = "\u2026";

  /** The layout has no idea of these; what they would order is short here. */
  private static final Pattern ISOLATES = Pattern.compile("[\u202a-\u202e\u2066-\u2069]");

  /** Of the size; what fonts ask for themselves differs from one machine to the next. */
  private static final float LEADING = 1.2f;

  /** Scripts that run from right to left reach higher and lower. */
  private static final float TALL = 1.5f;

  private static final float BASELINE = 0.76f;

  private final FontRenderContext context;

  /** A line and the room that it takes, in pixels. */
  record Line(TextLayout layout, float height) {
    /** From the top of the line. */
    float baseline() {
      return height * BASELINE;
    }

    /** A space at the end takes no room; one that runs from right to left has it on its left. */
    float width() {
      return layout.isLeftToRight() ? layout.getVisibleAdvance() : layout.getAdvance();
    }
  }

  Lines(FontRenderContext context) {
    this.context = context;
  }

  /**
   * The text in lines; what has no room in them is cut off, with a mark.
   *
   * @param size in pixels, as the width
   * @param most lines, 1 or more
   */
  List<Line> of(
      Letters letters, String text, float size, boolean rightToLeft, int width, int most) {
    String whole = ISOLATES.matcher(text).replaceAll("").strip();
    String shown = whole.isEmpty() ? " " : whole;
    List<Line> lines = broken(letters, shown, size, rightToLeft, width);
    int words = shown.length();
    while (lines.size() > most && words > 1) {
      int space = shown.lastIndexOf(' ', words - 1);
      words = space > 0 ? space : words / 2;
      lines = broken(letters, shown.substring(0, words) + MORE, size, rightToLeft, width);
    }
    return lines;
  }

  private List<Line> broken(
      Letters letters, String text, float size, boolean rightToLeft, int width) {
    AttributedCharacterIterator styled = letters.styled(text, size, rightToLeft).getIterator();
    LineBreakMeasurer measurer = new LineBreakMeasurer(styled, context);
    List<Line> lines = new ArrayList<>();
    float height = size * (rightToLeft ? TALL : LEADING);
    while (measurer.getPosition() < styled.getEndIndex()) {
      lines.add(new Line(measurer.nextLayout(width), height));
    }
    return lines;
  }

  static float height(List<Line> lines) {
    return (float) lines.stream().mapToDouble(Line::height).sum();
  }
}
