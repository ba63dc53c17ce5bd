package vigil.gather.presence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class TokenTest {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final TokenChallenge CHALLENGE =
      TokenChallenge.ofGathering("example.org", "march");

  @SuppressWarnings("NullAway.Init")
  private static IssuerKey issuer;

  @SuppressWarnings("NullAway.Init")
  private static IssuerKey other;

  @BeforeAll
  static void makeKeys() {
    issuer = IssuerKey.generate(RANDOM);
    other = IssuerKey.generate(RANDOM);
  }

  private static Token token() {
    TokenOrder order = TokenOrder.of(issuer.publicKey(), CHALLENGE, RANDOM);
    return order.token(issuer.sign(order.request()));
  }

  @Test
  void key_writtenAndRead_isTheSameAndSaysNothing() {
    assertThat(IssuerKey.read(issuer.encoded())).isEqualTo(issuer);
    assertThat(issuer.publicKey().id()).hasSize(32);
    assertThat(issuer).hasToString("IssuerKey[redacted]");
  }

  @Test
  void signed_anyBitChanged_isFalse() {
    byte[] bytes = token().bytes();
    assertThat(issuer.publicKey().signed(Token.read(bytes))).isTrue();
    for (int at = 2; at < bytes.length; at += 23) {
      byte[] changed = bytes.clone();
      changed[at] ^= 1;
      assertThat(issuer.publicKey().signed(Token.read(changed))).as("byte " + at).isFalse();
    }
  }

  @Test
  void signed_anotherKey_isFalse() {
    assertThat(other.publicKey().isNamedBy(token())).isFalse();
    assertThat(other.publicKey().signed(token())).isFalse();
  }

  @Test
  void token_signedByAnother_isRefusedByItsOwner() {
    // What is hidden below one modulus may lie above another, which then signs nothing.
    TokenOrder order =
        Stream.generate(() -> TokenOrder.of(issuer.publicKey(), CHALLENGE, RANDOM))
            .filter(one -> other.canSign(one.request()))
            .findFirst()
            .orElseThrow();
    byte[] foreign = other.sign(order.request());
    assertThatThrownBy(() -> order.token(foreign)).isInstanceOf(TokenFormatException.class);
  }

  @Test
  void sign_aNumberAboveTheModulus_isRefused() {
    byte[] bytes = TokenOrder.of(issuer.publicKey(), CHALLENGE, RANDOM).request().bytes();
    Arrays.fill(bytes, 3, bytes.length, (byte) 0xff);
    TokenRequest request = TokenRequest.read(bytes);
    assertThatThrownBy(() -> issuer.sign(request)).isInstanceOf(TokenFormatException.class);
  }

  @Test
  void challenge_ofAnotherGathering_isNotAnswered() {
    assertThat(CHALLENGE.isAnsweredBy(token())).isTrue();
    assertThat(TokenChallenge.ofGathering("example.org", "vigil").isAnsweredBy(token())).isFalse();
    assertThat(TokenChallenge.ofGathering("example.com", "march").isAnsweredBy(token())).isFalse();
  }

  @Test
  void batch_writtenAndRead_isTheSame() {
    for (int count : List.of(0, 1, 3, 64)) {
      List<TokenRequest> requests =
          IntStream.range(0, count)
              .mapToObj(i -> new TokenRequest(i, new byte[TokenKey.MODULUS_BYTES]))
              .toList();
      assertThat(TokenBatch.readRequests(TokenBatch.requests(requests)))
          .extracting(TokenRequest::truncatedKeyId)
          .containsExactlyElementsOf(requests.stream().map(TokenRequest::truncatedKeyId).toList());
    }
    byte[] signature = new byte[TokenKey.MODULUS_BYTES];
    RANDOM.nextBytes(signature);
    List<Optional<byte[]>> read =
        TokenBatch.readResponses(
            TokenBatch.responses(List.of(Optional.empty(), Optional.of(signature))));
    assertThat(read.getFirst()).isEmpty();
    assertThat(read.getLast()).hasValueSatisfying(one -> assertThat(one).isEqualTo(signature));
  }

  @Property(tries = 300)
  void anything_read_isUnderstoodOrRefusedWithOneError(@ForAll @Size(max = 400) byte[] bytes) {
    List<Runnable> readings =
        List.of(
            () -> Token.read(bytes),
            () -> TokenKey.read(bytes),
            () -> IssuerKey.read(bytes),
            () -> TokenRequest.read(bytes),
            () -> TokenChallenge.read(bytes),
            () -> TokenBatch.readRequests(bytes),
            () -> TokenBatch.readResponses(bytes));
    for (Runnable reading : readings) {
      try {
        reading.run();
      } catch (TokenFormatException e) {
        assertThat(e.getMessage()).isNotBlank();
      }
    }
  }
}
