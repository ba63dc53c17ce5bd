package vigil.core.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class QuantityPropertiesTest {

  private static final int SMALL = 12;

  @Provide
  Arbitrary<Quantity> quantities() {
    Arbitrary<Long> numbers =
        Arbitraries.oneOf(
            Arbitraries.longs().between(0, SMALL), Arbitraries.longs().between(0, Quantity.MAX));
    Arbitrary<Quantity> signed =
        Combinators.combine(Arbitraries.of("", ">=", ">", "<=", "~"), numbers)
            .as((sign, number) -> Quantity.parse(sign + number));
    Arbitrary<Quantity> ranges =
        Combinators.combine(numbers, numbers)
            .as((one, two) -> new Range(Math.min(one, two), Math.max(one, two)));
    Arbitrary<Quantity> lessThan = numbers.filter(number -> number > 0).map(LessThan::new);
    return Arbitraries.oneOf(signed, ranges, lessThan, Arbitraries.just(new Unknown()));
  }

  @Property
  void toString_anyQuantity_parsesToTheSame(@ForAll("quantities") Quantity quantity) {
    assertThat(Quantity.parse(quantity.toString())).isEqualTo(quantity);
  }

  @Property
  void parse_anyText_failsOnlyWithAPositionInside(@ForAll String text) {
    try {
      assertThat(Quantity.parse(text)).isNotNull();
    } catch (QuantityException e) {
      assertThat(e.position()).isBetween(0, text.length());
    }
  }

  @Property
  void compareTo_anyTwo_agreesWithEqualsAndTurnsRound(
      @ForAll("quantities") Quantity one, @ForAll("quantities") Quantity two) {
    assertThat(Integer.signum(one.compareTo(two))).isEqualTo(-Integer.signum(two.compareTo(one)));
    assertThat(one.compareTo(two) == 0).isEqualTo(one.equals(two));
  }

  @Property
  void agreesWith_anyTwo_isTrueExactlyWhenSomeNumberFitsBoth(
      @ForAll("quantities") Quantity one, @ForAll("quantities") Quantity two) {
    boolean numberFound =
        Stream.of(one, two)
            .map(quantity -> quantity.lowerBound().orElse(0))
            .anyMatch(number -> fits(one, number) && fits(two, number));
    assertThat(one.agreesWith(two)).isEqualTo(two.agreesWith(one)).isEqualTo(numberFound);
  }

  private static boolean fits(Quantity quantity, long number) {
    return number >= quantity.lowerBound().orElse(0)
        && number <= quantity.upperBound().orElse(Long.MAX_VALUE);
  }
}
