package vigil.desk.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import com.codahale.shamir.Scheme;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.ByteRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class SecretSharingTest {
  private static final SecureRandom RANDOM = new SecureRandom();

  @Property(tries = 300)
  void combine_anyTwoOfThree_giveTheSecret(@ForAll @Size(16) byte[] secret) {
    SortedMap<Integer, byte[]> parts = SecretSharing.split(secret, 2, 3, RANDOM);

    for (int left = 1; left <= 3; left++) {
      Map<Integer, byte[]> two = new HashMap<>(parts);
      two.remove(left);
      assertThat(SecretSharing.combine(two)).isEqualTo(secret);
    }
    assertThat(SecretSharing.combine(parts)).isEqualTo(secret);
  }

  @Property(tries = 100)
  void combine_partsOfAnotherProgram_giveTheSecret(
      @ForAll @Size(16) byte[] secret, @ForAll @IntRange(min = 2, max = 6) int needed) {
    Map<Integer, byte[]> parts = new HashMap<>(new Scheme(RANDOM, 7, needed).split(secret));
    parts.keySet().removeIf(number -> number > needed);

    assertThat(SecretSharing.combine(parts)).isEqualTo(secret);
  }

  @Property(tries = 100)
  void split_readByAnotherProgram_givesTheSecret(
      @ForAll @Size(16) byte[] secret, @ForAll @IntRange(min = 2, max = 6) int needed) {
    SortedMap<Integer, byte[]> parts = SecretSharing.split(secret, needed, 7, RANDOM);
    parts.keySet().removeIf(number -> number <= 7 - needed);

    assertThat(new Scheme(RANDOM, 7, needed).join(parts)).isEqualTo(secret);
  }

  /** One part fits every secret: for each there is a second part that would give it. */
  @Property(tries = 50)
  void combine_onePartAlone_saysNothingOfTheSecret(
      @ForAll @ByteRange byte secret, @ForAll @IntRange(min = 1, max = 3) int number) {
    byte[] part = SecretSharing.split(new byte[] {secret}, 2, 3, RANDOM).get(number);
    boolean[] possible = new boolean[256];
    for (int other = 0; other < 256; other++) {
      byte[] given =
          SecretSharing.combine(Map.of(number, part, number % 3 + 1, new byte[] {(byte) other}));
      possible[given[0] & 0xff] = true;
    }

    assertThat(possible).doesNotContain(false);
  }

  @Test
  void multiply_examplesOfFips197_areRight() {
    assertThat(SecretSharing.multiply(0x57, 0x83)).isEqualTo(0xc1);
    assertThat(SecretSharing.multiply(0x57, 0x13)).isEqualTo(0xfe);
  }

  /** By hand: the line through 0x42 whose slope is 0x57 has 0x42 + 0x57 n at n. */
  @Test
  void combine_partsOfAKnownLine_giveItsValueAtZero() {
    Map<Integer, byte[]> parts =
        Map.of(1, HexFormat.of().parseHex("15"), 2, HexFormat.of().parseHex("ec"));

    assertThat(SecretSharing.combine(parts)).containsExactly(0x42);
  }
}
