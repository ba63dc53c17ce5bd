package vigil.app.drill;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vigil.core.id.Slug;
import vigil.core.language.Language;
import vigil.desk.DeskHome;
import vigil.desk.casefile.DeskChange.CodesPrinted;
import vigil.desk.casefile.DeskChange.GatheringSaved;
import vigil.desk.exchange.Delivery;
import vigil.desk.exchange.FrontClient;
import vigil.desk.exchange.Pairing;
import vigil.desk.home.HomeFolder;
import vigil.desk.publish.Publication;
import vigil.desk.publish.Publishing;
import vigil.desk.unlock.OpenDesk;
import vigil.exchange.wire.PairingCode;
import vigil.front.FrontHome;
import vigil.front.FrontServer;
import vigil.gather.Gathering;
import vigil.gather.Kind;
import vigil.gather.Presence;
import vigil.gather.Times;
import vigil.gather.Wording;
import vigil.gather.presence.PresenceCode;
import vigil.gather.presence.Token;
import vigil.gather.presence.TokenBatch;
import vigil.gather.presence.TokenChallenge;
import vigil.gather.presence.TokenKey;
import vigil.gather.presence.TokenOrder;
import vigil.gather.presence.TokenRequest;

/** A desk that has published a march with codes, its front, and people who say they will come. */
public final class CountedFront implements AutoCloseable {
  /** The march. */
  public static final Slug MARCH = new Slug("march");

  private static final int CHEAP_TO_GUESS = 1;

  private static final String SETTINGS =
      """
      [presence]
      tries = 16384
      pause_seconds = 0
      pulse_millis = 20
      [flood]
      calm_per_minute = 100000
      forms_per_minute = 100000
      """;

  private static final String BATCH = "application/private-token-generic-batch-request";

  private final SecureRandom random = new SecureRandom();
  private final HttpClient http = HttpClient.newHttpClient();
  private final Path folder;
  private final FrontServer front;
  private final OpenDesk desk;
  private final List<PresenceCode> codes;

  /** With so many codes, in the order in which they are printed. */
  public CountedFront(Path folder, int codes) throws Exception {
    this.folder = folder;
    PairingCode code = FrontHome.init(home());
    Files.writeString(home().resolve("front.toml"), SETTINGS);
    front = FrontServer.start(home(), 0);
    char[] passphrase = "a passphrase for a synthetic desk".toCharArray();
    DeskHome.init(folder.resolve("desk"), passphrase.clone(), CHEAP_TO_GUESS);
    desk = OpenDesk.unlock(HomeFolder.at(folder.resolve("desk")), passphrase, Clock.systemUTC());
    Pairing.pair(desk, address(), code);
    this.codes = Stream.generate(() -> PresenceCode.generate(random)).limit(codes).toList();
    desk.record(new GatheringSaved(march()));
    desk.record(
        new CodesPrinted(MARCH, this.codes.stream().map(CountedFront::hash).sorted().toList()));
    if (new Publishing(desk).publish(List.of()) instanceof Publication.Waiting waiting) {
      throw waiting.because();
    }
    try (FrontClient client = new FrontClient(desk.state().front().orElseThrow())) {
      new Delivery(desk).to(client);
    }
  }

  private static Gathering march() {
    return Gathering.draft(
            MARCH,
            Kind.MARCH,
            Times.openEnded(LocalDateTime.of(2099, 5, 1, 12, 0), ZoneId.of("Europe/London")),
            LocalDate.of(2026, 11, 22))
        .title(Wording.of(Language.ENGLISH, "A march").and(Language.RUSSIAN, "Шествие"))
        .place(Wording.of(Language.ENGLISH, "From the station to the square"))
        .presence(Optional.of(new Presence(0, true)))
        .finish();
  }

  /** The hash of a code of the march. */
  public static String hash(PresenceCode code) {
    return code.hash(MARCH.value()).hex();
  }

  /** Where visitors find it. */
  public URI address() {
    return URI.create("http://localhost:" + front.port());
  }

  /** The page of the march. */
  public URI page() {
    return address().resolve("/gatherings/" + MARCH);
  }

  /** The codes in the order in which they were printed. */
  public List<PresenceCode> codes() {
    return codes;
  }

  /** The front's home. */
  public Path home() {
    return folder.resolve("front");
  }

  /** Somebody without scripts types a code; the receipt that her page holds. */
  public String type(PresenceCode code) throws Exception {
    HttpResponse<byte[]> answer =
        send(
            page() + "/presence",
            "code=" + code.grouped(),
            "Content-Type",
            "application/x-www-form-urlencoded");
    require(answer, 200);
    return new String(answer.body(), StandardCharsets.UTF_8)
        .replaceAll("(?s).*name=\"receipt\" value=\"([^\"]+)\".*", "$1");
  }

  /** Somebody's browser hides a number, and gets a token for a code, which it spends. */
  public Token spendFor(PresenceCode code) throws Exception {
    return spend("code", "Presence-Code", code.grouped(), "Presence-Gathering", MARCH.value());
  }

  /** Somebody's browser does a sum for it. */
  public Token spendForASum() throws Exception {
    HttpResponse<byte[]> asked =
        send(
            address() + "/token-request",
            TokenBatch.requests(requests(orders())),
            "Content-Type",
            BATCH);
    require(asked, 429);
    String challenge = asked.headers().firstValue("Work-Wanted").orElseThrow();
    return spend("work", "Work-Done", Solver.done(challenge));
  }

  private record Ordered(String way, TokenOrder order) {}

  private static List<TokenRequest> requests(List<Ordered> orders) {
    return orders.stream().map(one -> one.order().request()).toList();
  }

  private List<Ordered> orders() throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(address().resolve("/.well-known/private-token-issuer-directory"))
            .build();
    JsonNode directory =
        JsonMapper.shared().readTree(http.send(request, BodyHandlers.ofByteArray()).body());
    List<Ordered> orders = new ArrayList<>();
    for (JsonNode key : directory.get("token-keys")) {
      TokenChallenge challenge = TokenChallenge.read(bytes(key.get("challenge")));
      orders.add(
          new Ordered(
              key.get("way").asString(),
              TokenOrder.of(TokenKey.read(bytes(key.get("token-key"))), challenge, random)));
    }
    return orders;
  }

  private static byte[] bytes(JsonNode text) {
    return Base64.getUrlDecoder().decode(text.asString());
  }

  private Token spend(String way, String... headers) throws Exception {
    List<Ordered> orders = orders();
    String[] all =
        Stream.concat(Stream.of("Content-Type", BATCH), Stream.of(headers)).toArray(String[]::new);
    HttpResponse<byte[]> answer =
        send(address() + "/token-request", TokenBatch.requests(requests(orders)), all);
    require(answer, 200);
    List<Optional<byte[]>> signatures = TokenBatch.readResponses(answer.body());
    for (int i = 0; i < orders.size(); i++) {
      if (orders.get(i).way().equals(way)) {
        Token token = orders.get(i).order().token(signatures.get(i).orElseThrow());
        require(
            send(
                page() + "/presence",
                "",
                "Authorization",
                "PrivateToken token=\"" + text(token) + "\""),
            200);
        return token;
      }
    }
    throw new IllegalStateException("not offered: " + way);
  }

  /** A token as it is shown. */
  public static String text(Token token) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(token.bytes());
  }

  private HttpResponse<byte[]> send(String address, String body, String... headers)
      throws Exception {
    return send(address, body.getBytes(StandardCharsets.UTF_8), headers);
  }

  private HttpResponse<byte[]> send(String address, byte[] body, String... headers)
      throws Exception {
    return http.send(
        HttpRequest.newBuilder(URI.create(address))
            .header("User-Agent", "a synthetic browser")
            .header("X-Forwarded-For", "198.51.100.9")
            .headers(headers)
            .POST(BodyPublishers.ofByteArray(body))
            .build(),
        BodyHandlers.ofByteArray());
  }

  private static void require(HttpResponse<byte[]> answer, int status) throws IOException {
    if (answer.statusCode() != status) {
      throw new IOException(answer.uri().getPath() + " answered " + answer.statusCode());
    }
  }

  /** Stops both; the folders stay. */
  @Override
  public void close() throws IOException {
    try {
      desk.close();
    } finally {
      front.close();
    }
  }
}
