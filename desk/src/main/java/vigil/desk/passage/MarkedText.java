package vigil.desk.passage;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text with marked places, cut into pieces that know where they stand: the offsets stay those of
 * the text itself, whatever becomes of its line ends on a page.
 *
 * @param paragraphs separated by blank lines in the text
 */
public record MarkedText(List<Paragraph> paragraphs) {
  private static final Pattern LINE_END = Pattern.compile("\\R");

  /** Lines that belong together. */
  public record Paragraph(List<Line> lines) {}

  /** A line; its pieces one after the other are all of it. */
  public record Line(List<Piece> pieces) {}

  /**
   * A piece of a line in which no mark begins or ends.
   *
   * @param at index of its first UTF-16 unit in the text
   * @param marks that it belongs to
   * @param begin those of them that begin with it
   * @param end those of them that end with it
   */
  public record Piece(int at, String text, List<Mark> marks, List<Mark> begin, List<Mark> end) {
    /** Whether a statement was or is being coded from it. */
    public boolean isMarked() {
      return !marks.isEmpty();
    }

    /** Whether it belongs to what is being coded. */
    public boolean isDraft() {
      return marks.stream().anyMatch(Mark::isDraft);
    }
  }

  /** Cuts a text; marks that do not lie in it are left out. */
  public static MarkedText of(String text, List<Mark> marks) {
    List<Mark> inside =
        marks.stream().filter(mark -> Occurrences.isIn(text, mark.place())).toList();
    List<Paragraph> paragraphs = new ArrayList<>();
    List<Line> lines = new ArrayList<>();
    Matcher ends = LINE_END.matcher(text);
    int at = 0;
    while (at <= text.length()) {
      boolean last = !ends.find(at);
      int end = last ? text.length() : ends.start();
      if (text.substring(at, end).isBlank()) {
        close(paragraphs, lines);
      } else {
        lines.add(new Line(pieces(text, at, end, inside)));
      }
      at = last ? text.length() + 1 : ends.end();
    }
    close(paragraphs, lines);
    return new MarkedText(List.copyOf(paragraphs));
  }

  private static void close(List<Paragraph> paragraphs, List<Line> lines) {
    if (!lines.isEmpty()) {
      paragraphs.add(new Paragraph(List.copyOf(lines)));
      lines.clear();
    }
  }

  private static List<Piece> pieces(String text, int start, int end, List<Mark> marks) {
    TreeSet<Integer> cuts = new TreeSet<>(List.of(start, end));
    for (Mark mark : marks) {
      addInside(cuts, mark.place().start(), start, end);
      addInside(cuts, mark.place().end(), start, end);
    }
    List<Piece> pieces = new ArrayList<>();
    int from = start;
    for (int to : cuts.tailSet(start, false)) {
      pieces.add(piece(text, from, to, marks));
      from = to;
    }
    return List.copyOf(pieces);
  }

  private static void addInside(TreeSet<Integer> cuts, int cut, int start, int end) {
    if (cut > start && cut < end) {
      cuts.add(cut);
    }
  }

  private static Piece piece(String text, int from, int to, List<Mark> marks) {
    List<Mark> here =
        marks.stream()
            .filter(mark -> mark.place().start() < to && mark.place().end() > from)
            .toList();
    return new Piece(
        from,
        text.substring(from, to).replace('\0', '\uFFFD'),
        here,
        here.stream().filter(mark -> begins(text, mark, from)).toList(),
        here.stream().filter(mark -> ends(text, mark, to)).toList());
  }

  /** A place may begin or end with line ends, which no piece shows. */
  private static boolean begins(String text, Mark mark, int from) {
    int start = mark.place().start();
    return start >= from || text.substring(start, from).isBlank();
  }

  private static boolean ends(String text, Mark mark, int to) {
    int end = mark.place().end();
    return end <= to || text.substring(to, end).isBlank();
  }
}
