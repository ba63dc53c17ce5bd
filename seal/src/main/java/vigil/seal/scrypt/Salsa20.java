package vigil.seal.scrypt;

/** The Salsa20/8 core (RFC 7914 section 3). */
final class Salsa20 {
  private static final int WORDS = 16;

  private final int[] state = new int[WORDS];

  /** Replaces 16 words by their Salsa20/8 hash. */
  void hash(int[] words) {
    System.arraycopy(words, 0, state, 0, WORDS);
    for (int i = 0; i < 4; i++) {
      columns(state);
      rows(state);
    }
    for (int i = 0; i < WORDS; i++) {
      words[i] += state[i];
    }
  }

  private static void columns(int[] x) {
    quarter(x, 0, 4, 8, 12);
    quarter(x, 5, 9, 13, 1);
    quarter(x, 10, 14, 2, 6);
    quarter(x, 15, 3, 7, 11);
  }

  private static void rows(int[] x) {
    quarter(x, 0, 1, 2, 3);
    quarter(x, 5, 6, 7, 4);
    quarter(x, 10, 11, 8, 9);
    quarter(x, 15, 12, 13, 14);
  }

  private static void quarter(int[] x, int a, int b, int c, int d) {
    int xa = x[a];
    int xd = x[d];
    int xb = x[b] ^ Integer.rotateLeft(xa + xd, 7);
    int xc = x[c] ^ Integer.rotateLeft(xb + xa, 9);
    xd ^= Integer.rotateLeft(xc + xb, 13);
    x[a] = xa ^ Integer.rotateLeft(xd + xc, 18);
    x[b] = xb;
    x[c] = xc;
    x[d] = xd;
  }
}
