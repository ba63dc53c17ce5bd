package vigil.estimate.report;

import static vigil.estimate.report.Picture.escape;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import vigil.estimate.CaptureHistories;
import vigil.estimate.CaptureHistories.Cell;

/**
 * How lists overlap, as an SVG picture: a column for each combination of lists, the most frequent
 * first, with its number as a bar and its lists as dots (an UpSet plot, Lex et al. 2014).
 */
final class OverlapPicture {
  private static final int MOST_COLUMNS = 24;
  private static final int LEFT = 150;
  private static final int COLUMN = 30;
  private static final int ROW = 24;
  private static final int BARS = 120;
  private static final int TOP = 24;

  private final CaptureHistories histories;
  private final Wording words;
  private final List<Cell> cells;
  private final StringBuilder svg = new StringBuilder();

  private OverlapPicture(CaptureHistories histories, Wording words) {
    this.histories = histories;
    this.words = words;
    this.cells =
        histories.cells().stream()
            .sorted(
                Comparator.comparingLong(Cell::count).reversed().thenComparingInt(Cell::pattern))
            .limit(MOST_COLUMNS)
            .toList();
  }

  static String of(CaptureHistories histories, Wording words) {
    return new OverlapPicture(histories, words).draw();
  }

  private String draw() {
    int width = LEFT + cells.size() * COLUMN + 20;
    int height = TOP + BARS + 16 + histories.lists().size() * ROW + 8;
    add(
        """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" width="%d" height="%d" role="img" aria-label="%s">
        <style>svg{direction:ltr}.n{font:11px system-ui,sans-serif;fill:#595959;text-anchor:middle}.l{font:13px system-ui,sans-serif;fill:#222;text-anchor:end}.k{fill:#0b57a4;stroke:#0b57a4}.e{fill:#d0d0d0}@media(prefers-color-scheme:dark){.n{fill:#b5b5b5}.l{fill:#eee}.k{fill:#7db7f0;stroke:#7db7f0}.e{fill:#444}}</style>
        """,
        width, height, width, height, escape(words.text("overlap-drawn")));
    for (int list = 0; list < histories.lists().size(); list++) {
      add(
          "<text class=\"l\" x=\"%d\" y=\"%d\">%s</text>\n",
          LEFT - 12, y(list) + 5, escape(shortened(histories.lists().get(list))));
    }
    for (int i = 0; i < cells.size(); i++) {
      column(cells.get(i), LEFT + i * COLUMN + COLUMN / 2);
    }
    return svg.append("</svg>\n").toString();
  }

  private void column(Cell cell, int x) {
    double height = Math.max(1, BARS * (double) cell.count() / cells.getFirst().count());
    double top = TOP + BARS - height;
    add(
        "<rect class=\"k\" x=\"%d\" y=\"%.1f\" width=\"14\" height=\"%.1f\"/>\n",
        x - 7, top, height);
    add(
        "<text class=\"n\" x=\"%d\" y=\"%.1f\">%s</text>\n",
        x, top - 5, words.number(cell.count()));
    int first = Integer.numberOfTrailingZeros(cell.pattern());
    int last = 31 - Integer.numberOfLeadingZeros(cell.pattern());
    add(
        "<line class=\"k\" stroke-width=\"2\" x1=\"%d\" y1=\"%d\" x2=\"%d\" y2=\"%d\"/>\n",
        x, y(first), x, y(last));
    for (int list = 0; list < histories.lists().size(); list++) {
      add(
          "<circle class=\"%s\" cx=\"%d\" cy=\"%d\" r=\"6\"/>\n",
          (cell.pattern() >> list & 1) == 1 ? "k" : "e", x, y(list));
    }
  }

  private static int y(int list) {
    return TOP + BARS + 20 + list * ROW;
  }

  private static String shortened(String name) {
    return name.codePointCount(0, name.length()) > 18
        ? name.substring(0, name.offsetByCodePoints(0, 17)) + "…"
        : name;
  }

  private void add(String form, Object... values) {
    svg.append(String.format(Locale.ROOT, form, values));
  }
}
