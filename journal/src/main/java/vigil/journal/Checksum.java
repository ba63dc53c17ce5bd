package vigil.journal;

import java.util.zip.CRC32C;

/** CRC-32C (RFC 3720, appendix B.4) as found in the heads of files and frames. */
final class Checksum {

  static final int SIZE_BYTES = 4;

  private Checksum() {}

  static int of(byte[] bytes, int count) {
    CRC32C sum = new CRC32C();
    sum.update(bytes, 0, count);
    return (int) sum.getValue();
  }
}
