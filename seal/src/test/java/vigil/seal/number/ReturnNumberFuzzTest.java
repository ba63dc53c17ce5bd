package vigil.seal.number;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;

/**
 * Whatever is typed as a number, it is one or the slip is named. In a normal run this goes through
 * the inputs kept beside it; with {@code JAZZER_FUZZ=1} in the environment and one method chosen
 * with {@code -Dtest}, Jazzer looks for others.
 */
class ReturnNumberFuzzTest {
  private static final String[] SEPARATORS = {
    " ", "-", "\u00a0", "\u200f", "\u2212", ".", "_", "\t"
  };
  private static final int[] ZEROS = {'0', 0x0660, 0x06F0, 0x0966, 0xFF10, 0x1D7CE};

  @FuzzTest(maxDuration = "30m")
  void parse_anything_isANumberOrASlipThatRepeatsNothing(FuzzedDataProvider data) {
    String typed = data.consumeRemainingAsString();
    try {
      ReturnNumber number = ReturnNumber.parse(typed);
      assertThat(ReturnNumber.parse(number.grouped())).isEqualTo(number);
      assertThat(digits(typed)).isEqualTo(number.grouped().replace(" ", ""));
    } catch (ReturnNumberException slip) {
      String said = String.valueOf(slip.getMessage()).replaceAll("[^0-9]", "");
      assertThat(said).hasSizeLessThan(ReturnNumber.DIGITS / 2);
    }
  }

  /** However a right number is written down, it is the same number. */
  @FuzzTest(maxDuration = "30m")
  void parse_aNumberInAnyScriptAndSpacing_isThatNumber(FuzzedDataProvider data) {
    byte[] random = new byte[ReturnNumber.DIGITS];
    for (int i = 0; i < ReturnNumber.DIGITS - 1; i++) {
      random[i] = (byte) ('0' + data.consumeInt(0, 9));
    }
    random[ReturnNumber.DIGITS - 1] = Damm.checkDigit(random, ReturnNumber.DIGITS - 1);
    StringBuilder plain = new StringBuilder();
    StringBuilder typed = new StringBuilder();
    for (byte digit : random) {
      plain.append((char) digit);
      for (int separators = data.consumeInt(0, 2); separators > 0; separators--) {
        typed.append(data.pickValue(SEPARATORS));
      }
      typed.appendCodePoint(data.pickValue(ZEROS) + digit - '0');
    }
    assertThat(ReturnNumber.parse(typed.toString()))
        .isEqualTo(ReturnNumber.parse(plain.toString()));
  }

  private static String digits(String typed) {
    StringBuilder digits = new StringBuilder();
    typed
        .codePoints()
        .filter(character -> Character.digit(character, 10) >= 0)
        .forEach(character -> digits.append(Character.digit(character, 10)));
    return digits.toString();
  }
}
