package vigil.desk.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.Function;
import vigil.exchange.json.JsonRefusedException;

/**
 * What a front answered. Closing it gives up on the rest.
 *
 * @param status of HTTP
 */
record Answer(int status, InputStream body) implements AutoCloseable {
  private static final int UNAUTHORIZED = 401;

  /**
   * Makes sure of the status; closes the answer when it is another.
   *
   * @param what the front was asked to do
   */
  void require(String what, int expected) throws IOException {
    if (status != expected) {
      close();
      throw status == UNAUTHORIZED
          ? new FrontException.NotPaired()
          : new FrontException.Unexpected(what, status);
    }
  }

  /** Reads a JSON answer of at most so many bytes. */
  <T> T json(String what, int mostBytes, Function<byte[], T> read) throws IOException {
    try {
      return read.apply(body.readNBytes(mostBytes));
    } catch (JsonRefusedException e) {
      throw new FrontException.Unexpected(what, e);
    }
  }

  @Override
  public void close() throws IOException {
    body.close();
  }
}
