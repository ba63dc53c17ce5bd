package vigil.core.date;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import vigil.core.language.Language;

/**
 * Whatever is given for a date, it is one or is refused with the place where it is wrong, and a
 * date is the same when it is written and read again. In a normal run this goes through the inputs
 * kept beside it; with {@code JAZZER_FUZZ=1} in the environment and one method chosen with {@code
 * -Dtest}, Jazzer looks for others.
 */
class EdtfFuzzTest {

  @FuzzTest(maxDuration = "30m")
  void parse_anyText_isADateOrRefused(FuzzedDataProvider data) {
    String text = data.consumeRemainingAsString();
    Edtf date;
    try {
      date = Edtf.parse(text);
    } catch (EdtfException refused) {
      assertThat(refused.position()).isBetween(0, text.length());
      return;
    }
    Edtf again = Edtf.parse(date.toString());
    assertThat(again).isEqualTo(date).hasToString(date.toString());
    assertThat(again.spans()).isEqualTo(date.spans());
    assertThat(date.level()).isBetween(0, 2);
    assertThat(date.compareTo(again)).isZero();
    assertThat(EdtfWords.of(date, Language.RUSSIAN)).isNotBlank();
  }
}
