package vigil.desk.lettering;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Comparator;
import java.util.List;
import vigil.desk.lettering.FontFile.Drawing;
import vigil.desk.lettering.LayoutFont.Point;

/**
 * The tables of a font that say what its glyphs look like.
 *
 * @param outlines "glyf"
 * @param places "loca", with long offsets
 * @param widths "hmtx"
 */
record Glyphs(byte[] outlines, byte[] places, byte[] widths, int mostPoints, int mostLines) {
  static Glyphs of(List<Drawing> drawings) {
    ByteArrayOutputStream outlines = new ByteArrayOutputStream();
    ByteBuffer places = ByteBuffer.allocate(4 * drawings.size() + 4);
    ByteBuffer widths = ByteBuffer.allocate(4 * drawings.size());
    int mostPoints = 0;
    int mostLines = 0;
    for (Drawing drawing : drawings) {
      List<Point> points = points(drawing);
      places.putInt(outlines.size());
      widths.putShort((short) drawing.advance());
      widths.putShort((short) points.stream().mapToInt(Point::x).min().orElse(0));
      outlines.writeBytes(outline(drawing, points));
      mostPoints = Math.max(mostPoints, points.size());
      mostLines = Math.max(mostLines, drawing.lines().size());
    }
    places.putInt(outlines.size());
    return new Glyphs(
        outlines.toByteArray(), places.array(), widths.array(), mostPoints, mostLines);
  }

  private static List<Point> points(Drawing drawing) {
    return drawing.lines().stream().flatMap(List::stream).toList();
  }

  /** A simple glyph without instructions, padded to four bytes. */
  private static byte[] outline(Drawing drawing, List<Point> points) {
    if (points.isEmpty()) {
      return new byte[0];
    }
    int size = 10 + 2 * drawing.lines().size() + 2 + 5 * points.size();
    ByteBuffer glyph = ByteBuffer.allocate((size + 3) & ~3);
    glyph.putShort((short) drawing.lines().size());
    glyph.putShort((short) least(points, Comparator.comparingInt(Point::x)).x());
    glyph.putShort((short) least(points, Comparator.comparingInt(Point::y)).y());
    glyph.putShort((short) least(points, Comparator.comparingInt(Point::x).reversed()).x());
    glyph.putShort((short) least(points, Comparator.comparingInt(Point::y).reversed()).y());
    int end = -1;
    for (List<Point> line : drawing.lines()) {
      end += line.size();
      glyph.putShort((short) end);
    }
    glyph.putShort((short) 0);
    points.forEach(point -> glyph.put((byte) (point.onCurve() ? 1 : 0)));
    int before = 0;
    for (Point point : points) {
      glyph.putShort((short) (point.x() - before));
      before = point.x();
    }
    before = 0;
    for (Point point : points) {
      glyph.putShort((short) (point.y() - before));
      before = point.y();
    }
    return glyph.array();
  }

  private static Point least(List<Point> points, Comparator<Point> by) {
    return points.stream().min(by).orElseThrow();
  }

  @Override
  public String toString() {
    return "Glyphs[" + widths.length / 4 + "]";
  }
}
