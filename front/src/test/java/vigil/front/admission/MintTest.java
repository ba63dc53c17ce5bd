package vigil.front.admission;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.HashSet;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NotEmpty;
import net.jqwik.api.constraints.NumericChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import vigil.front.admission.Token.Purpose;

class MintTest {
  private final Mint mint = new Mint(new SecureRandom());

  @Property
  void read_ownToken_isUnderstoodForItsPurposeOnly(
      @ForAll Purpose purpose, @ForAll @IntRange int tries, @ForAll @IntRange int second) {
    String text = mint.unique(purpose, tries, second);
    assertThat(text).hasSize(Mint.CHARACTERS).matches("[A-Za-z0-9_-]+");
    for (Purpose other : Purpose.values()) {
      assertThat(mint.read(text, other).isPresent()).isEqualTo(other == purpose);
    }
    Token token = mint.read(text, purpose).orElseThrow();
    assertThat(token.tries()).isEqualTo(tries);
    assertThat(token.second()).isEqualTo(second);
  }

  @Property
  void read_changedAnywhere_isNotFromHere(
      @ForAll @IntRange(max = 55) int at, @ForAll @IntRange(min = 1, max = 63) int by) {
    String alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    StringBuilder text = new StringBuilder(mint.unique(Purpose.TELL_WORK, 1, 1));
    text.setCharAt(at, alphabet.charAt((alphabet.indexOf(text.charAt(at)) + by) % 64));
    assertThat(mint.read(text.toString(), Purpose.TELL_WORK)).isEmpty();
  }

  @Property
  void read_anyText_isNotFromHere(@ForAll @NotEmpty @StringLength(max = 60) String text) {
    assertThat(mint.read(text, Purpose.VISIT_PASS)).isEmpty();
  }

  @Property
  void read_anyTextOfItsShape_isNotFromHere(
      @ForAll @StringLength(Mint.CHARACTERS) @AlphaChars @NumericChars @Chars({'-', '_', '='})
          String text) {
    assertThat(mint.read(text, Purpose.VISIT_PASS)).isEmpty();
  }

  @Test
  void read_madeBeforeARestart_isNotFromHere() {
    String before = new Mint(new SecureRandom()).unique(Purpose.TELL_WORK, 1, 1);
    assertThat(mint.read(before, Purpose.TELL_WORK)).isEmpty();
  }

  @Test
  void unique_madeOften_isNeverTheSame() {
    Set<String> all = new HashSet<>();
    for (int i = 0; i < 1_000; i++) {
      assertThat(all.add(mint.unique(Purpose.TELL_WORK, 1, 1))).isTrue();
    }
  }

  @Test
  void shared_sameTime_isTheSameForEverybody() {
    assertThat(mint.shared(Purpose.TELL_TICKET, 10))
        .isEqualTo(mint.shared(Purpose.TELL_TICKET, 10))
        .isNotEqualTo(mint.shared(Purpose.TELL_TICKET, 20));
  }
}
