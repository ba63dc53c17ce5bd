package vigil.estimate.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;

/** Against {@link StrictMath}, whose error is below one unit in the last place. */
class ElementaryTest {

  @Property
  void log_ofAnyNumber_isTheLogarithm(
      @ForAll @DoubleRange(min = -700, max = 700) @Scale(9) double exponent) {
    double x = StrictMath.exp(exponent);
    double log = StrictMath.log(x);

    assertThat(Elementary.log(x)).isCloseTo(log, within(1e-15 * Math.max(1, Math.abs(log))));
  }

  @Property
  void log_around1_isExactForItsSize(
      @ForAll @DoubleRange(min = -1e-3, max = 1e-3) @Scale(9) double away) {
    double log = StrictMath.log(1 + away);

    assertThat(Elementary.log(1 + away)).isCloseTo(log, within(1e-15 * Math.abs(log)));
  }

  @Property
  void exp_ofAnyNumber_isThePower(@ForAll @DoubleRange(min = -707, max = 708) @Scale(9) double x) {
    double power = StrictMath.exp(x);

    assertThat(Elementary.exp(x)).isCloseTo(power, within(1e-15 * power));
  }

  @Test
  void exp_beyondWhatANumberHolds_isNothingOrInfinite() {
    assertThat(Elementary.exp(-708)).isZero();
    assertThat(Elementary.exp(Double.NEGATIVE_INFINITY)).isZero();
    assertThat(Elementary.exp(709)).isInfinite();
    assertThat(Elementary.exp(Double.NaN)).isNaN();
    assertThat(Elementary.exp(0)).isEqualTo(1);
    assertThat(Elementary.log(1)).isZero();
  }
}
