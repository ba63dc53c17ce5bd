package vigil.exchange.spool;

import java.util.concurrent.atomic.AtomicLong;

/** How many bytes the spool may hold, and how many are taken, drafts included. */
final class Room {
  private final long maximumSizeBytes;
  private final AtomicLong takenBytes = new AtomicLong();

  Room(long maximumSizeBytes, long takenBytes) {
    if (maximumSizeBytes <= 0) {
      throw new IllegalArgumentException("a spool must be allowed to hold something");
    }
    this.maximumSizeBytes = maximumSizeBytes;
    this.takenBytes.set(takenBytes);
  }

  boolean isFull() {
    return takenBytes.get() >= maximumSizeBytes;
  }

  void take(long bytes) throws SpoolFullException {
    long before =
        takenBytes.getAndUpdate(taken -> bytes <= maximumSizeBytes - taken ? taken + bytes : taken);
    if (bytes > maximumSizeBytes - before) {
      throw new SpoolFullException("the spool may hold " + maximumSizeBytes + " bytes and is full");
    }
  }

  void release(long bytes) {
    takenBytes.addAndGet(-bytes);
  }

  long freeBytes() {
    return maximumSizeBytes - takenBytes.get();
  }

  long takenBytes() {
    return takenBytes.get();
  }
}
