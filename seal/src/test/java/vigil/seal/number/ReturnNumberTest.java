package vigil.seal.number;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReturnNumberTest {
  private static final SecureRandom RANDOM = new SecureRandom();

  /**
   * The check digit of the example at 572, the one most descriptions of Damm's scheme give, is 4.
   */
  @Test
  void checkDigit_publishedExample_agrees() {
    assertThat((char) Damm.checkDigit(new byte[] {'5', '7', '2'}, 3)).isEqualTo('4');
  }

  @Test
  void grouped_anyNumber_isFiveGroupsOfFiveAndReadsBack() {
    ReturnNumber number = ReturnNumber.generate(RANDOM);

    assertThat(number.grouped()).matches("\\d{5}( \\d{5}){4}");
    assertThat(ReturnNumber.parse(number.grouped())).isEqualTo(number).hasSameHashCodeAs(number);
  }

  @Property
  void parse_oneDigitWrong_findsTheSlip(
      @ForAll @IntRange(min = 0, max = 24) int at, @ForAll @IntRange(min = 1, max = 9) int by) {
    StringBuilder digits = newDigits();
    digits.setCharAt(at, (char) ('0' + (digits.charAt(at) - '0' + by) % 10));

    assertThatThrownBy(() -> ReturnNumber.parse(digits.toString()))
        .isInstanceOf(ReturnNumberException.Slip.class);
  }

  @Property
  void parse_twoNeighboursSwapped_findsTheSlip(@ForAll @IntRange(min = 0, max = 23) int at) {
    StringBuilder digits = newDigits();
    char left = digits.charAt(at);
    char right = digits.charAt(at + 1);
    digits.setCharAt(at, right);
    digits.setCharAt(at + 1, left);

    if (left != right) {
      assertThatThrownBy(() -> ReturnNumber.parse(digits.toString()))
          .isInstanceOf(ReturnNumberException.Slip.class);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {'0', 0x0660, 0x06F0, 0x0966, 0xFF10, 0x1D7CE})
  void parse_digitsOfAnotherScript_areTheSameNumber(int zero) {
    ReturnNumber number = ReturnNumber.generate(RANDOM);
    var typed = new StringBuilder("\u200F");
    for (char digit : number.grouped().toCharArray()) {
      if (digit == ' ') {
        typed.append("\u00A0\u2013\t");
      } else {
        typed.appendCodePoint(zero + digit - '0');
      }
    }

    assertThat(ReturnNumber.parse(typed.toString())).isEqualTo(number);
  }

  @Test
  void parse_wrongLength_saysHowManyDigitsThereAre() {
    assertThatThrownBy(() -> ReturnNumber.parse("12345-67890"))
        .isInstanceOfSatisfying(
            ReturnNumberException.WrongLength.class,
            failure -> assertThat(failure.digits()).isEqualTo(10));
    assertThatThrownBy(() -> ReturnNumber.parse("1".repeat(100_000)))
        .isInstanceOf(ReturnNumberException.WrongLength.class);
  }

  @Test
  void parse_letter_saysWhereItStands() {
    assertThatThrownBy(() -> ReturnNumber.parse("12345 678O0"))
        .isInstanceOfSatisfying(
            ReturnNumberException.NotADigit.class,
            failure -> assertThat(failure.position()).isEqualTo(10))
        .hasMessageNotContaining("12345");
  }

  @Test
  void toString_anyNumber_isRedacted() {
    assertThat(ReturnNumber.generate(RANDOM)).hasToString("ReturnNumber[redacted]");
  }

  @Test
  void destroy_afterwards_nothingIsGivenOut() {
    ReturnNumber number = ReturnNumber.generate(RANDOM);
    number.destroy();

    assertThat(number.isDestroyed()).isTrue();
    assertThatThrownBy(number::grouped).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(number::address).isInstanceOf(IllegalStateException.class);
  }

  private static StringBuilder newDigits() {
    return new StringBuilder(ReturnNumber.generate(RANDOM).grouped().replace(" ", ""));
  }
}
