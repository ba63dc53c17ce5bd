package vigil.core.map;

import java.util.Arrays;

/**
 * Cuts a ring to a little more than the window, edge after edge (Sutherland and Hodgman 1974). What
 * it adds runs along the cut, outside of the picture.
 */
final class Clipping {
  private static final double BEYOND = 8;
  private static final double HUNDREDTH = 0.01;

  private double[] points;
  private int length;

  private Clipping(double[] points) {
    this.points = points;
    this.length = points.length;
  }

  /**
   * The ring in pixels, x and y by turns; empty when it is not in the window.
   *
   * @param turn how far round the earth it is taken first, in hundredths of a degree
   * @param finest points closer than this, in pixels, are one
   */
  static double[] of(int[] ring, int turn, Window window, double finest) {
    double[] pixels = new double[ring.length];
    int used = 0;
    for (int i = 0; i < ring.length; i += 2) {
      double x = window.x((ring[i] + turn) * HUNDREDTH);
      double y = window.y(ring[i + 1] * HUNDREDTH);
      if (used == 0 || Math.abs(x - pixels[used - 2]) + Math.abs(y - pixels[used - 1]) >= finest) {
        pixels[used++] = x;
        pixels[used++] = y;
      }
    }
    Clipping clipping = new Clipping(Arrays.copyOf(pixels, used));
    clipping.cut(0, -BEYOND, 1);
    clipping.cut(0, Window.WIDTH + BEYOND, -1);
    clipping.cut(1, -BEYOND, 1);
    clipping.cut(1, Window.HEIGHT + BEYOND, -1);
    return Arrays.copyOf(clipping.points, clipping.length);
  }

  /** Keeps what lies beyond the edge in the direction of the sign. */
  private void cut(int axis, double edge, int sign) {
    double[] kept = new double[2 * length + 4];
    int used = 0;
    for (int i = 0; i < length; i += 2) {
      int before = i == 0 ? length - 2 : i - 2;
      double from = sign * (points[before + axis] - edge);
      double to = sign * (points[i + axis] - edge);
      if (from >= 0 != to >= 0) {
        double part = from / (from - to);
        kept[used++] = points[before] + part * (points[i] - points[before]);
        kept[used++] = points[before + 1] + part * (points[i + 1] - points[before + 1]);
      }
      if (to >= 0) {
        kept[used++] = points[i];
        kept[used++] = points[i + 1];
      }
    }
    points = kept;
    length = used;
  }
}
