package vigil.core.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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
