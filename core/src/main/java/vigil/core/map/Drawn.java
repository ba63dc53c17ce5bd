package vigil.core.map;

import com.ibm.icu.number.NumberFormatter;
import com.ibm.icu.util.MeasureUnit;
import com.ibm.icu.util.Region;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;
import vigil.core.language.Language;

/**
 * A map, in pixels.
 *
 * @param lands the countries in sight, as SVG paths
 * @param names of the larger ones
 * @param spots one for each place, in their order
 * @param barWidth how long the bar is
 * @param barLabel what it stands for
 */
public record Drawn(
    List<String> lands, List<Name> names, List<Spot> spots, String barWidth, String barLabel) {
  /** A country is named when it takes so much of the picture. */
  private static final double LEAST_SHARE = 0.04;

  /** Points of an outline that are closer, in pixels, are one. */
  private static final double FINE = 0.5;

  private static final double COARSE = 3;

  /** What lies beyond the 180th meridian is on either side of the picture. */
  private static final int[] TURNS = {-Outlines.ALL_ROUND, 0, Outlines.ALL_ROUND};

  private static final int METRES = 1000;
  private static final int APART = 26;
  private static final int[][] ASIDE = {
    {0, 0},
    {APART, 0},
    {-APART, 0},
    {0, APART},
    {0, -APART},
    {APART, APART},
    {-APART, APART},
    {APART, -APART},
    {-APART, -APART},
    {2 * APART, 0},
    {-2 * APART, 0},
    {0, 2 * APART},
    {0, -2 * APART},
    {3 * APART, 0},
    {-3 * APART, 0},
    {0, 3 * APART},
    {0, -3 * APART}
  };

  /** What is drawn on, and how close two points of an outline can be. */
  private record Canvas(Window window, double finest) {}

  /** A word on the map. */
  public record Name(String x, String y, String words) {}

  /**
   * A place.
   *
   * @param number by which the list calls it
   * @param x where the number stands
   * @param pointX where the place is
   */
  public record Spot(int number, String x, String y, String pointX, String pointY) {}

  /** Draws the part of the world where these points are; at least one. */
  public static Drawn of(List<GeoPoint> points, Language language) {
    return of(points, FINE, language);
  }

  /** The same in a tenth of the bytes, for a page that many people load over a slow line. */
  public static Drawn coarse(List<GeoPoint> points, Language language) {
    return of(points, COARSE, language);
  }

  private static Drawn of(List<GeoPoint> points, double finest, Language language) {
    Window window = Window.around(points, Window.OUTLINES_IN_SIGHT);
    List<String> lands = new ArrayList<>();
    List<Name> names = new ArrayList<>();
    for (Outlines.Country country : Outlines.all()) {
      land(country, new Canvas(window, finest), language, lands, names);
    }
    return drawn(lands, names, points, window, language);
  }

  /** Draws how these points lie to each other, without outlines; at least one. */
  public static Drawn plan(List<GeoPoint> points, Language language) {
    return drawn(
        List.of(), List.of(), points, Window.around(points, Window.A_FEW_STREETS), language);
  }

  private static Drawn drawn(
      List<String> lands,
      List<Name> names,
      List<GeoPoint> points,
      Window window,
      Language language) {
    double kilometres = round(window.kilometres() * Window.WIDTH / 4);
    return new Drawn(
        lands,
        names,
        spots(points, window),
        Window.decimal(kilometres / window.kilometres()),
        length(kilometres, language));
  }

  private static String length(double kilometres, Language language) {
    boolean far = kilometres >= 1;
    return NumberFormatter.withLocale(language.locale())
        .unit(far ? MeasureUnit.KILOMETER : MeasureUnit.METER)
        .format(far ? kilometres : Math.round(kilometres * METRES))
        .toString();
  }

  private static void land(
      Outlines.Country country,
      Canvas canvas,
      Language language,
      List<String> lands,
      List<Name> names) {
    StringBuilder path = new StringBuilder();
    double[] largest = {};
    for (int[] ring : country.rings()) {
      for (int turn : TURNS) {
        double[] cut = Clipping.of(ring, turn, canvas.window(), canvas.finest());
        if (cut.length >= 6 && Math.abs(area(cut)) >= canvas.finest()) {
          path.append(path(cut, canvas.finest()));
          largest = Math.abs(area(cut)) > Math.abs(area(largest)) ? cut : largest;
        }
      }
    }
    if (!path.isEmpty()) {
      lands.add(path.toString());
    }
    if (country.code() > 0
        && Math.abs(area(largest)) > LEAST_SHARE * Window.WIDTH * Window.HEIGHT) {
      names.add(name(largest, Region.getInstance(country.code()), language));
    }
  }

  private static String path(double[] ring, double finest) {
    return finest < 1 ? path(ring) : steps(ring);
  }

  private static String path(double[] ring) {
    StringBuilder path = new StringBuilder();
    for (int i = 0; i < ring.length; i += 2) {
      path.append(i == 0 ? 'M' : 'L')
          .append(Window.decimal(ring[i]))
          .append(' ')
          .append(Window.decimal(ring[i + 1]));
    }
    return path.append('Z').toString();
  }

  /** In whole pixels, each point by its distance from the one before, which is fewer bytes. */
  private static String steps(double[] ring) {
    long x = Math.round(ring[0]);
    long y = Math.round(ring[1]);
    StringBuilder path = new StringBuilder("M").append(x).append(' ').append(y);
    char command = 'l';
    for (int i = 2; i < ring.length; i += 2) {
      long right = Math.round(ring[i]) - x;
      long down = Math.round(ring[i + 1]) - y;
      path.append(right < 0 && command == ' ' ? "" : command)
          .append(right)
          .append(down < 0 ? "" : " ")
          .append(down);
      command = ' ';
      x += right;
      y += down;
    }
    return path.append('z').toString();
  }

  private static Name name(double[] ring, Region region, Language language) {
    double area = area(ring);
    double x = 0;
    double y = 0;
    for (int i = 0; i < ring.length; i += 2) {
      int next = (i + 2) % ring.length;
      double cross = ring[i] * ring[next + 1] - ring[next] * ring[i + 1];
      x += (ring[i] + ring[next]) * cross / (6 * area);
      y += (ring[i + 1] + ring[next + 1]) * cross / (6 * area);
    }
    return new Name(
        Window.decimal(x),
        Window.decimal(y),
        ULocale.getDisplayCountry("und-" + region, ULocale.forLocale(language.locale())));
  }

  /** The shoelace formula; negative when the ring runs the other way round. */
  private static double area(double[] ring) {
    double twice = 0;
    for (int i = 0; i < ring.length; i += 2) {
      int next = (i + 2) % ring.length;
      twice += ring[i] * ring[next + 1] - ring[next] * ring[i + 1];
    }
    return twice / 2;
  }

  /** A number that would stand on another stands aside. */
  private static List<Spot> spots(List<GeoPoint> points, Window window) {
    List<double[]> taken = new ArrayList<>();
    List<Spot> spots = new ArrayList<>();
    for (GeoPoint point : points) {
      double x = window.x(point.longitude());
      double y = window.y(point.latitude());
      double[] free = free(x, y, taken);
      taken.add(free);
      spots.add(
          new Spot(
              spots.size() + 1,
              Window.decimal(free[0]),
              Window.decimal(free[1]),
              Window.decimal(x),
              Window.decimal(y)));
    }
    return spots;
  }

  private static double[] free(double x, double y, List<double[]> taken) {
    for (int[] aside : ASIDE) {
      double[] there = {x + aside[0], y + aside[1]};
      if (taken.stream()
          .noneMatch(other -> Math.hypot(other[0] - there[0], other[1] - there[1]) < APART - 1)) {
        return there;
      }
    }
    return new double[] {x, y};
  }

  /** 1, 2 or 5 times a power of ten, not above the value. */
  private static double round(double value) {
    double power = Math.pow(10, Math.floor(Math.log10(value)));
    double digits = value / power;
    return power * (digits >= 5 ? 5 : digits >= 2 ? 2 : 1);
  }
}
