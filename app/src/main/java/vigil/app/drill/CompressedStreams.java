package vigil.app.drill;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * What lies inside compressed streams that begin anywhere in some bytes, and in streams inside
 * those. A stream that is damaged or cut off is read up to there. Not safe for several threads.
 */
final class CompressedStreams implements AutoCloseable {
  private static final int MAX_DEPTH = 3;
  private static final int BLOCK_BYTES = 1 << 20;
  private static final int CHUNK_BYTES = 1 << 16;

  /** Noise that only looks like a stream ends within its first bytes. */
  private static final int FIRST_INPUT_BYTES = 1 << 10;

  /** Gets what was inside, a block at a time. */
  @FunctionalInterface
  interface Inside {
    /**
     * Takes the next block.
     *
     * @param block valid until this returns
     * @param offset where the outermost stream begins
     * @param depth behind how many streams it was, from 1
     */
    void read(MemorySegment block, long offset, int depth);
  }

  private final int overlap;
  private final List<Unpacking> unpackings = new ArrayList<>();
  private long whole;

  /**
   * @param overlap so many bytes of a block are handed over again at the beginning of the next one
   */
  CompressedStreams(int overlap) {
    this.overlap = overlap;
    for (int depth = 0; depth < MAX_DEPTH; depth++) {
      unpackings.add(new Unpacking(overlap));
    }
  }

  /** How many streams were whole, of all that were searched. */
  long whole() {
    return whole;
  }

  /** Reads all that begin in these bytes. */
  void search(MemorySegment bytes, Inside inside) {
    new Search(inside).search(bytes, 0, 0);
  }

  private final class Search {
    private final Inside inside;

    Search(Inside inside) {
      this.inside = inside;
    }

    private void search(MemorySegment bytes, long outermost, int depth) {
      if (depth == MAX_DEPTH) {
        return;
      }
      byte[] chunk = new byte[(int) Math.min(CHUNK_BYTES, bytes.byteSize())];
      byte before = 0;
      for (long base = 0; base < bytes.byteSize(); base += chunk.length) {
        int length = (int) Math.min(chunk.length, bytes.byteSize() - base);
        MemorySegment.copy(bytes, ValueLayout.JAVA_BYTE, base, chunk, 0, length);
        for (int i = 0; i < length; i++) {
          if (CompressedStart.maybe(before, chunk[i]) && base + i > 0) {
            begin(bytes, base + i - 1, outermost, depth);
          }
          before = chunk[i];
        }
      }
    }

    private void begin(MemorySegment bytes, long at, long outermost, int depth) {
      CompressedStart start = CompressedStart.at(bytes, at);
      if (start != null && start.dataOffset() < bytes.byteSize()) {
        inflate(bytes, start, depth == 0 ? at : outermost, depth);
      }
    }

    private void inflate(MemorySegment bytes, CompressedStart start, long outermost, int depth) {
      Unpacking unpacking = unpackings.get(depth);
      unpacking.begin(bytes, start);
      boolean more = true;
      while (more) {
        more = unpacking.fill();
        if (unpacking.filled > 0) {
          MemorySegment block = MemorySegment.ofArray(unpacking.block).asSlice(0, unpacking.filled);
          inside.read(block, outermost, depth + 1);
          search(block, outermost, depth + 1);
        }
        if (more) {
          unpacking.keep(overlap);
        }
      }
      whole += unpacking.inflater.finished() ? 1 : 0;
    }
  }

  @Override
  public void close() {
    unpackings.forEach(Unpacking::close);
  }

  /** One stream at a time, with memory that is used again for the next. */
  private static final class Unpacking {
    private final Inflater bare = new Inflater(true);
    private final Inflater wrapped = new Inflater(false);
    private final byte[] input = new byte[CHUNK_BYTES];
    private final byte[] block;
    private MemorySegment bytes = MemorySegment.NULL;
    private Inflater inflater = bare;
    private long next;
    private int inputBytes;
    private int filled;

    Unpacking(int overlap) {
      block = new byte[BLOCK_BYTES + overlap];
    }

    void begin(MemorySegment source, CompressedStart start) {
      bytes = source;
      inflater = start.raw() ? bare : wrapped;
      inflater.reset();
      next = start.dataOffset();
      inputBytes = FIRST_INPUT_BYTES;
      filled = 0;
    }

    /** Goes on until the block is full; false when the stream is over. */
    boolean fill() {
      long before = inflater.getBytesWritten() - filled;
      try {
        while (filled < block.length) {
          if (inflater.finished() || inflater.needsDictionary() || !feed()) {
            return false;
          }
          filled += inflater.inflate(block, filled, block.length - filled);
        }
        return true;
      } catch (DataFormatException e) {
        // Not a stream after all, or a damaged one: what came out before that counts.
        filled = (int) (inflater.getBytesWritten() - before);
        return false;
      }
    }

    private boolean feed() {
      if (!inflater.needsInput()) {
        return true;
      }
      int length = (int) Math.min(inputBytes, bytes.byteSize() - next);
      if (length <= 0) {
        return false;
      }
      MemorySegment.copy(bytes, ValueLayout.JAVA_BYTE, next, input, 0, length);
      inflater.setInput(input, 0, length);
      next += length;
      inputBytes = input.length;
      return true;
    }

    void keep(int overlap) {
      System.arraycopy(block, filled - overlap, block, 0, overlap);
      filled = overlap;
    }

    void close() {
      bare.close();
      wrapped.close();
    }
  }
}
