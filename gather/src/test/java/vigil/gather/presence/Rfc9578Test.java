package vigil.gather.presence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import vigil.gather.presence.Vectors.Vector;

/** The vectors of RFC 9578, appendix A.2. */
class Rfc9578Test {
  @TestFactory
  Stream<DynamicTest> vectors() {
    return Vectors.tests("rfc9578-type2.json", Rfc9578Test::holds);
  }

  private static void holds(Vector vector) {
    IssuerKey issuer = IssuerKey.read(privateKey(vector));
    TokenKey key = issuer.publicKey();
    assertThat(key.encoded()).isEqualTo(vector.bytes("pkS"));
    assertThat(TokenKey.read(vector.bytes("pkS"))).isEqualTo(key);
    TokenChallenge challenge = TokenChallenge.read(vector.bytes("token_challenge"));
    assertThat(challenge.bytes()).isEqualTo(vector.bytes("token_challenge"));

    TokenOrder order = TokenOrder.of(key, challenge, randomness(vector, key));
    assertThat(order.request().bytes()).isEqualTo(vector.bytes("token_request"));
    byte[] response = issuer.sign(TokenRequest.read(vector.bytes("token_request")));
    assertThat(response).isEqualTo(vector.bytes("token_response"));
    Token token = order.token(response);
    assertThat(token.bytes()).isEqualTo(vector.bytes("token"));
    assertThat(key.signed(Token.read(vector.bytes("token")))).isTrue();
    assertThat(challenge.isAnsweredBy(token)).isTrue();
  }

  private static SecureRandom randomness(Vector vector, TokenKey key) {
    return Vectors.drawing(
        vector.bytes("nonce"),
        Vectors.factor(vector.number("blind"), key.numbers().getModulus()),
        vector.bytes("salt"));
  }

  private static byte[] privateKey(Vector vector) {
    String pem = new String(vector.bytes("skS"), StandardCharsets.US_ASCII);
    return Base64.getMimeDecoder().decode(pem.replaceAll("-----[A-Z ]+-----", ""));
  }
}
