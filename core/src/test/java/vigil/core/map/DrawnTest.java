package vigil.core.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import vigil.core.language.Language;

/** Places are where they are: in their countries, and in the picture. */
class DrawnTest {
  private static final GeoPoint GROZNY = new GeoPoint(43.318, 45.698);
  private static final double HUNDREDTH = 0.01;

  @Test
  void outlines_capitals_lieInTheirCountries() {
    assertThat(Outlines.all()).hasSizeGreaterThan(200);
    assertThat(countryAt(48.857, 2.352)).isEqualTo(250);
    assertThat(countryAt(34.55, 69.21)).isEqualTo(4);
    assertThat(countryAt(55.75, 37.62)).isEqualTo(643);
    assertThat(countryAt(-33.45, -70.66)).isEqualTo(152);
    assertThat(countryAt(0, -30)).isEqualTo(-1);
  }

  @Test
  void of_oneTown_namesTheCountryAroundItInTheReadersLanguage() {
    assertThat(Drawn.of(List.of(GROZNY), Language.ENGLISH).names())
        .extracting(Drawn.Name::words)
        .contains("Russia", "Georgia");
    assertThat(Drawn.of(List.of(GROZNY), Language.RUSSIAN).names())
        .extracting(Drawn.Name::words)
        .contains("Россия", "Грузия");
  }

  @Test
  void of_sameTownThreeTimes_numbersStandApart() {
    List<Drawn.Spot> spots = Drawn.of(List.of(GROZNY, GROZNY, GROZNY), Language.ENGLISH).spots();

    assertThat(spots).extracting(Drawn.Spot::number).containsExactly(1, 2, 3);
    assertThat(spots).extracting(Drawn.Spot::pointX).containsOnly("240.0");
    assertThat(spots).extracting(spot -> spot.x() + " " + spot.y()).doesNotHaveDuplicates();
  }

  /** Russia and Fiji lie on both sides of the 180th meridian. */
  @Test
  void of_theWholeWorld_noOutlineRunsAcrossThePicture() {
    Drawn world =
        Drawn.of(
            List.of(GROZNY, new GeoPoint(-34.6, -58.4), new GeoPoint(27.7, 85.3)),
            Language.ENGLISH);

    for (String land : world.lands()) {
      for (String ring : land.split("Z", -1)) {
        double[] points = points(ring);
        for (int i = 2; i < points.length; i += 2) {
          boolean inSight = points[i + 1] > 0 && points[i + 1] < Window.HEIGHT;
          assertThat(inSight ? Math.abs(points[i] - points[i - 2]) : 0)
              .isLessThan(Window.WIDTH / 4.0);
        }
      }
    }
  }

  @Test
  void of_aPlaceAtThe180thMeridian_hasLandBeyondIt() {
    Drawn east = Drawn.of(List.of(new GeoPoint(67, 179.9)), Language.ENGLISH);
    Drawn west = Drawn.of(List.of(new GeoPoint(67, -179.9)), Language.ENGLISH);

    for (Drawn drawn : List.of(east, west)) {
      double[] points = points(String.join("", drawn.lands()));
      assertThat(IntStream.range(0, points.length / 2).mapToDouble(i -> points[2 * i]))
          .anyMatch(x -> x > 0 && x < Window.WIDTH / 2.0 - 60)
          .anyMatch(x -> x < Window.WIDTH && x > Window.WIDTH / 2.0 + 60);
    }
  }

  @Test
  void coarse_theWholeWorld_isLightAndStaysInThePicture() {
    List<GeoPoint> world = List.of(GROZNY, new GeoPoint(-34.6, -58.4), new GeoPoint(27.7, 85.3));

    Drawn coarse = Drawn.coarse(world, Language.ENGLISH);

    assertThat(String.join("", coarse.lands())).hasSizeLessThan(26_000).matches("[-Mlz0-9 ]+");
    assertThat(coarse.lands())
        .allSatisfy(land -> {
          for (String ring : land.split("z", -1)) {
            double[] steps = points(ring);
            double x = 0;
            double y = 0;
            for (int i = 0; i < steps.length; i += 2) {
              x += steps[i];
              y += steps[i + 1];
              assertThat(x).isBetween(-9.0, Window.WIDTH + 9.0);
              assertThat(y).isBetween(-9.0, Window.HEIGHT + 9.0);
            }
          }
        });
  }

  private static double[] points(String path) {
    return Pattern.compile("-?\\d+(\\.\\d+)?")
        .matcher(path)
        .results()
        .mapToDouble(number -> Double.parseDouble(number.group()))
        .toArray();
  }

  @Test
  void plan_twoCornersOfATown_areFarApartAndMeasuredInMetres() {
    Drawn plan =
        Drawn.plan(
            List.of(new GeoPoint(51.5103, -0.1863), new GeoPoint(51.5117, -0.1769)),
            Language.ENGLISH);

    double first = Double.parseDouble(plan.spots().getFirst().pointX());
    double last = Double.parseDouble(plan.spots().getLast().pointX());
    assertThat(last - first).isBetween(250.0, 400.0);
    assertThat(plan.barLabel()).isEqualTo("200 m");
    assertThat(plan.lands()).isEmpty();
  }

  @Property(tries = 100)
  void of_anyPlaces_allAreInThePictureAndTheBarFits(@ForAll("points") List<GeoPoint> points) {
    Drawn drawn = Drawn.of(points, Language.ENGLISH);

    for (Drawn.Spot spot : drawn.spots()) {
      assertThat(Double.parseDouble(spot.pointX())).isBetween(0.0, 1.0 * Window.WIDTH);
      assertThat(Double.parseDouble(spot.pointY())).isBetween(0.0, 1.0 * Window.HEIGHT);
    }
    assertThat(Double.parseDouble(drawn.barWidth())).isBetween(1.0, Window.WIDTH / 4.0 + 0.1);
  }

  @Provide
  Arbitrary<List<GeoPoint>> points() {
    return Combinators.combine(
            Arbitraries.doubles().between(-60, 75), Arbitraries.doubles().between(-180, 180))
        .as(GeoPoint::new)
        .list()
        .ofMinSize(1)
        .ofMaxSize(8);
  }

  /** The even-odd rule; -1 at sea. */
  private static int countryAt(double latitude, double longitude) {
    for (Outlines.Country country : Outlines.all()) {
      boolean inside = false;
      for (int[] ring : country.rings()) {
        inside ^= isIn(ring, latitude, longitude);
      }
      if (inside) {
        return country.code();
      }
    }
    return -1;
  }

  private static boolean isIn(int[] ring, double latitude, double longitude) {
    boolean inside = false;
    for (int i = 0, before = ring.length - 2; i < ring.length; before = i, i += 2) {
      double y = ring[i + 1] * HUNDREDTH;
      double yBefore = ring[before + 1] * HUNDREDTH;
      if (y > latitude != yBefore > latitude) {
        double part = (latitude - y) / (yBefore - y);
        inside ^= longitude < (ring[i] + part * (ring[before] - ring[i])) * HUNDREDTH;
      }
    }
    return inside;
  }
}
