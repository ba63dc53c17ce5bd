package vigil.gather.presence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class PresenceCodeTest {
  private static final SecureRandom RANDOM = new SecureRandom();

  @Test
  void parse_typedInAnyShape_isTheSameCode() {
    PresenceCode code = PresenceCode.generate(RANDOM);
    assertThat(code.grouped()).matches("[2-9A-Z]{6}-[2-9A-Z]{6}-[2-9A-Z]{6}");
    assertThat(PresenceCode.parse(code.grouped())).isEqualTo(code);
    assertThat(PresenceCode.parse(" " + code.compact().toLowerCase(Locale.ROOT) + "\n"))
        .isEqualTo(code);
    assertThat(code).hasToString("PresenceCode[redacted]");
  }

  /** The alphabet of codes, as keyboards of other scripts have it. */
  @Test
  void parse_onAKeyboardOfAnotherScript_isTheSameCode() {
    for (int round = 0; round < 20; round++) {
      PresenceCode code = PresenceCode.generate(RANDOM);
      String russian = code.grouped();
      for (int i = 0; i < "ABCEHKMPTXY".length(); i++) {
        russian = russian.replace("ABCEHKMPTXY".charAt(i), "АВСЕНКМРТХУ".charAt(i));
      }
      String arabic = code.grouped();
      String wide = code.grouped().replace('-', '\u2013');
      for (char digit = '2'; digit <= '9'; digit++) {
        arabic = arabic.replace(digit, (char) (digit - '0' + '٠'));
        wide = wide.replace(digit, (char) (digit - '0' + '０'));
      }
      assertThat(PresenceCode.parse(russian.toLowerCase(Locale.ROOT))).isEqualTo(code);
      assertThat(PresenceCode.parse(arabic)).isEqualTo(code);
      assertThat(PresenceCode.parse("\u00a0" + wide + "\u200b")).isEqualTo(code);
    }
  }

  @Test
  void parse_oneCharacterWrongOrTwoSwapped_isASlip() {
    for (int round = 0; round < 20; round++) {
      String code = PresenceCode.generate(RANDOM).compact();
      for (int at = 0; at < code.length(); at++) {
        char other = code.charAt(at) == '7' ? 'K' : '7';
        String wrong = code.substring(0, at) + other + code.substring(at + 1);
        assertSlip(wrong);
        if (at > 0 && code.charAt(at) != code.charAt(at - 1)) {
          assertSlip(
              code.substring(0, at - 1)
                  + code.charAt(at)
                  + code.charAt(at - 1)
                  + code.substring(at + 1));
        }
      }
      assertSlip(code + "2");
      assertSlip(code.replace(code.charAt(3), 'O'));
    }
  }

  @Test
  void hash_ofAnotherGathering_isAnother() {
    PresenceCode code = PresenceCode.generate(RANDOM);
    assertThat(code.hash("march")).isEqualTo(PresenceCode.parse(code.grouped()).hash("march"));
    assertThat(code.hash("march")).isNotEqualTo(code.hash("vigil"));
    assertThat(code.hash("march").bytes()).hasSize(16);
  }

  private static void assertSlip(String typed) {
    assertThatThrownBy(() -> PresenceCode.parse(typed))
        .as(typed)
        .isInstanceOf(PresenceCode.SlipException.class);
  }
}
