package vigil.app.journey;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** A network between a browser and a server that can break in the middle of anything. */
final class BadLine implements AutoCloseable {
  private static final int BUFFER_BYTES = 16 << 10;

  private final int serverPort;
  private final ServerSocket listening;
  private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
  private final AtomicLong allowedBytes = new AtomicLong(Long.MAX_VALUE);
  private volatile boolean broken;

  BadLine(int serverPort) throws IOException {
    this.serverPort = serverPort;
    this.listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().start(this::listen);
  }

  int port() {
    return listening.getLocalPort();
  }

  /** Breaks once the browser has sent so many more bytes. */
  void breakAfter(long bytes) {
    allowedBytes.set(bytes);
  }

  boolean isBroken() {
    return broken;
  }

  void repair() {
    allowedBytes.set(Long.MAX_VALUE);
    broken = false;
  }

  private void listen() {
    try {
      while (true) {
        Socket browser = listening.accept();
        if (broken) {
          browser.close();
        } else {
          join(browser);
        }
      }
    } catch (IOException e) {
      if (!listening.isClosed()) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private void join(Socket browser) throws IOException {
    Socket server = new Socket(InetAddress.getLoopbackAddress(), serverPort);
    sockets.add(browser);
    sockets.add(server);
    Thread.ofVirtual().start(() -> carry(browser, server, true));
    Thread.ofVirtual().start(() -> carry(server, browser, false));
  }

  private void carry(Socket from, Socket to, boolean counted) {
    try (from;
        to) {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      byte[] buffer = new byte[BUFFER_BYTES];
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        if (counted && !mayPass(read)) {
          breakNow();
          return;
        }
        out.write(buffer, 0, read);
      }
    } catch (IOException _) {
      // The other side hung up, or the line broke.
    } finally {
      sockets.remove(from);
      sockets.remove(to);
    }
  }

  private boolean mayPass(int bytes) {
    return allowedBytes.addAndGet(-bytes) >= 0;
  }

  private void breakNow() throws IOException {
    broken = true;
    for (Socket socket : sockets) {
      socket.close();
    }
  }

  @Override
  public void close() throws IOException {
    listening.close();
    breakNow();
  }
}
