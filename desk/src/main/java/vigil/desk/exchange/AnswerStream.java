package vigil.desk.exchange;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;

/**
 * The content of a front's answer. {@code java.net.http} stops waiting only before an answer
 * begins; this also ends one that falls silent. What goes wrong with the connection is a {@link
 * FrontException}, so that it is never taken for trouble of our own disk.
 */
final class AnswerStream extends FilterInputStream {
  private final String address;
  private final Thread watch;
  private volatile boolean cameFurther = true;

  /**
   * @param silence how long it may go without one byte more
   */
  AnswerStream(InputStream answer, String address, Duration silence) {
    super(answer);
    this.address = address;
    this.watch = Thread.ofVirtual().start(() -> watch(silence));
  }

  private void watch(Duration silence) {
    try {
      while (cameFurther) {
        cameFurther = false;
        Thread.sleep(silence);
      }
      in.close();
    } catch (InterruptedException closed) {
      // Nobody reads any more.
    } catch (IOException e) {
      // The reader is told by its own read.
    }
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    try {
      int count = super.read(bytes, offset, length);
      cameFurther = true;
      return count;
    } catch (IOException e) {
      throw new FrontException.Unreachable(address, e);
    }
  }

  @Override
  public void close() throws IOException {
    watch.interrupt();
    super.close();
  }
}
