package vigil.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class JaroWinklerTest {

  /** Winkler, W. E. (1990), table of examples. */
  @Test
  void similarity_publishedPairs_hasThePublishedValues() {
    assertThat(JaroWinkler.similarity("martha", "marhta")).isEqualTo(0.961, within(0.0005));
    assertThat(JaroWinkler.similarity("dwayne", "duane")).isEqualTo(0.840, within(0.0005));
    assertThat(JaroWinkler.similarity("dixon", "dicksonx")).isEqualTo(0.813, within(0.0005));
    assertThat(JaroWinkler.similarity("abc", "xyz")).isZero();
    assertThat(JaroWinkler.similarity("", "xyz")).isZero();
  }

  @Property
  void similarity_anyPair_isFromZeroToOneAndOneForTheSameAlone(
      @ForAll @CharRange(from = 'a', to = 'd') @StringLength(max = 8) String one,
      @ForAll @CharRange(from = 'a', to = 'd') @StringLength(max = 8) String other) {
    double similarity = JaroWinkler.similarity(one, other);

    assertThat(similarity).isBetween(0.0, 1.0);
    assertThat(similarity == 1).isEqualTo(one.equals(other));
  }
}
