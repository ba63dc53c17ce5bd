package vigil.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vigil.seal.hybrid.HybridSuite;

class RecipientTest {
  /** From the README of age. */
  private static final String KNOWN =
      "age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p";

  private static final byte[] HYBRID_KEY = HybridSuite.publicKey(new byte[32]);

  @Test
  void parse_whiteSpaceAround_isForgiven() {
    assertThat(Recipient.parse(" " + KNOWN + "\r\n"))
        .isEqualTo(new Recipient(KNOWN))
        .hasToString(KNOWN);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "age1", "AGE-SECRET-KEY-1", "ssh-ed25519 AAAA", "age1pq1qqqq"})
  void parse_otherText_saysWhatARecipientLooksLike(String text) {
    assertThatThrownBy(() -> Recipient.parse(text))
        .isInstanceOf(RecipientException.class)
        .hasMessageContaining(
            "begins with \"age1\" and has 62 characters, or with \"age1pq1\" and has 1959");
  }

  @Test
  void parse_hybridKey_isOne() {
    Recipient hybrid = Recipient.ofPublicKey(KeyKind.HYBRID, HYBRID_KEY);

    assertThat(Recipient.parse(hybrid + "\n")).isEqualTo(hybrid);
    assertThat(hybrid.kind()).isEqualTo(KeyKind.HYBRID);
    assertThat(hybrid.encoded()).startsWith("age1pq1").hasSize(1959);
    assertThat(new Recipient(KNOWN).kind()).isEqualTo(KeyKind.X25519);
  }

  @Test
  void parse_hybridKeyWithASlip_isRefused() {
    String encoded = Recipient.ofPublicKey(KeyKind.HYBRID, HYBRID_KEY).encoded();
    for (int at = 7; at < encoded.length(); at += 61) {
      char wrong = encoded.charAt(at) == 'q' ? 'p' : 'q';
      String changed = encoded.substring(0, at) + wrong + encoded.substring(at + 1);
      assertThatThrownBy(() -> Recipient.parse(changed))
          .isInstanceOf(RecipientException.class)
          .hasMessageContaining("slip");
    }
  }

  /** FIPS 203 section 7.2: every coefficient of an encapsulation key is below 3329. */
  @Test
  void ofPublicKey_coefficientsOutOfRange_isRefusedBeforeAnythingIsSealed() {
    byte[] wrong = HYBRID_KEY.clone();
    wrong[0] = (byte) 0xff;
    wrong[1] = (byte) 0xff;

    assertThatThrownBy(() -> Recipient.ofPublicKey(KeyKind.HYBRID, wrong))
        .isInstanceOf(RecipientException.class);
  }

  @Test
  void parse_upperCase_isRefused() {
    assertThatThrownBy(() -> Recipient.parse(KNOWN.toUpperCase(Locale.ROOT)))
        .isInstanceOf(RecipientException.class);
  }

  @Test
  void parse_veryLongText_isRefusedBeforeDecoding() {
    assertThatThrownBy(() -> Recipient.parse("age1" + "q".repeat(5000)))
        .isInstanceOf(RecipientException.class);
  }

  @Property
  void parse_oneCharacterChanged_isRefused(
      @ForAll @IntRange(min = 4, max = 61) int at,
      @ForAll @CharRange(from = '0', to = 'z') char with) {
    String changed = KNOWN.substring(0, at) + with + KNOWN.substring(at + 1);

    if (!changed.equals(KNOWN)) {
      assertThatThrownBy(() -> Recipient.parse(changed)).isInstanceOf(RecipientException.class);
    }
  }
}
