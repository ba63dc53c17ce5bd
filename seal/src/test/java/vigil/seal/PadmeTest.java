package vigil.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PadmeTest {
  /**
   * Worked out by hand from algorithm 1 of the paper: E = floor(log2 L), S = floor(log2 E) + 1, E -
   * S bits are zero.
   */
  @ParameterizedTest
  @CsvSource({
    "0,0",
    "1,1",
    "2,2",
    "3,3",
    "8,8",
    "9,10",
    "10,10",
    "17,18",
    "100,104",
    "1000,1024",
    "1025,1088",
    "1048577,1081344"
  })
  void paddedSizeBytes_workedByHand_agrees(long sizeBytes, long expected) {
    assertThat(Padme.paddedSizeBytes(sizeBytes)).isEqualTo(expected);
  }

  @Property
  void paddedSizeBytes_anySize_holdsItWithAtMostTwelvePercentMore(
      @ForAll @LongRange(min = 0, max = 1L << 50) long size) {
    long padded = Padme.paddedSizeBytes(size);

    assertThat(padded).isGreaterThanOrEqualTo(size);
    assertThat((double) (padded - size)).isLessThanOrEqualTo(0.12 * size);
    assertThat(Padme.paddedSizeBytes(padded)).isEqualTo(padded);
  }

  @Property
  void paddedSizeBytes_largerSize_isNeverSmaller(
      @ForAll @LongRange(min = 0, max = 1L << 50) long size) {
    assertThat(Padme.paddedSizeBytes(size + 1)).isGreaterThanOrEqualTo(Padme.paddedSizeBytes(size));
  }

  @Test
  void paddedSizeBytes_allSizesOfAMebibyte_leaveFewHundredSizes() {
    assertThat(LongStream.rangeClosed(0, 1 << 20).map(Padme::paddedSizeBytes).distinct().count())
        .isLessThan(350);
  }

  @Test
  void paddedSizeBytes_negativeSize_isRefused() {
    assertThatThrownBy(() -> Padme.paddedSizeBytes(-1))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
