package vigil.estimate.latent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vigil.estimate.CaptureHistories;
import vigil.estimate.random.RandomStream;

class GibbsChainTest {
  private static final CaptureHistories TABLE =
      CaptureHistories.ofPatterns(
          List.of("A", "B", "C"),
          Map.of(1, 4_000L, 2, 3_000L, 4, 5_000L, 3, 900L, 5, 1_500L, 6, 12L, 7, 300L));

  /** These digits are the same on every machine, or something in them is not prescribed by Java. */
  @Test
  void chain_ofASeed_isTheSameOnEveryMachine() {
    GibbsChain chain = new GibbsChain(TABLE, 8, new RandomStream(42, 0), 1);

    long[] unseen = new long[1000];
    Arrays.setAll(unseen, i -> chain.next());

    assertThat(new long[] {unseen[0], unseen[9], unseen[99], unseen[999]})
        .isEqualTo(new long[] {16261, 17718, 14512, 8580});
  }
}
