package vigil.core.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Positions as people copy them from a map, a phone or a table. */
class GeoPointTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "43.318, 45.6982",
        "43.318 45.6982",
        "43.318,45.6982",
        "43.318; 45.6982",
        "43,318 45,6982",
        "43,318; 45,6982",
        "43,318, 45,6982",
        " 43.318° N, 45.6982° E ",
        "43.318N 45.6982E"
      })
  void of_aPairAsPeopleWriteIt_isThatPoint(String text) {
    assertThat(GeoPoint.of(text)).contains(new GeoPoint(43.318, 45.6982));
  }

  @Test
  void of_southAndWest_areNegative() {
    assertThat(GeoPoint.of("33.45 S, 70.66 W")).contains(new GeoPoint(-33.45, -70.66));
    assertThat(GeoPoint.of("-33.45, -70.66")).contains(new GeoPoint(-33.45, -70.66));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "43",
        "Grozny",
        "-33.9 S, 18.4 E",
        "33.9 S, -18.4 E",
        "91, 10",
        "10, 181",
        "43.318, 45.6982, 3",
        "1e3, 4",
        "NaN, 1"
      })
  void of_anythingElse_isNoPoint(String text) {
    assertThat(GeoPoint.of(text)).isEmpty();
  }

  @Test
  void new_nowhereOnEarth_isRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> new GeoPoint(90.1, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> new GeoPoint(0, Double.NaN));
  }

  @Property
  void of_whatToStringWrote_isTheSamePoint(
      @ForAll @DoubleRange(min = -90, max = 90) double latitude,
      @ForAll @DoubleRange(min = -180, max = 180) double longitude) {
    GeoPoint point = new GeoPoint(latitude, longitude);

    assertThat(GeoPoint.of(point.toString())).contains(point);
  }
}
