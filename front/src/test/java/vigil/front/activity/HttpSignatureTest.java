package vigil.front.activity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HttpSignatureTest {
  private static final URI TARGET = URI.create("https://witness.example/actor/inbox");
  private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
  private static final byte[] BODY = "{\"type\":\"Follow\"}".getBytes(StandardCharsets.UTF_8);

  static PublicKey publicKey(String base64) throws Exception {
    byte[] encoded = Base64.getMimeDecoder().decode(base64.replaceAll("-----[A-Z ]+-----", ""));
    return KeyFactory.getInstance("RSA").generatePublic(new X509EncodedKeySpec(encoded));
  }

  /** The draft's appendix C.3, "All Headers Test". */
  @Test
  void isBy_theVectorOfTheDraft_holds() throws Exception {
    PublicKey key =
        publicKey(
            "MIGfMA0GCSqGSIb3DQEBAQUAA4GNADCBiQKBgQDCFENGw33yGihy92pDjZQhl0C36rPJj+CvfSC8+q28hxA161QF"
                + "NUd13wuCTUcq0Qd2qsBe/2hFyc2DCJJg0h1L78+6Z4UMR7EOcpfdUE9Hf3m/hs+FUR45uBJeDK1HSFHD8bHK"
                + "D6kv8FPGfJTotc+2xjJwoYi+1hqp1fIekaxsyQIDAQAB");
    Posted posted =
        new Posted(
            "/foo?param=value&pet=dog",
            Map.of(
                "Host", "example.com",
                "Date", "Sun, 05 Jan 2014 21:31:40 GMT",
                "Content-Type", "application/json",
                "Digest", "SHA-256=X48E9qOokqqrvdts8nOJRJN3OWDUoyWxBf7kbu9DBPE=",
                "Content-Length", "18",
                "Signature",
                    "keyId=\"Test\",algorithm=\"rsa-sha256\",headers=\"(request-target) host date"
                        + " content-type digest"
                        + " content-length\",signature=\"vSdrb+dS3EceC9bcwHSo4MlyKS5"
                        + "9iFIrhgYkz8+oVLEEzmYZZvRs8rgOp+63LEM3v+MFHB32NfpB2bEKBIvB1q52LaEUHFv120V01IL"
                        + "+TAD48XaERZFukWgHoBTLMhYS2Gb51gWxpeIq8knRmPnYePbF5MOkR0Zkly4zKH7s1dE=\""),
            "{\"hello\": \"world\"}".getBytes(StandardCharsets.UTF_8),
            Instant.parse("2014-01-05T21:32:00Z"));

    HttpSignature signature = HttpSignature.of(posted, "example.com").orElseThrow();
    assertThat(signature.keyId()).isEqualTo("Test");
    assertThat(signature.isBy(key, posted)).isTrue();
  }

  private static Posted posted(FrontKey key, Map<String, String> instead, byte[] body) {
    Map<String, String> headers =
        new HashMap<>(HttpSignature.sign(key, "https://a.example/u#k", "POST", TARGET, BODY, NOW));
    headers.putAll(instead);
    return new Posted("/actor/inbox", headers, body, NOW);
  }

  @Test
  void sign_whatItSigned_holdsForItsKeyOnly(@TempDir Path one, @TempDir Path other)
      throws Exception {
    FrontKey key = FrontKey.in(one);
    Posted posted = posted(key, Map.of(), BODY);
    HttpSignature signature = HttpSignature.of(posted, "witness.example").orElseThrow();

    assertThat(signature.isBy(publicKey(key.publicPem()), posted)).isTrue();
    assertThat(signature.isBy(publicKey(FrontKey.in(one).publicPem()), posted)).isTrue();
    assertThat(signature.isBy(publicKey(FrontKey.in(other).publicPem()), posted)).isFalse();
    assertThat(
            signature.isBy(
                publicKey(key.publicPem()),
                new Posted("/actor/inbox?x", posted.headers(), BODY, NOW)))
        .isFalse();
    assertThat(key).hasToString("FrontKey[…]");
  }

  @Test
  void of_anotherBodyHostOrHour_isRefused(@TempDir Path folder) throws Exception {
    FrontKey key = FrontKey.in(folder);

    assertThat(HttpSignature.of(posted(key, Map.of(), new byte[1]), "witness.example")).isEmpty();
    assertThat(HttpSignature.of(posted(key, Map.of(), BODY), "other.example")).isEmpty();
    Posted late =
        new Posted(
            "/actor/inbox",
            posted(key, Map.of(), BODY).headers(),
            BODY,
            NOW.plus(Duration.ofHours(2)));
    assertThat(HttpSignature.of(late, "witness.example")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "nonsense",
        "keyId=\"k\",headers=\"(request-target) host date\",signature=\"AAAA\"",
        "keyId=\"k\",headers=\"digest\",signature=\"AAAA\"",
        "keyId=\"k\",headers=\"(request-target) host date digest x-absent\",signature=\"AAAA\"",
        "keyId=\"k\",algorithm=\"hmac-sha256\",headers=\"(request-target) host date"
            + " digest\",signature=\"AAAA\"",
        "keyId=\"k\",headers=\"(request-target) host date digest\",signature=\"!\""
      })
  void of_tooLittleSignedOrNotUnderstood_isRefused(String header, @TempDir Path folder)
      throws Exception {
    Posted posted = posted(FrontKey.in(folder), Map.of("Signature", header), BODY);

    assertThat(HttpSignature.of(posted, "witness.example")).isEmpty();
  }
}
