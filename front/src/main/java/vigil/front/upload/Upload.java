package vigil.front.upload;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;
import vigil.exchange.Sha256;
import vigil.exchange.spool.Draft;
import vigil.front.admission.Quota;

/** One envelope while it arrives. One request works on it at a time; who does, holds its lock. */
final class Upload {
  /** How every age file begins (age-encryption.org/v1). */
  private static final byte[] INTRODUCTION =
      "age-encryption.org/v1\n".getBytes(StandardCharsets.US_ASCII);

  private static final int BUFFER_BYTES = 64 << 10;

  private final Draft draft;
  private final long lengthBytes;
  private final ReentrantLock lock = new ReentrantLock();
  private final Duration rest;
  private volatile long touchedNanos;
  private volatile long spentNanos;
  private boolean ended;

  /**
   * @param rest beyond that nobody is at work on it: her line is gone
   */
  Upload(Draft draft, long lengthBytes, Duration rest, long nowNanos) {
    this.rest = rest;
    this.draft = draft;
    this.lengthBytes = lengthBytes;
    this.touchedNanos = nowNanos;
  }

  /** What was sent is no age file, or longer than it was to be. The upload has ended. */
  static final class NotThisEnvelope extends IOException {
    private static final long serialVersionUID = 1L;

    NotThisEnvelope(String why) {
      super(why);
    }
  }

  /** The spool could not take it. The upload has ended. */
  static final class NotStored extends IOException {
    private static final long serialVersionUID = 1L;

    NotStored(IOException cause) {
      super("the spool could not take it", cause);
    }
  }

  /** Begins to work on it; false when somebody else does. */
  boolean claim() {
    return lock.tryLock();
  }

  void release(long nowNanos) {
    spentNanos = spentNanos(nowNanos);
    touchedNanos = nowNanos;
    lock.unlock();
  }

  long touchedNanos() {
    return touchedNanos;
  }

  /** The time that it has taken, without the times in which its sender was gone. */
  long spentNanos(long nowNanos) {
    return spentNanos + Math.min(nowNanos - touchedNanos, rest.toNanos());
  }

  /** Bytes that have arrived. */
  long offsetBytes() {
    return draft.sizeBytes();
  }

  boolean hasEnded() {
    return ended;
  }

  /**
   * Takes what the body still holds; what came before a connection broke is kept.
   *
   * @throws NotThisEnvelope when it cannot be the envelope that was announced
   * @throws NotStored when there is no room
   * @throws Quota.UsedUp when there is no room for so much now
   * @throws IOException when the connection broke
   */
  void append(InputStream body) throws IOException {
    byte[] buffer = new byte[BUFFER_BYTES];
    try {
      // A network stream may read 0 bytes, which is not the end.
      for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
        take(buffer, read);
      }
    } finally {
      if (!ended) {
        draft.hideTime();
      }
    }
  }

  private void take(byte[] bytes, int count) throws IOException {
    long at = offsetBytes();
    if (count > lengthBytes - at) {
      end();
      throw new NotThisEnvelope("it is longer than was announced");
    }
    for (int i = 0; i < count && at + i < INTRODUCTION.length; i++) {
      if (bytes[i] != INTRODUCTION[(int) at + i]) {
        end();
        throw new NotThisEnvelope("it is no age file");
      }
    }
    try {
      draft.write(bytes, 0, count);
    } catch (Quota.UsedUp e) {
      end();
      throw e;
    } catch (IOException e) {
      end();
      throw new NotStored(e);
    }
  }

  /** Whether all of it has arrived. */
  boolean isWhole() {
    return offsetBytes() == lengthBytes;
  }

  /**
   * Puts the whole envelope into the spool when it is the one that was sent; else throws it away.
   *
   * @return whether it was
   */
  boolean commit(Sha256 expected) throws IOException {
    if (!draft.sha256().sameAs(expected)) {
      end();
      return false;
    }
    try {
      draft.commit();
    } catch (IOException e) {
      end();
      throw new NotStored(e);
    }
    ended = true;
    return true;
  }

  /** Throws away what has arrived. */
  void end() throws IOException {
    ended = true;
    draft.abort();
  }
}
