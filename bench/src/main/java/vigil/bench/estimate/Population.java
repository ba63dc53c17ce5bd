package vigil.bench.estimate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vigil.estimate.CaptureHistories;
import vigil.estimate.random.RandomStream;

/** Made-up populations of known size, and how lists find them. */
enum Population {
  /** Four lists that know nothing of each other. */
  INDEPENDENT("independent", 3000, new double[] {0.25, 0.2, 0.15, 0.1}),
  /** Three of ten persons are easy to find for everybody. */
  TWO_CLASSES("two latent classes", 3000, new double[] {0.1, 0.1, 0.08, 0.05}) {
    @Override
    double chance(int list, int seen, boolean easy) {
      return easy ? EASY[list] : super.chance(list, seen, false);
    }
  },
  /** The second list works from the first. */
  POSITIVE_PAIR("positively dependent pair", 3000, new double[] {0.25, 0.12, 0.15, 0.1}) {
    @Override
    double chance(int list, int seen, boolean easy) {
      return list == 1 && (seen & 1) == 1 ? 0.5 : super.chance(list, seen, easy);
    }
  },
  /** The second list leaves to the first whom the first has. */
  NEGATIVE_PAIR("negatively dependent pair", 3000, new double[] {0.25, 0.25, 0.15, 0.1}) {
    @Override
    double chance(int list, int seen, boolean easy) {
      return list == 1 && (seen & 1) == 1 ? 0.05 : super.chance(list, seen, easy);
    }
  },
  /** Five short lists that share few persons. */
  SPARSE("sparse", 5000, new double[] {0.05, 0.04, 0.03, 0.03, 0.01});

  private static final double[] EASY = {0.5, 0.4, 0.45, 0.3};
  private static final double EASY_SHARE = 0.3;

  private final String title;
  private final int size;
  private final double[] chances;

  Population(String title, int size, double[] chances) {
    this.title = title;
    this.size = size;
    this.chances = chances;
  }

  String title() {
    return title;
  }

  int size() {
    return size;
  }

  double chance(int list, int seen, boolean easy) {
    return chances[list];
  }

  /** The lists that a replicate sees. */
  CaptureHistories draw(long replicate) {
    RandomStream random = new RandomStream(replicate, 1000L + ordinal());
    Map<Integer, Long> counts = new HashMap<>();
    for (int person = 0; person < size; person++) {
      boolean easy = random.uniform() < EASY_SHARE;
      int seen = 0;
      for (int list = 0; list < chances.length; list++) {
        seen |= random.uniform() < chance(list, seen, easy) ? 1 << list : 0;
      }
      if (seen != 0) {
        counts.merge(seen, 1L, Long::sum);
      }
    }
    return CaptureHistories.ofPatterns(
        List.of("A", "B", "C", "D", "E").subList(0, chances.length), counts);
  }
}
