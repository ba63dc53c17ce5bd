package vigil.front;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;

/** A connection that says what it likes, byte for byte. */
final class Raw implements AutoCloseable {
  private static final int PATIENCE_MILLIS = 300_000;

  private final Socket socket;

  Raw(int port) throws IOException {
    socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setSoTimeout(PATIENCE_MILLIS);
  }

  Raw send(String text) throws IOException {
    return send(text.getBytes(StandardCharsets.UTF_8));
  }

  Raw send(byte[] bytes) throws IOException {
    socket.getOutputStream().write(bytes);
    socket.getOutputStream().flush();
    return this;
  }

  /** All that comes until the other side closes. */
  String answer() throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    byte[] buffer = new byte[8192];
    try {
      for (int read = socket.getInputStream().read(buffer);
          read >= 0;
          read = socket.getInputStream().read(buffer)) {
        all.write(buffer, 0, read);
      }
    } catch (SocketTimeoutException e) {
      throw new IOException("no end of the answer after: " + all, e);
    }
    return all.toString(StandardCharsets.UTF_8);
  }

  /** Hangs up without a word. */
  @Override
  public void close() throws IOException {
    socket.close();
  }
}
