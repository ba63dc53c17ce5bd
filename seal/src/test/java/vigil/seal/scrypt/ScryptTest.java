package vigil.seal.scrypt;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HexFormat;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.bouncycastle.crypto.generators.SCrypt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScryptTest {
  /** RFC 7914 section 12; its fourth vector needs 1 GiB and the same code. */
  @ParameterizedTest
  @CsvSource({
    "'', '', 4, 1, 1, 77d6576238657b203b19ca42c18a0497f16b4844e3074ae8dfdffa3fede21442"
        + "fcd0069ded0948f8326a753a0fc81f17e8d3e0fb2e0d3628cf35e20c38d18906",
    "password, NaCl, 10, 8, 16, fdbabe1c9d3472007856e7190d01e9fe7c6ad7cbc8237830e77376634b373162"
        + "2eaf30d92e22a3886ff109279d9830dac727afb94a83ee6d8360cbdfa2cc0640",
    "pleaseletmein, SodiumChloride, 14, 8, 1, 7023bdcb3afd7348461c06cd81fd38ebfda8fbba904f8e3ea9b543f6545da1f2"
        + "d5432955613f0fcf62d49705242a9af9e61e85dc0d651e40dfcf017b45575887"
  })
  void derive_vectorOfRfc7914_agrees(
      String passphrase, String salt, int log2Cost, int r, int p, String expected) {
    byte[] derived =
        Scrypt.derive(
            passphrase.getBytes(US_ASCII),
            salt.getBytes(US_ASCII),
            new ScryptCost(log2Cost, r, p),
            64);

    assertThat(HexFormat.of().formatHex(derived)).isEqualTo(expected);
  }

  @Property(tries = 60)
  void derive_anyParameters_agreesWithBouncyCastle(
      @ForAll byte[] passphrase,
      @ForAll byte[] salt,
      @ForAll @IntRange(min = 1, max = 10) int log2Cost,
      @ForAll @IntRange(min = 1, max = 9) int r,
      @ForAll @IntRange(min = 1, max = 3) int p) {
    if (log2Cost < 16 * r) {
      assertThat(Scrypt.derive(passphrase, salt, new ScryptCost(log2Cost, r, p), 48))
          .isEqualTo(SCrypt.generate(passphrase, salt, 1 << log2Cost, r, p, 48));
    }
  }

  @Test
  void tableBytes_costOfAReturnNumber_is128Mebibytes() {
    assertThat(new ScryptCost(17, 8, 1).tableBytes()).isEqualTo(128L << 20);
  }

  @Test
  void cost_outOfRange_isRefused() {
    assertThatThrownBy(() -> new ScryptCost(25, 8, 1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new ScryptCost(0, 8, 1)).isInstanceOf(IllegalArgumentException.class);
  }
}
