package vigil.bench.serving;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.List;

/**
 * What a server on this machine answers, as it comes over the wire.
 *
 * @param headers the lines between status and body
 */
record Answer(List<String> headers, byte[] body) {

  /**
   * Asks for a page, compressed.
   *
   * @throws IOException when nobody listens, or answers anything but 200
   */
  static Answer to(int port, String path) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      String request =
          "GET %s HTTP/1.1\r\nHost: 127.0.0.1:%d\r\nAccept-Encoding: gzip\r\nConnection: close\r\n\r\n"
              .formatted(path, port);
      socket.getOutputStream().write(request.getBytes(ISO_8859_1));
      String all = new String(socket.getInputStream().readAllBytes(), ISO_8859_1);
      int end = all.indexOf("\r\n\r\n");
      if (end < 0 || !all.startsWith("HTTP/1.1 200")) {
        throw new IOException("%s: %s".formatted(path, all.lines().findFirst().orElse("nothing")));
      }
      List<String> head = all.substring(0, end).lines().toList();
      return new Answer(head.subList(1, head.size()), all.substring(end + 4).getBytes(ISO_8859_1));
    }
  }
}
