package vigil.exchange.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vigil.exchange.Sha256;
import vigil.exchange.TestSigner;
import vigil.exchange.edition.Fault;
import vigil.exchange.edition.Problem;
import vigil.exchange.json.JsonRefusedException;
import vigil.exchange.spool.EnvelopeId;
import vigil.seal.KeyKind;
import vigil.seal.Recipient;

class WireTest {
  private final SecureRandom random = new SecureRandom();
  private final PairingCode code = PairingCode.generate(random);
  private final PairingToken token = PairingToken.generate(random);

  @Test
  void code_asShown_isReadBack() {
    assertThat(code.grouped()).matches("([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}");
    assertThat(PairingCode.parse(code.grouped())).isEqualTo(code);
    assertThat(PairingCode.parse(" " + code.grouped().toLowerCase(Locale.ROOT) + "\n"))
        .isEqualTo(code);
    assertThat(code).isNotEqualTo(PairingCode.generate(random));
  }

  @Test
  void code_letterTakenForADigit_isReadAsTheDigit() {
    assertThat(PairingCode.parse("oOiI lLaA 2222 3333"))
        .isEqualTo(PairingCode.parse("0011-11AA-2222-3333"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "1234", "0000-0000-0000-000", "0000-0000-0000-00000", "UUUU-0000-0000-0000"})
  void code_thatCannotBeOne_isRefusedWithoutRepeatingIt(String typed) {
    assertThatThrownBy(() -> PairingCode.parse(typed))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("a pairing code has")
        .hasMessageNotContaining("0000-0000");
  }

  @Test
  void secrets_printed_areRedacted() {
    assertThat(
            code.toString() + token + new PairingRequest(code, keys()) + new PairingResponse(token))
        .doesNotContain(code.grouped())
        .doesNotContain(token.secretText());
  }

  @Test
  void hash_ofASecret_matchesThatSecretOnly() {
    SecretHash stored = SecretHash.parse(token.hash().toString());
    assertThat(stored.matches(token)).isTrue();
    assertThat(stored.matches(PairingToken.generate(random))).isFalse();
    assertThat(code.hash().matches(code)).isTrue();
    assertThat(code.hash().matches(PairingCode.generate(random))).isFalse();
    assertThat(token.hash().toString()).doesNotContain(token.secretText());
  }

  @Test
  void token_inTheAuthorizationHeader_isReadBack() {
    assertThat(Wire.token(Wire.bearer(token))).hasValue(token);
    assertThat(token.secretText()).hasSize(43);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Bearer", "Bearer ", "Bearer x", "Basic eDp5", "bearer x"})
  void token_otherHeader_isNone(String header) {
    assertThat(Wire.token(header)).isEmpty();
  }

  @Test
  void digest_inTheIfMatchHeader_isReadBack() {
    Sha256 digest = Sha256.of(new byte[3]);
    assertThat(Wire.digest(Wire.ifMatch(digest))).hasValue(digest);
    for (String other : List.of("", "*", digest.hex(), "W/" + Wire.ifMatch(digest), "\"ab\"")) {
      assertThat(Wire.digest(other)).isEmpty();
    }
  }

  @Test
  void addresses_ofThings_areUnderTheExchange() {
    EnvelopeId envelope = EnvelopeId.random();
    assertThat(Wire.envelope(envelope)).isEqualTo("/exchange/envelopes/" + envelope);
  }

  @Test
  void messages_writtenAndRead_areTheSame() {
    PairingRequest request = new PairingRequest(code, keys());
    assertThat(PairingRequest.read(request.json())).isEqualTo(request);
    PairingResponse response = new PairingResponse(token);
    assertThat(PairingResponse.read(response.json())).isEqualTo(response);
    EnvelopeList list =
        new EnvelopeList(List.of(new EnvelopeList.Entry(EnvelopeId.random(), 1_234)));
    assertThat(EnvelopeList.read(list.json())).isEqualTo(list);
    EditionRefusal refusal =
        new EditionRefusal(List.of(new Problem("note.txt", Fault.NOT_NEWER, "it is old")));
    assertThat(EditionRefusal.read(refusal.json())).isEqualTo(refusal);
    assertThat(new String(refusal.json(), StandardCharsets.UTF_8)).contains("\"not_newer\"");
    assertThat(GroupKeys.read(keys().json())).isEqualTo(keys());
    assertThat(Terms.read(new Terms(7).json())).isEqualTo(new Terms(7));
    assertThatThrownBy(() ->
            Terms.read(
                "{\"format\":\"vigil-terms/1\",\"reply_days\":0}".getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(JsonRefusedException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"format\":\"vigil-paired/1\",\"token\":\"short\"}",
        "{\"format\":\"vigil-paired/1\"}",
        "{\"format\":\"vigil-paired/1\",\"token\":null}",
        "{\"format\":\"vigil-paired/1\",\"token\":7}",
        "{\"token\":\"x\"}"
      })
  void message_thatIsNone_isRefused(String json) {
    assertThatThrownBy(() -> PairingResponse.read(json.getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(JsonRefusedException.class);
  }

  private final TestSigner signer = new TestSigner(5);

  private GroupKeys keys() {
    byte[] publicKey = new byte[32];
    publicKey[0] = 9;
    return new GroupKeys(
        List.of(Recipient.ofPublicKey(KeyKind.X25519, publicKey)), signer.publicKey());
  }
}
