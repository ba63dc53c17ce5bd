package vigil.gather.presence;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.bouncycastle.crypto.params.RSABlindSignatureParameters;
import org.bouncycastle.crypto.params.RSAKeyParameters;
import org.bouncycastle.crypto.params.RSAPrivateCrtKeyParameters;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import vigil.gather.presence.Vectors.Vector;

/** The vectors of RFC 9474, appendix A. */
class Rfc9474Test {
  private static final List<RSABlindSignatureParameters> SUITES =
      List.of(
          RSABlindSignatureParameters.RSABSSA_SHA384_PSS_RANDOMIZED,
          RSABlindSignatureParameters.RSABSSA_SHA384_PSSZERO_RANDOMIZED,
          RSABlindSignatureParameters.RSABSSA_SHA384_PSS_DETERMINISTIC,
          RSABlindSignatureParameters.RSABSSA_SHA384_PSSZERO_DETERMINISTIC);

  @TestFactory
  Stream<DynamicTest> vectors() {
    return Vectors.tests("rfc9474.json", Rfc9474Test::holds);
  }

  private static void holds(Vector vector) {
    BlindRsa rsa =
        new BlindRsa(
            SUITES.stream()
                .filter(suite -> suite.getName().equals(vector.text("name")))
                .findFirst()
                .orElseThrow());
    RSAKeyParameters key = new RSAKeyParameters(false, vector.number("n"), vector.number("e"));
    BlindRsa.Blinding blinding = rsa.blind(key, vector.bytes("msg"), randomness(vector));
    assertThat(blinding.hidden()).isEqualTo(vector.bytes("blinded_msg"));
    byte[] blindSignature = BlindRsa.sign(privateKey(vector), blinding.hidden());
    assertThat(blindSignature).isEqualTo(vector.bytes("blind_sig"));
    byte[] signature = blinding.reveal(blindSignature);
    assertThat(signature).isEqualTo(vector.bytes("sig"));
    assertThat(rsa.verifies(key, vector.bytes("input_msg"), signature)).isTrue();
    signature[7] ^= 1;
    assertThat(rsa.verifies(key, vector.bytes("input_msg"), signature)).isFalse();
  }

  private static SecureRandom randomness(Vector vector) {
    BigInteger modulus = vector.number("n");
    List<byte[]> draws = new ArrayList<>();
    draws.add(vector.bytes("msg_prefix"));
    draws.add(Vectors.factor(vector.number("inv").modInverse(modulus), modulus));
    draws.add(vector.bytes("salt"));
    draws.removeIf(draw -> draw.length == 0);
    return Vectors.drawing(draws.toArray(byte[][]::new));
  }

  private static RSAPrivateCrtKeyParameters privateKey(Vector vector) {
    BigInteger p = vector.number("p");
    BigInteger q = vector.number("q");
    BigInteger d = vector.number("d");
    return new RSAPrivateCrtKeyParameters(
        vector.number("n"),
        vector.number("e"),
        d,
        p,
        q,
        d.mod(p.subtract(BigInteger.ONE)),
        d.mod(q.subtract(BigInteger.ONE)),
        q.modInverse(p));
  }
}
