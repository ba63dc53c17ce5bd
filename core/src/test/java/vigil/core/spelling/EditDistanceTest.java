package vigil.core.spelling;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EditDistanceTest {

  @ParameterizedTest
  @CsvSource({
    "kitten, sitting, 3",
    "rosettacode, raisethysword, 8",
    "saturday, sunday, 3",
    "'', abc, 3",
    "abc, '', 3",
    "same, same, 0",
    "убийство, убийства, 1"
  })
  void between_knownPairs_isTheKnownDistance(String from, String to, int distance) {
    assertThat(EditDistance.between(from, to)).isEqualTo(distance);
  }

  @Property
  void between_anyTexts_isAMetric(
      @ForAll @StringLength(max = 12) String one,
      @ForAll @StringLength(max = 12) String two,
      @ForAll @StringLength(max = 12) String three) {
    int direct = EditDistance.between(one, two);
    assertThat(direct).isEqualTo(EditDistance.between(two, one));
    assertThat(direct == 0).isEqualTo(one.equals(two));
    assertThat(direct)
        .isLessThanOrEqualTo(EditDistance.between(one, three) + EditDistance.between(three, two));
    assertThat(direct).isLessThanOrEqualTo(Math.max(one.length(), two.length()));
  }
}
