package vigil.front.activity;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.eclipse.jetty.http.HttpParser;

/**
 * Asks a server that a stranger named, and is hard to be led astray: https only, a name and no
 * number, every address of the name checked and the connection made to the one that was checked, no
 * redirects, little time and few bytes, one connection for each request.
 *
 * @param names looks a name up
 * @param within which everything has to be done, from connecting to the last byte
 */
record Fetcher(Names names, AddressPolicy policy, SSLSocketFactory tls, Duration within) {
  private static final Duration IN_ALL = Duration.ofSeconds(10);
  private static final int MOST_BYTES = 64 << 10;
  private static final int CHUNK_BYTES = 8 << 10;
  private static final int HTTPS = 443;

  /** A name with a dot that ends in letters: no number in any spelling, no local name. */
  private static final Pattern NAME =
      Pattern.compile(
          "(?i)[a-z0-9][a-z0-9.-]{0,250}\\.(?!local|internal|onion)[a-z][a-z0-9-]{1,62}");

  /** Looks names up. */
  @FunctionalInterface
  interface Names {
    InetAddress[] addresses(String name) throws IOException;
  }

  /** One that connects to public web servers. */
  static Fetcher overPublicWeb() {
    return new Fetcher(
        InetAddress::getAllByName,
        AddressPolicy.publicWeb(),
        (SSLSocketFactory) SSLSocketFactory.getDefault(),
        IN_ALL);
  }

  /** Whether an address may be asked at all, before anything is looked up. */
  static boolean isAskable(URI target) {
    return "https".equals(target.getScheme())
        && target.getRawUserInfo() == null
        && target.getRawFragment() == null
        && target.getHost() != null
        && NAME.matcher(target.getHost()).matches();
  }

  /**
   * Sends one request.
   *
   * @param headers with Host
   * @return what was answered, at most 64 KiB of it
   * @throws IOException when it may not be asked, does not answer in time, or answers too much
   */
  Response send(String method, URI target, Map<String, String> headers, byte[] body)
      throws IOException {
    if (!isAskable(target)) {
      throw new IOException("not an address to be asked");
    }
    int port = target.getPort() < 0 ? HTTPS : target.getPort();
    InetAddress address = checked(target.getHost(), port);
    try (Socket plain = new Socket();
        Watch _ = Watch.over(plain, within)) {
      plain.connect(new InetSocketAddress(address, port), (int) within.toMillis());
      try (SSLSocket socket = (SSLSocket) tls.createSocket(plain, target.getHost(), port, true)) {
        SSLParameters parameters = socket.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        socket.setSSLParameters(parameters);
        write(socket.getOutputStream(), head(method, target, headers, body.length), body);
        return read(socket.getInputStream());
      }
    }
  }

  /** One bad address among several is enough to refuse them all. */
  private InetAddress checked(String host, int port) throws IOException {
    InetAddress[] all = names.addresses(host);
    for (InetAddress one : all) {
      if (!policy.allows(one, port)) {
        throw new IOException("not an address to connect to");
      }
    }
    if (all.length == 0) {
      throw new IOException("no such name");
    }
    return all[0];
  }

  private static String head(String method, URI target, Map<String, String> headers, int length) {
    StringBuilder head = new StringBuilder();
    head.append(method).append(' ').append(HttpSignature.path(target)).append(" HTTP/1.1\r\n");
    headers.forEach((name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
    if (length > 0) {
      head.append("Content-Type: ").append(ActivityPages.TYPE).append("\r\n");
      head.append("Content-Length: ").append(length).append("\r\n");
    } else {
      head.append("Accept: ").append(ActivityPages.TYPE).append("\r\n");
    }
    return head.append("Connection: close\r\n\r\n").toString();
  }

  private static void write(OutputStream out, String head, byte[] body) throws IOException {
    out.write(head.getBytes(StandardCharsets.US_ASCII));
    out.write(body);
    out.flush();
  }

  private static Response read(InputStream in) throws IOException {
    Response response = new Response(MOST_BYTES);
    HttpParser parser = new HttpParser(response, CHUNK_BYTES);
    byte[] chunk = new byte[CHUNK_BYTES];
    while (!response.isComplete()) {
      int length = in.read(chunk);
      if (length < 0) {
        parser.atEOF();
        parser.parseNext(ByteBuffer.allocate(0));
        break;
      }
      ByteBuffer bytes = ByteBuffer.wrap(chunk, 0, length);
      while (!response.isComplete() && bytes.hasRemaining()) {
        parser.parseNext(bytes);
      }
    }
    return response.whole();
  }

  /** Closes a connection when its time is up, in whatever it is held. */
  private record Watch(Thread thread) implements AutoCloseable {
    static Watch over(Socket socket, Duration time) {
      return new Watch(
          Thread.ofVirtual()
              .name("watch")
              .start(() -> {
                try (socket) {
                  Thread.sleep(time);
                } catch (InterruptedException | IOException e) {
                  // It is closed in any case.
                }
              }));
    }

    @Override
    public void close() {
      thread.interrupt();
    }
  }
}
