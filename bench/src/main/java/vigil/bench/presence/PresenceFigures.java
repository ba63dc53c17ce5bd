package vigil.bench.presence;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import vigil.bench.flood.Sum;
import vigil.exchange.durable.PrivateFolder;
import vigil.exchange.wire.PairingCode;
import vigil.front.FrontHome;
import vigil.front.FrontServer;
import vigil.gather.presence.IssuerKey;
import vigil.gather.presence.Token;
import vigil.gather.presence.TokenBatch;
import vigil.gather.presence.TokenChallenge;
import vigil.gather.presence.TokenOrder;

/**
 * Prints how many tokens a front issues and how many presences it counts in a second, at the
 * beginning and at the end of so many, and how large its file is then. The tokens to be spent are
 * signed here, with the front's own key.
 */
public final class PresenceFigures {
  private static final String SETTINGS =
      "[presence]\ntries = 16384\n[flood]\ncalm_per_minute = 100000\n";
  private static final int AT_ONCE = 16;
  private static final int STEP = 2_000;
  private static final int ISSUED = 200;

  private final PrintStream out = System.out;
  private final SecureRandom random = new SecureRandom();
  private final HttpClient http = HttpClient.newHttpClient();
  private final Path home;
  private final URI address;

  private PresenceFigures(Path home, URI address) {
    this.home = home;
    this.address = address;
  }

  /** Takes how many presences there are to be, 20,000 unless given. */
  public static void main(String[] args) throws Exception {
    Path folder = Files.createTempDirectory("presence");
    try {
      PairingCode code = FrontHome.init(folder.resolve("front"));
      Files.writeString(folder.resolve("front/front.toml"), SETTINGS);
      try (FrontServer front = FrontServer.start(folder.resolve("front"), 0)) {
        URI address = URI.create("http://localhost:" + front.port());
        March.publish(folder.resolve("desk"), address, code);
        PresenceFigures figures = new PresenceFigures(folder.resolve("front"), address);
        figures.issue();
        figures.spend(args.length > 0 ? Integer.parseInt(args[0]) : 20_000);
      }
    } finally {
      PrivateFolder.deleteTree(folder);
    }
  }

  private void issue() throws Exception {
    IssuerKey key = key();
    List<byte[]> bodies = new ArrayList<>();
    List<String> sums = new ArrayList<>();
    for (int i = 0; i < ISSUED; i++) {
      bodies.add(TokenBatch.requests(List.of(order(key).request())));
      sums.add(
          Sum.done(ask(bodies.getLast(), "").headers().firstValue("Work-Wanted").orElseThrow()));
    }
    long begin = System.nanoTime();
    atOnce(i -> require(ask(bodies.get(i), sums.get(i))), ISSUED);
    out.printf("issued: %.0f tokens a second%n", perSecond(ISSUED, begin));
  }

  private void spend(int presences) throws Exception {
    IssuerKey key = key();
    for (int done = 0; done < presences; done += STEP) {
      List<String> tokens = Collections.synchronizedList(new ArrayList<>());
      atOnce(_ -> tokens.add(token(key)), STEP);
      long begin = System.nanoTime();
      atOnce(i -> require(show(tokens.get(i))), STEP);
      double perSecond = perSecond(STEP, begin);
      if (done == 0 || done + STEP >= presences) {
        out.printf(
            "counted %,d to %,d: %.0f a second; front.db has %,d bytes%n",
            done, done + STEP, perSecond, Files.size(home.resolve("front.db")));
      }
    }
  }

  private interface Step {
    void done(int number) throws Exception;
  }

  private static void atOnce(Step step, int times) throws Exception {
    try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
      List<Callable<Boolean>> all = new ArrayList<>();
      for (int i = 0; i < times; i++) {
        int number = i;
        all.add(() -> {
          step.done(number);
          return true;
        });
      }
      for (Future<Boolean> one : threads.invokeAll(all)) {
        one.get();
      }
    }
  }

  private static double perSecond(int times, long beginNanos) {
    return times / ((System.nanoTime() - beginNanos) / 1e9);
  }

  private TokenOrder order(IssuerKey key) {
    TokenChallenge challenge = TokenChallenge.ofGathering(address.getHost(), March.SLUG);
    return TokenOrder.of(key.publicKey(), challenge, random);
  }

  private String token(IssuerKey key) {
    TokenOrder order = order(key);
    Token token = order.token(key.sign(order.request()));
    return Base64.getUrlEncoder().withoutPadding().encodeToString(token.bytes());
  }

  private IssuerKey key() throws SQLException {
    try (Connection db = DriverManager.getConnection("jdbc:sqlite:" + home.resolve("front.db"));
        Statement query = db.createStatement();
        ResultSet row = query.executeQuery("SELECT key FROM counter")) {
      return IssuerKey.read(row.getBytes(1));
    }
  }

  private HttpResponse<byte[]> ask(byte[] body, String sum) throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address.resolve("/token-request"))
            .header("Content-Type", "application/private-token-generic-batch-request")
            .POST(BodyPublishers.ofByteArray(body));
    if (!sum.isEmpty()) {
      request.header("Work-Done", sum);
    }
    return http.send(request.build(), BodyHandlers.ofByteArray());
  }

  private HttpResponse<byte[]> show(String token) throws Exception {
    return http.send(
        HttpRequest.newBuilder(address.resolve("/gatherings/" + March.SLUG + "/presence"))
            .header("Authorization", "PrivateToken token=\"" + token + "\"")
            .POST(BodyPublishers.noBody())
            .build(),
        BodyHandlers.ofByteArray());
  }

  private static void require(HttpResponse<byte[]> answer) throws IOException {
    if (answer.statusCode() != 200) {
      throw new IOException(answer.uri().getPath() + " answered " + answer.statusCode());
    }
  }
}
