package vigil.exchange.edition;

/**
 * How much of an edition is read before it is rejected.
 *
 * @param fileSizeBytes the most that one file may have
 * @param totalSizeBytes the most that all files may have; this much is held in memory
 * @param files the most files there may be, those of the signature included
 */
public record EditionLimits(int fileSizeBytes, long totalSizeBytes, int files) {
  /** 8 MiB a file, 32 MiB and 2,000 files in all: room for pictures in a heap of 128 MB. */
  public static final EditionLimits STANDARD = new EditionLimits(8 << 20, 32L << 20, 2_000);

  public EditionLimits {
    if (fileSizeBytes <= 0 || totalSizeBytes <= 0 || files <= 0) {
      throw new IllegalArgumentException("the limits of an edition are above 0");
    }
  }
}
