package vigil.open;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vigil.seal.KeyKind;
import vigil.seal.bech32.Bech32;

class IdentityTest {
  /** From the community's age test vectors, where it is public. */
  static final String KNOWN =
      "AGE-SECRET-KEY-1EGTZVFFV20835NWYV6270LXYVK2VKNX2MMDKWYKLMGR48UAWX40Q2P2LM0";

  @Test
  void recipient_generatedKey_isTheOneAgeKeygenNames() throws Exception {
    Identity identity = Identity.generate();

    byte[] named = Age.run(List.of("age-keygen", "-y"), identity.encoded().getBytes(UTF_8));

    assertThat(identity.recipient().encoded()).isEqualTo(new String(named, UTF_8).strip());
  }

  @Test
  void parse_whatAgeKeygenMade_hasTheRecipientItNames() throws Exception {
    String file = new String(Age.run(List.of("age-keygen"), new byte[0]), UTF_8);

    Identity identity = IdentityFile.parse(file).getFirst();

    assertThat(file).contains("# public key: " + identity.recipient());
  }

  @Test
  void parse_itsOwnText_isTheSameKey() {
    Identity identity = Identity.generate();

    assertThat(Identity.parse(" " + identity.encoded() + "\r\n"))
        .isEqualTo(identity)
        .hasSameHashCodeAs(identity);
    assertThat(Identity.generate()).isNotEqualTo(identity);
  }

  @Test
  void parse_hybridKey_isTheSameKey() {
    Identity identity = Identity.generate(KeyKind.HYBRID);

    assertThat(identity.encoded()).startsWith("AGE-SECRET-KEY-PQ-1").hasSize(77);
    assertThat(Identity.parse(identity.encoded() + "\n"))
        .isEqualTo(identity)
        .hasSameHashCodeAs(identity);
    assertThat(identity.kind()).isEqualTo(KeyKind.HYBRID);
    assertThat(Identity.generate().kind()).isEqualTo(KeyKind.X25519);
  }

  @Test
  void parse_hybridKeyCutShort_saysHowLongOneIs() {
    String cut = Identity.generate(KeyKind.HYBRID).encoded().substring(0, 60);

    assertThatThrownBy(() -> Identity.parse(cut))
        .isInstanceOf(IdentityException.class)
        .hasMessageContaining("has 77 characters; this one has 60")
        .hasMessageNotContaining(cut.substring(20));
  }

  /** Two kinds with the same secret bytes are not the same key. */
  @Test
  void equals_otherKindSameBytes_isAnotherKey() {
    byte[] secret = Bech32.decode("AGE-SECRET-KEY-", KNOWN);

    assertThat(Identity.parse(Bech32.encode("AGE-SECRET-KEY-PQ-", secret)))
        .isNotEqualTo(Identity.parse(KNOWN));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p",
        "AGE-PLUGIN-YUBIKEY-1QQQQ",
        "AGE-SECRET-KEY-PQ-"
      })
  void parse_otherText_saysWhatAnIdentityLooksLike(String text) {
    assertThatThrownBy(() -> Identity.parse(text))
        .isInstanceOf(IdentityException.class)
        .hasMessageContaining("begins with AGE-SECRET-KEY-1");
  }

  @Test
  void parse_oneCharacterWrong_isRefusedWithoutQuotingTheKey() {
    for (int at = 16; at < KNOWN.length(); at++) {
      char wrong = KNOWN.charAt(at) == 'Q' ? 'P' : 'Q';
      String changed = KNOWN.substring(0, at) + wrong + KNOWN.substring(at + 1);
      assertThatThrownBy(() -> Identity.parse(changed))
          .isInstanceOf(IdentityException.class)
          .hasMessageNotContaining(changed.substring(20))
          .hasNoCause();
    }
  }

  @Test
  void parse_lowerCase_isRefused() {
    assertThatThrownBy(() -> Identity.parse(KNOWN.toLowerCase(Locale.ROOT)))
        .isInstanceOf(IdentityException.class);
  }

  @Test
  void toString_anyKey_isRedacted() {
    assertThat(Identity.parse(KNOWN)).hasToString("Identity[redacted]");
  }

  @Test
  void destroy_afterwards_theKeyIsGone() {
    Identity identity = Identity.generate();
    identity.destroy();

    assertThat(identity.isDestroyed()).isTrue();
    assertThatThrownBy(identity::recipient).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(identity::key).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(identity::encoded).isInstanceOf(IllegalStateException.class);
  }
}
