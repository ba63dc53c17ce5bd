package vigil.front.activity;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/**
 * Somebody's server on this machine, {@code social.example}, with a certificate that only the
 * fetcher from here trusts. It notes what it is asked.
 */
final class Neighbour implements AutoCloseable {
  static final String HOST = "social.example";
  private static final char[] PASSWORD = "changeit".toCharArray();

  /** What it was asked. */
  record Asked(String line, Map<String, String> headers, String body) {}

  private final HttpsServer server;
  private final SSLContext tls;
  private final FrontKey key;
  private final BlockingQueue<Asked> asked = new LinkedBlockingQueue<>();
  private volatile String actor = "";
  private volatile int status = 200;

  Neighbour(Path folder) throws Exception {
    key = FrontKey.in(folder.resolve("theirs"));
    tls = tls(folder);
    server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setHttpsConfigurator(new HttpsConfigurator(tls));
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::answer);
    server.start();
    actor = shown(key.publicPem(), inbox());
  }

  String anna() {
    return "https://" + HOST + ":" + server.getAddress().getPort() + "/users/anna-secret";
  }

  String inbox() {
    return anna() + "/inbox";
  }

  FrontKey key() {
    return key;
  }

  /** From now on the actor is shown so. */
  void show(String publicPem, String inbox) {
    actor = shown(publicPem, inbox);
  }

  void answerWith(int code, String body) {
    status = code;
    actor = body;
  }

  /** Any name is this machine. */
  Fetcher fetcher(AddressPolicy policy) {
    return new Fetcher(
        _ -> new InetAddress[] {InetAddress.getLoopbackAddress()},
        policy,
        tls.getSocketFactory(),
        Duration.ofMinutes(1));
  }

  /** What it was asked since the last time. */
  List<Asked> asked() {
    List<Asked> all = new ArrayList<>();
    asked.drainTo(all);
    return all;
  }

  /** A signed activity of Anna's, as the front's inbox gets it. */
  Posted posted(String activity) {
    return posted(activity, key);
  }

  Posted posted(String activity, FrontKey signer) {
    byte[] body = activity.getBytes(StandardCharsets.UTF_8);
    Instant now = Instant.now();
    Map<String, String> headers =
        HttpSignature.sign(
            signer,
            anna() + "#main-key",
            "POST",
            URI.create("https://witness.example/actor/inbox"),
            body,
            now);
    return new Posted("/actor/inbox", headers, body, now);
  }

  private String shown(String publicPem, String inbox) {
    return """
    {"@context":["https://www.w3.org/ns/activitystreams","https://w3id.org/security/v1"],
    "type":"Person","id":"%1$s","inbox":"%2$s","preferredUsername":"anna",
    "publicKey":{"id":"%1$s#main-key","owner":"%1$s","publicKeyPem":"%3$s"}}
    """
        .formatted(anna(), inbox, publicPem.replace("\n", "\\n"));
  }

  private void answer(HttpExchange exchange) throws IOException {
    Map<String, String> headers = new HashMap<>();
    exchange.getRequestHeaders().forEach((name, values) -> headers.put(name, values.getFirst()));
    try (exchange;
        InputStream in = exchange.getRequestBody()) {
      String line = exchange.getRequestMethod() + " " + exchange.getRequestURI();
      asked.add(new Asked(line, headers, new String(in.readAllBytes(), StandardCharsets.UTF_8)));
      byte[] body = actor.getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().add("Location", "https://" + HOST + "/elsewhere");
      exchange.sendResponseHeaders(status, 0);
      exchange.getResponseBody().write(body);
    }
  }

  private static SSLContext tls(Path folder) throws Exception {
    Path file = folder.resolve("neighbour.p12");
    Process keytool =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                    "-genkeypair",
                    "-alias",
                    "neighbour",
                    "-keyalg",
                    "EC",
                    "-dname",
                    "CN=" + HOST,
                    "-ext",
                    "san=dns:" + HOST,
                    "-keystore",
                    file.toString(),
                    "-storetype",
                    "PKCS12",
                    "-storepass",
                    new String(PASSWORD)))
            .redirectErrorStream(true)
            .start();
    try (InputStream output = keytool.getInputStream()) {
      output.readAllBytes();
    }
    if (keytool.waitFor() != 0) {
      throw new IllegalStateException("keytool made no certificate");
    }
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(file)) {
      store.load(in, PASSWORD);
    }
    KeyManagerFactory keys = KeyManagerFactory.getInstance("PKIX");
    keys.init(store, PASSWORD);
    KeyStore trusted = KeyStore.getInstance("PKCS12");
    trusted.load(null, null);
    trusted.setCertificateEntry("neighbour", store.getCertificate("neighbour"));
    TrustManagerFactory trust = TrustManagerFactory.getInstance("PKIX");
    trust.init(trusted);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
    return context;
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
