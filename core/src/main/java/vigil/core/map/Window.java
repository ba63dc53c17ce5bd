package vigil.core.map;

import java.util.Collection;
import java.util.Locale;

/**
 * The part of the world that a map shows: an equirectangular projection, true to scale at its
 * middle latitude. It does not reach across the 180th meridian.
 *
 * @param west of its left edge, in degrees
 * @param north of its upper edge
 * @param degreesX that one pixel is wide
 * @param degreesY that one pixel is high
 */
record Window(double west, double north, double degreesX, double degreesY) {
  static final int WIDTH = 480;
  static final int HEIGHT = 320;

  /** A map shows at least so much from north to south, so that some outline is in sight. */
  static final double OUTLINES_IN_SIGHT = 4;

  /** A street corner and what is around it: some 500 metres from north to south. */
  static final double A_FEW_STREETS = 0.005;

  /** How much more than the places themselves is shown. */
  private static final double ROOM = 1.6;

  private static final double LOWEST_COSINE = 0.1;
  private static final double KILOMETRES_A_DEGREE = 111.195;

  /**
   * The part in which all these points lie, with some room around them.
   *
   * @param points at least one
   * @param leastDegrees from north to south
   */
  static Window around(Collection<GeoPoint> points, double leastDegrees) {
    double south = points.stream().mapToDouble(GeoPoint::latitude).min().orElse(0);
    double north = points.stream().mapToDouble(GeoPoint::latitude).max().orElse(0);
    double west = points.stream().mapToDouble(GeoPoint::longitude).min().orElse(0);
    double east = points.stream().mapToDouble(GeoPoint::longitude).max().orElse(0);
    double middle = (south + north) / 2;
    double cosine = Math.max(LOWEST_COSINE, Math.cos(Math.toRadians(middle)));
    double high = Math.max(leastDegrees, ROOM * (north - south));
    double wide = ROOM * (east - west) * cosine;
    double degreesY = Math.max(high / HEIGHT, wide / WIDTH);
    double degreesX = degreesY / cosine;
    return new Window(
        (west + east) / 2 - degreesX * WIDTH / 2,
        middle + degreesY * HEIGHT / 2,
        degreesX,
        degreesY);
  }

  double x(double longitude) {
    return (longitude - west) / degreesX;
  }

  double y(double latitude) {
    return (north - latitude) / degreesY;
  }

  /** How wide one pixel is. */
  double kilometres() {
    return degreesY * KILOMETRES_A_DEGREE;
  }

  /** As SVG writes it. */
  static String decimal(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }
}
