package vigil.front.sharing;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.List;
import vigil.front.page.Phrase;
import vigil.front.sharing.Lines.Line;

/**
 * Draws the picture that is shown beside a link. The colours are those of the shared look on paper.
 * The same words give the same bytes on the same machine, and nothing is in the file but pixels.
 */
final class SharePicture {
  static final int WIDTH = 1200;
  static final int HEIGHT = 630;

  private static final Color PAPER = new Color(0xfdfcf9);
  private static final Color INK = new Color(0x1b1a18);
  private static final Color GREY = new Color(0x56534c);
  private static final Color RULE = new Color(0xd5d0c5);
  private static final Color ACCENT = new Color(0x1a4f8a);

  private static final int MARGIN = 72;
  private static final int INNER = WIDTH - 2 * MARGIN;
  private static final int BAR = 12;
  private static final int FOOT = 528;
  private static final int GAP = 16;
  private static final List<Float> TITLE_SIZES = List.of(88f, 76f, 66f, 56f, 48f, 42f, 36f);
  private static final float FACT = 38;
  private static final float SMALL = 30;

  private final Graphics2D graphics;
  private final Lines lines;
  private final boolean rightToLeft;

  private SharePicture(Graphics2D graphics, boolean rightToLeft) {
    this.graphics = graphics;
    this.rightToLeft = rightToLeft;
    this.lines = new Lines(graphics.getFontRenderContext());
  }

  /** The picture as a PNG file. */
  static byte[] draw(Shown shown) {
    BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    try {
      graphics.setRenderingHint(
          RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
      graphics.setRenderingHint(
          RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
      fill(graphics, PAPER, 0, HEIGHT);
      fill(graphics, ACCENT, 0, BAR);
      new SharePicture(graphics, isRightToLeft(shown.language().direction())).write(shown);
    } finally {
      graphics.dispose();
    }
    return Png.of(image);
  }

  /** What it is from the top down, when and where from the foot up, the title in between. */
  private void write(Shown shown) {
    Letters facts = Letters.ofFacts();
    graphics.setColor(GREY);
    float top = down(lines.of(facts, shown.kind(), SMALL, rightToLeft, INNER, 1), BAR + 44f);
    foot(shown);
    graphics.setColor(INK);
    List<Line> where = phrase(facts, shown.where(), FACT, 2);
    List<Line> when = lines.of(facts, shown.when(), FACT, rightToLeft, INNER, 2);
    float factsTop = FOOT - 2 * GAP - Lines.height(when) - Lines.height(where);
    down(where, down(when, factsTop));
    float room = factsTop - 2 * GAP - top;
    if (shown.status().isPresent()) {
      List<Line> status =
          lines.of(facts, shown.status().get(), SMALL, rightToLeft, INNER - 4 * GAP, 1);
      room -= Lines.height(status) + 2 * GAP;
      float under = down(title(shown.title(), room), top + GAP);
      label(status, under + GAP);
    } else {
      down(title(shown.title(), room), top + GAP);
    }
  }

  /** The group at the start, the address at the end. */
  private void foot(Shown shown) {
    fill(graphics, RULE, FOOT, 2);
    graphics.setColor(GREY);
    Letters facts = Letters.ofFacts();
    Line group =
        lines
            .of(
                facts,
                shown.group().text(),
                SMALL,
                isRightToLeft(shown.group().dir()),
                INNER * 2 / 3,
                1)
            .getFirst();
    Line address = address(shown.address());
    if (address.width() + group.width() + 2 * GAP > INNER) {
      address = address(shown.address().split("/", 2)[0]);
    }
    float base = FOOT + 2 * GAP + group.baseline();
    group.layout().draw(graphics, start(group), base);
    address.layout().draw(graphics, rightToLeft ? MARGIN : WIDTH - MARGIN - address.width(), base);
  }

  private Line address(String address) {
    return lines.of(Letters.ofFacts(), address, SMALL, false, WIDTH * WIDTH, 1).getFirst();
  }

  /** In the largest size in which the whole of it has room; cut short when there is none. */
  private List<Line> title(Phrase title, float room) {
    Letters letters = Letters.ofTitles();
    for (float size : TITLE_SIZES) {
      List<Line> laid = phrase(letters, title, size, Integer.MAX_VALUE);
      if (Lines.height(laid) <= room) {
        return laid;
      }
    }
    float smallest = TITLE_SIZES.getLast();
    int most = (int) (room / Lines.height(phrase(letters, title, smallest, 1)));
    return phrase(letters, title, smallest, Math.max(1, most));
  }

  /** A word that nobody should overlook. */
  private void label(List<Line> word, float top) {
    Line line = word.getFirst();
    int width = (int) Math.ceil(line.width()) + 2 * GAP;
    int height = (int) Math.ceil(line.height()) + GAP;
    graphics.fillRect(rightToLeft ? WIDTH - MARGIN - width : MARGIN, (int) top, width, height);
    graphics.setColor(PAPER);
    float x = start(line) + (rightToLeft ? -GAP : GAP);
    line.layout().draw(graphics, x, (int) top + GAP / 2f + line.baseline());
    graphics.setColor(INK);
  }

  private List<Line> phrase(Letters letters, Phrase phrase, float size, int most) {
    return lines.of(letters, phrase.text(), size, isRightToLeft(phrase.dir()), INNER, most);
  }

  /** Draws lines one under the other; gives where the last one ends. */
  private float down(List<Line> laid, float top) {
    float y = top;
    for (Line line : laid) {
      line.layout().draw(graphics, start(line), y + line.baseline());
      y += line.height();
    }
    return y;
  }

  private float start(Line line) {
    return rightToLeft ? WIDTH - MARGIN - line.width() : MARGIN;
  }

  private static void fill(Graphics2D graphics, Color colour, int top, int height) {
    graphics.setColor(colour);
    boolean inside = top == FOOT;
    graphics.fillRect(inside ? MARGIN : 0, top, inside ? INNER : WIDTH, height);
  }

  private static boolean isRightToLeft(String direction) {
    return direction.equals("rtl");
  }
}
