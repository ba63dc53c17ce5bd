package vigil.seal.scrypt;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.util.Arrays;

/** scryptROMix and scryptBlockMix (RFC 7914 sections 4 and 5) over a table outside the heap. */
final class RomMix {
  private static final ValueLayout.OfInt LITTLE_ENDIAN =
      ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

  private final MemorySegment table;
  private final int blockBytes;
  private final int rows;
  private final int[] block;
  private final int[] row;
  private final int[] chain = new int[16];
  private final Salsa20 salsa = new Salsa20();

  RomMix(MemorySegment table, ScryptCost cost) {
    this.table = table;
    this.blockBytes = cost.blockBytes();
    this.rows = 1 << cost.log2Cost();
    this.block = new int[blockBytes / Integer.BYTES];
    this.row = new int[block.length];
  }

  /** Mixes one block in place. */
  void mix(byte[] blocks, int offset) {
    MemorySegment bytes = MemorySegment.ofArray(blocks);
    try {
      MemorySegment.copy(bytes, LITTLE_ENDIAN, offset, block, 0, block.length);
      fillTable();
      walkTable();
      MemorySegment.copy(block, 0, bytes, LITTLE_ENDIAN, offset, block.length);
    } finally {
      Arrays.fill(block, 0);
      Arrays.fill(row, 0);
    }
  }

  private void fillTable() {
    for (long i = 0; i < rows; i++) {
      MemorySegment.copy(block, 0, table, ValueLayout.JAVA_INT, i * blockBytes, block.length);
      blockMix();
    }
  }

  private void walkTable() {
    for (int i = 0; i < rows; i++) {
      long index = block[block.length - 16] & (rows - 1);
      MemorySegment.copy(table, ValueLayout.JAVA_INT, index * blockBytes, row, 0, row.length);
      for (int k = 0; k < block.length; k++) {
        block[k] ^= row[k];
      }
      blockMix();
    }
  }

  /** Even sub-blocks go to the front half, odd ones to the back half. */
  private void blockMix() {
    System.arraycopy(block, block.length - 16, chain, 0, 16);
    int half = block.length / 2;
    for (int at = 0; at < block.length; at += 16) {
      for (int k = 0; k < 16; k++) {
        chain[k] ^= block[at + k];
      }
      salsa.hash(chain);
      System.arraycopy(chain, 0, row, (at / 32) * 16 + (at % 32 == 0 ? 0 : half), 16);
    }
    System.arraycopy(row, 0, block, 0, block.length);
  }
}
