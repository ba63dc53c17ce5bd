package vigil.seal.scrypt;

/**
 * What a derivation costs (RFC 7914 section 2).
 *
 * @param log2Cost binary logarithm of N, 1 to 24
 * @param blockSize r, 1 to 32
 * @param parallelism p, 1 to 64
 */
public record ScryptCost(int log2Cost, int blockSize, int parallelism) {
  public ScryptCost {
    if (log2Cost < 1
        || log2Cost > 24
        || blockSize < 1
        || blockSize > 32
        || parallelism < 1
        || parallelism > 64) {
      throw new IllegalArgumentException(
          "scrypt cost out of range: 2^" + log2Cost + ", " + blockSize + ", " + parallelism);
    }
  }

  /** The memory one derivation takes beside the heap, e.g. 128 MiB for (17, 8, 1). */
  public long tableBytes() {
    return ((long) blockBytes()) << log2Cost;
  }

  int blockBytes() {
    return 128 * blockSize;
  }
}
