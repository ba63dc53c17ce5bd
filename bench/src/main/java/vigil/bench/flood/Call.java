package vigil.bench.flood;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One request on a connection of its own, as a simple flooder sends it. */
record Call(int port, String method, String path) {
  private static final int PATIENCE_MS = 120_000;

  /** What came back; status 0 when nothing did. */
  record Reply(int status, String head, String body) {
    static final Reply NONE = new Reply(0, "", "");

    Optional<String> header(String name) {
      Matcher found =
          Pattern.compile("(?im)^" + Pattern.quote(name) + ": *(.*?)\\s*$").matcher(head);
      return found.find() ? Optional.of(found.group(1)) : Optional.empty();
    }
  }

  Reply send(String headers, byte[] body) {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setSoTimeout(PATIENCE_MS);
      OutputStream out = socket.getOutputStream();
      String head =
          "%s %s HTTP/1.1\r\nHost: 127.0.0.1:%d\r\nConnection: close\r\nContent-Length: %d\r\n%s\r\n"
              .formatted(method, path, port, body.length, headers);
      out.write(head.getBytes(ISO_8859_1));
      out.write(body);
      return reply(new String(socket.getInputStream().readAllBytes(), ISO_8859_1));
    } catch (IOException e) {
      return Reply.NONE;
    }
  }

  private static Reply reply(String all) {
    int end = all.indexOf("\r\n\r\n");
    return end < 12
        ? Reply.NONE
        : new Reply(
            Integer.parseInt(all.substring(9, 12)), all.substring(0, end), all.substring(end + 4));
  }
}
