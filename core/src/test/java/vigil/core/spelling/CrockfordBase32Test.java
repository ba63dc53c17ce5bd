package vigil.core.spelling;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CrockfordBase32Test {

  @Test
  void alphabet_has32DifferentSymbolsWithoutLookalikes() {
    assertThat(CrockfordBase32.ALPHABET.chars().distinct().count()).isEqualTo(32);
    assertThat(CrockfordBase32.ALPHABET).doesNotContain("I", "L", "O", "U");
  }

  @Test
  void asTyped_lookalikesBlanksDashesAndCase_areTakenAsMeant() {
    assertThat(CrockfordBase32.asTyped(" ol1-i\u2013a b\tz ")).isEqualTo("0111ABZ");
  }

  @Test
  void asTyped_whatIsNoSymbol_stays() {
    assertThat(CrockfordBase32.asTyped("u?")).isEqualTo("U?");
  }
}
