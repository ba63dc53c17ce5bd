package vigil.seal.bech32;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HexFormat;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Bech32Test {
  /** From the test vectors of BIP 173, where its data is given as groups. */
  private static final String SPLIT =
      "split1checkupstagehandshakeupstreamerranterredcaperred2y9e3w";

  private static final byte[] SPLIT_BYTES =
      HexFormat.of().parseHex("c5f38b70305f519bf66d85fb6cf03058f3dde463ecd7918f2dc743918f2d");

  @Test
  void decode_vectorOfBip173_givesItsBytes() {
    assertThat(Bech32.decode("split", SPLIT)).isEqualTo(SPLIT_BYTES);
    assertThat(Bech32.encode("split", SPLIT_BYTES)).isEqualTo(SPLIT);
  }

  @Property
  void decode_encodedBytes_givesThemBack(@ForAll @Size(max = 1500) byte[] bytes) {
    String lower = Bech32.encode("age1pq", bytes);
    String upper = Bech32.encode("AGE-SECRET-KEY-PQ-", bytes);

    assertThat(Bech32.decode("age1pq", lower)).isEqualTo(bytes);
    assertThat(lower).hasSize(Bech32.encodedLength("age1pq", bytes.length));
    assertThat(Bech32.decode("AGE-SECRET-KEY-PQ-", upper)).isEqualTo(bytes);
    assertThat(upper).isUpperCase();
  }

  @Property
  void decode_oneCharacterChanged_isRefused(
      @ForAll @IntRange(max = 59) int at, @ForAll @IntRange(min = 33, max = 126) int with) {
    String changed = SPLIT.substring(0, at) + (char) with + SPLIT.substring(at + 1);

    if (!changed.equals(SPLIT)) {
      assertThatThrownBy(() -> Bech32.decode("split", changed))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  /** All but the last two are from BIP 173; the last two have a checksum that fits. */
  @ParameterizedTest
  @CsvSource({
    "a, A12UEL5L",
    "A, a12uel5l",
    "split, Split1checkupstagehandshakeupstreamerranterredcaperred2y9e3w",
    "x, x1b4n0q5v",
    "li, li1dgmt3",
    "a, a1",
    "abcdef, abcdef1qpzry9x8gf2tvdw0s3jn54khce6mua7lmqqqxw x",
    // One group: not a whole byte.
    "abc, abc1qvm7r47",
    // Two groups, the last with stray bits.
    "abc, abc1qphk32n5"
  })
  void decode_otherText_isRefused(String humanReadablePart, String text) {
    assertThatThrownBy(() -> Bech32.decode(humanReadablePart, text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageNotContaining(text);
  }

  @Test
  void encode_nothing_isTheShortestText() {
    assertThat(Bech32.encode("a", new byte[0])).isEqualTo("a12uel5l");
    assertThat(Bech32.encode("A", new byte[0])).isEqualTo("A12UEL5L");
    assertThat(Bech32.decode("a", "a12uel5l")).isEmpty();
  }
}
