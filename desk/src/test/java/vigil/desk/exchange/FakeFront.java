package vigil.desk.exchange;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import vigil.exchange.Sha256;
import vigil.exchange.edition.Acceptance;
import vigil.exchange.edition.EditionInspector;
import vigil.exchange.edition.EditionLimits;
import vigil.exchange.edition.EditionShelf;
import vigil.exchange.reply.MailboxRack;
import vigil.exchange.spool.Draft;
import vigil.exchange.spool.EnvelopeId;
import vigil.exchange.spool.Spool;
import vigil.exchange.wire.EditionRefusal;
import vigil.exchange.wire.EnvelopeList;
import vigil.exchange.wire.GroupKeys;
import vigil.exchange.wire.PairingCode;
import vigil.exchange.wire.PairingRequest;
import vigil.exchange.wire.PairingResponse;
import vigil.exchange.wire.PairingToken;
import vigil.exchange.wire.Terms;
import vigil.exchange.wire.Wire;

/** A front that keeps the contract of {@link Wire}, and can be told to break it. */
public final class FakeFront implements AutoCloseable {
  private final Path home;
  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final PairingCode code = PairingCode.generate(new SecureRandom());
  private final PairingToken token = PairingToken.generate(new SecureRandom());
  private final Map<String, HttpHandler> instead = new ConcurrentHashMap<>();
  private final List<String> asked = new CopyOnWriteArrayList<>();
  private final Spool spool;
  private final MailboxRack mailboxes;
  private volatile @Nullable EditionShelf shelf;

  private FakeFront(Path home, int port) throws IOException {
    this.home = home;
    this.spool = Spool.open(home.resolve("spool"), 1 << 30);
    this.mailboxes = MailboxRack.open(home.resolve("replies"), Terms.USUAL.replyDays());
    this.server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    server.setExecutor(threads);
    server.createContext("/", this::handle);
    server.start();
  }

  /** A front whose home is inside this folder. */
  public static FakeFront in(Path folder) throws IOException {
    return new FakeFront(folder.resolve("front-home"), 0);
  }

  /** Where it answers. */
  public URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /** The code that it waits for. */
  public PairingCode code() {
    return code;
  }

  PairingToken token() {
    return token;
  }

  Spool spool() {
    return spool;
  }

  MailboxRack mailboxes() {
    return mailboxes;
  }

  /** The number of the edition that it serves. */
  public Optional<Long> served() {
    EditionShelf kept = shelf;
    return kept == null ? Optional.empty() : kept.current().map(edition -> edition.number());
  }

  /** What was asked of it, such as {@code GET /exchange/envelopes}. */
  public List<String> asked() {
    return List.copyOf(asked);
  }

  /** Puts an envelope into its spool. */
  EnvelopeId holds(byte[] envelope) throws IOException {
    try (Draft draft = spool.begin()) {
      draft.write(envelope, 0, envelope.length);
      return draft.commit();
    }
  }

  /**
   * Answers every request whose method and path begin so in another way, until it is told not to.
   */
  public void answers(String methodAndPath, HttpHandler handler) {
    instead.put(methodAndPath, handler);
  }

  /** Answers every such request with this status and no more. */
  public void answers(String methodAndPath, int status) {
    answers(methodAndPath, exchange -> answer(exchange, status, new byte[0]));
  }

  /** Keeps the contract again. */
  public void answersAsItShould() {
    instead.clear();
  }

  /** Does something before it answers such a request as it should. */
  void before(String methodAndPath, Check check) {
    answers(
        methodAndPath,
        exchange -> {
          check.run();
          answerAsItShould(exchange);
        });
  }

  /** Something that may fail. */
  @FunctionalInterface
  interface Check {
    void run() throws IOException;
  }

  private void handle(HttpExchange exchange) throws IOException {
    String what = exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath();
    asked.add(what);
    Optional<HttpHandler> other =
        instead.entrySet().stream()
            .filter(entry -> what.startsWith(entry.getKey()))
            .map(Map.Entry::getValue)
            .findFirst();
    try (exchange) {
      other.orElse(this::answerAsItShould).handle(exchange);
    } catch (RuntimeException | AssertionError e) {
      answer(exchange, 500, new byte[0]);
    }
  }

  private void answerAsItShould(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    if (path.equals(Wire.PAIR)) {
      pair(exchange);
    } else if (!knows(exchange)) {
      answer(exchange, 401, new byte[0]);
    } else if (path.equals(Wire.ENVELOPES)) {
      list(exchange);
    } else if (path.startsWith(Wire.ENVELOPES)) {
      envelope(exchange, new EnvelopeId(last(path)));
    } else if (path.equals(Wire.EDITION)) {
      edition(exchange);
    } else if (path.equals(Wire.TERMS)) {
      answer(exchange, 200, Terms.USUAL.json());
    } else {
      mailboxes.accept(exchange.getRequestBody());
      answer(exchange, 204, new byte[0]);
    }
  }

  private boolean knows(HttpExchange exchange) {
    String header = exchange.getRequestHeaders().getFirst(Wire.AUTHORIZATION);
    return header != null && Wire.token(header).equals(Optional.of(token));
  }

  private void pair(HttpExchange exchange) throws IOException {
    PairingRequest request = PairingRequest.read(exchange.getRequestBody().readAllBytes());
    if (request.code().equals(code)) {
      shelf = shelf(request.keys());
      answer(exchange, 200, new PairingResponse(token).json());
    } else {
      answer(exchange, 403, new byte[0]);
    }
  }

  private EditionShelf shelf(GroupKeys keys) throws IOException {
    return EditionShelf.open(
        home.resolve("edition"),
        keys.signingKey(),
        EditionLimits.STANDARD,
        EditionInspector.none());
  }

  private void list(HttpExchange exchange) throws IOException {
    List<EnvelopeList.Entry> entries = new ArrayList<>();
    for (EnvelopeId id : spool.list()) {
      entries.add(new EnvelopeList.Entry(id, spool.sizeBytes(id).orElseThrow()));
    }
    answer(exchange, 200, new EnvelopeList(entries).json());
  }

  private void envelope(HttpExchange exchange, EnvelopeId id) throws IOException {
    if (exchange.getRequestMethod().equals("GET")) {
      try (InputStream sealed = spool.open(id)) {
        answer(exchange, 200, sealed.readAllBytes());
      }
    } else {
      Sha256 received =
          Wire.digest(exchange.getRequestHeaders().getFirst(Wire.IF_MATCH)).orElseThrow();
      answer(
          exchange,
          switch (spool.acknowledge(id, received)) {
            case DELETED, NOT_HERE -> 204;
            case DIFFERENT -> 412;
          },
          new byte[0]);
    }
  }

  private void edition(HttpExchange exchange) throws IOException {
    EditionShelf kept = shelf;
    if (kept == null) {
      throw new IllegalStateException("nobody has paired with this front");
    }
    switch (kept.accept(exchange.getRequestBody())) {
      case Acceptance.Accepted _, Acceptance.AlreadyServed _ -> answer(exchange, 200, new byte[0]);
      case Acceptance.Refused(var problems) ->
          answer(exchange, 422, new EditionRefusal(problems).json());
    }
  }

  /** Answers with a status and a body. */
  static void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    if (body.length > 0) {
      try (OutputStream out = exchange.getResponseBody()) {
        new ByteArrayInputStream(body).transferTo(out);
      }
    }
  }

  private static String last(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
