package vigil.bench.presence;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vigil.bench.flood.Sum;
import vigil.gather.presence.IssuerKey;
import vigil.gather.presence.Token;
import vigil.gather.presence.TokenBatch;
import vigil.gather.presence.TokenChallenge;
import vigil.gather.presence.TokenKey;
import vigil.gather.presence.TokenOrder;
import vigil.gather.presence.TokenRequest;

/** People who ask a front for tokens and show them. */
final class Crowd {
  private final SecureRandom random = new SecureRandom();
  private final HttpClient http = HttpClient.newHttpClient();
  private final URI address;

  Crowd(int port) {
    address = URI.create("http://localhost:" + port);
  }

  /** What is sent to have tokens of all open gatherings, with the sum that was asked for. */
  record Request(byte[] body, String sum) {}

  Request request() throws Exception {
    List<TokenRequest> wanted = new ArrayList<>();
    for (JsonNode key : directory()) {
      TokenChallenge challenge = TokenChallenge.read(bytes(key.get("challenge")));
      TokenKey of = TokenKey.read(bytes(key.get("token-key")));
      wanted.add(TokenOrder.of(of, challenge, random).request());
    }
    byte[] body = TokenBatch.requests(wanted);
    String challenge = ask(body, "").headers().firstValue("Work-Wanted").orElseThrow();
    return new Request(body, Sum.done(challenge));
  }

  private JsonNode directory() throws Exception {
    URI directory = address.resolve("/.well-known/private-token-issuer-directory");
    byte[] json =
        http.send(HttpRequest.newBuilder(directory).build(), BodyHandlers.ofByteArray()).body();
    return JsonMapper.shared().readTree(json).get("token-keys");
  }

  private static byte[] bytes(JsonNode text) {
    return Base64.getUrlDecoder().decode(text.asString());
  }

  /** Asks for tokens, and must get them. */
  void ask(Request request) throws Exception {
    require(ask(request.body(), request.sum()));
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

  /** The keys in a front's home, by gathering. */
  static Map<String, IssuerKey> keys(Path home) throws SQLException {
    Map<String, IssuerKey> keys = new HashMap<>();
    try (Connection db = DriverManager.getConnection("jdbc:sqlite:" + home.resolve("front.db"));
        Statement query = db.createStatement();
        ResultSet row = query.executeQuery("SELECT gathering, key FROM counter")) {
      while (row.next()) {
        keys.put(row.getString(1), IssuerKey.read(row.getBytes(2)));
      }
    }
    return keys;
  }

  /** A token, signed here with the front's own key. */
  String token(String gathering, IssuerKey key) {
    TokenChallenge challenge = TokenChallenge.ofGathering(address.getHost(), gathering);
    TokenOrder order = TokenOrder.of(key.publicKey(), challenge, random);
    Token token = order.token(key.sign(order.request()));
    return Base64.getUrlEncoder().withoutPadding().encodeToString(token.bytes());
  }

  /** Shows a token, which must be counted. */
  void show(String gathering, String token) throws Exception {
    require(
        http.send(
            HttpRequest.newBuilder(address.resolve("/gatherings/" + gathering + "/presence"))
                .header("Authorization", "PrivateToken token=\"" + token + "\"")
                .POST(BodyPublishers.noBody())
                .build(),
            BodyHandlers.ofByteArray()));
  }

  private static void require(HttpResponse<byte[]> answer) throws IOException {
    if (answer.statusCode() != 200) {
      throw new IOException(answer.uri().getPath() + " answered " + answer.statusCode());
    }
  }
}
