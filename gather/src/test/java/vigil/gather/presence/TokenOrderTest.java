package vigil.gather.presence;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import org.junit.jupiter.api.Test;

class TokenOrderTest {
  /** One number in 256 begins with a zero byte, so some of these signatures do. */
  @Test
  void token_signatureThatBeginsWithZeros_isWholeAsTheOthers() {
    SecureRandom random = new SecureRandom();
    IssuerKey key = IssuerKey.generate(random);
    TokenChallenge challenge = TokenChallenge.ofGathering("example.org", "a-vigil");
    for (int i = 0; i < 1_000; i++) {
      TokenOrder order = TokenOrder.of(key.publicKey(), challenge, random);
      byte[] response = key.sign(order.request());
      assertThat(response).hasSize(TokenKey.MODULUS_BYTES);
      assertThat(key.publicKey().signed(order.token(response))).isTrue();
    }
  }
}
