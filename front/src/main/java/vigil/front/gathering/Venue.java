package vigil.front.gathering;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vigil.core.map.Drawn;
import vigil.core.map.GeoPoint;
import vigil.front.page.Phrase;

/**
 * Where a gathering takes place, beyond the words for it.
 *
 * @param join where one takes part online
 * @param point of a gathering in one place
 */
record Venue(
    List<Stop> route,
    List<Stop> places,
    Optional<String> join,
    Optional<Point> point,
    Optional<Map> map) {

  /**
   * A place among several, or on the way.
   *
   * @param when at that place; empty when it is as for the whole
   */
  record Stop(Phrase place, Optional<Point> point, Optional<GatheringView.When> when) {}

  /**
   * A point on earth.
   *
   * @param address which the device opens in a map of its own (RFC 5870)
   */
  record Point(String address, String words) {
    static Point of(GeoPoint point) {
      return new Point(
          String.format(Locale.ROOT, "geo:%.5f,%.5f", point.latitude(), point.longitude()),
          point.toString());
    }
  }

  /**
   * A map.
   *
   * @param route whether its points are passed one after the other
   */
  record Map(Drawn drawn, boolean route) {
    /** The way through the points, as SVG writes it. */
    String line() {
      StringBuilder line = new StringBuilder();
      drawn
          .spots()
          .forEach(
              spot -> line.append(spot.pointX()).append(',').append(spot.pointY()).append(' '));
      return line.toString().strip();
    }
  }
}
