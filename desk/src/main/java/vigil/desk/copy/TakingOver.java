package vigil.desk.copy;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;
import vigil.desk.metadata.FileRefusedException;
import vigil.desk.metadata.Refusal;

/** Takes what a tool made. One that hangs in a thread of its own can be stopped. */
final class TakingOver implements Runnable {
  private static final long MOST_BYTES = 2L << 30;
  private static final int BUFFER_BYTES = 64 << 10;

  private final InputStream from;
  private final OutputStream to;
  private boolean stopped;
  private volatile @Nullable Exception failed;

  TakingOver(InputStream from, OutputStream to) {
    this.from = from;
    this.to = to;
  }

  @Override
  public void run() {
    try {
      copy();
    } catch (FileRefusedException | IOException | RuntimeException e) {
      failed = e;
    }
  }

  private void copy() throws FileRefusedException, IOException {
    byte[] buffer = new byte[BUFFER_BYTES];
    long count = 0;
    for (int read = from.read(buffer); read >= 0; read = from.read(buffer)) {
      count += read;
      if (count > MOST_BYTES) {
        throw new FileRefusedException(Refusal.TOO_LARGE);
      }
      write(buffer, read);
    }
    if (count == 0) {
      throw new FileRefusedException(Refusal.TOOL_FAILED);
    }
  }

  private synchronized void write(byte[] bytes, int count) throws IOException {
    if (stopped) {
      throw new IOException("stopped");
    }
    to.write(bytes, 0, count);
  }

  /** Nothing is written any more once this returns. */
  synchronized void stop() {
    stopped = true;
  }

  /**
   * Tells whether all of it was taken; asked at the end.
   *
   * @throws FileRefusedException when there was nothing, or too much
   * @throws IOException when it could not be written
   */
  void requireWhole() throws FileRefusedException, IOException {
    switch (failed) {
      case null -> {}
      case FileRefusedException refused -> throw refused;
      case IOException full -> throw full;
      case RuntimeException bug -> throw bug;
      case Exception other -> throw new IllegalStateException(other);
    }
  }
}
