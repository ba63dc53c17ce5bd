package vigil.seal;

/**
 * Padmé: sizes rounded up so that a size gives away at most O(log log size) bits, for at most 12 %
 * more bytes (Nikitin et al., "Reducing Metadata Leakage from Encrypted Files and Communication
 * with PURBs", PoPETs 2019, algorithm 1).
 */
public final class Padme {
  private Padme() {}

  /**
   * The smallest Padmé size that holds this many bytes.
   *
   * @param sizeBytes 0 to 2^62
   * @throws IllegalArgumentException outside that range
   */
  public static long paddedSizeBytes(long sizeBytes) {
    if (sizeBytes < 0 || sizeBytes > 1L << 62) {
      throw new IllegalArgumentException("size out of range: " + sizeBytes);
    }
    if (sizeBytes < 2) {
      return sizeBytes;
    }
    int exponent = floorLog2(sizeBytes);
    int mantissaBits = floorLog2(exponent) + 1;
    long mask = (1L << Math.max(0, exponent - mantissaBits)) - 1;
    return (sizeBytes + mask) & ~mask;
  }

  /** Of 0, which Padmé meets only for sizes 2 and 3 (exponent 1), the mantissa has one bit. */
  private static int floorLog2(long value) {
    return 63 - Long.numberOfLeadingZeros(value);
  }
}
