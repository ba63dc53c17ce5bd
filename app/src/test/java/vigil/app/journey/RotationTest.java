package vigil.app.journey;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.desk.DeskHome;
import vigil.desk.exchange.Delivery;
import vigil.desk.exchange.Fetching;
import vigil.desk.exchange.FrontClient;
import vigil.desk.exchange.Pairing;
import vigil.desk.home.HomeFolder;
import vigil.desk.inbox.Reading;
import vigil.desk.keys.StaffName;
import vigil.desk.publish.Publication;
import vigil.desk.role.Role;
import vigil.desk.staff.People;
import vigil.desk.unlock.OpenDesk;
import vigil.exchange.spool.EnvelopeId;
import vigil.exchange.spool.Spool;
import vigil.exchange.stick.DeskStick;
import vigil.exchange.wire.PairingCode;
import vigil.front.FrontHome;
import vigil.front.FrontServer;
import vigil.open.Identity;
import vigil.open.Opening;
import vigil.seal.EnvelopeException;

/**
 * A new key of the group, from the desk to a front at work, and what it does to who was removed.
 */
class RotationTest {
  private static final String PASSPHRASE = "a synthetic passphrase";
  private static final int QUICK_COST = 1;
  private static final StaffName ANNA = new StaffName("anna");

  @TempDir Path folder;
  private Path frontHome;
  private PairingCode code;
  private FrontServer front;
  private OpenDesk desk;

  @BeforeEach
  void start() throws IOException {
    frontHome = folder.resolve("front");
    code = FrontHome.init(frontHome);
    front = FrontServer.start(frontHome, 0);
    Path home = folder.resolve("desk");
    DeskHome.init(home, PASSPHRASE.toCharArray(), QUICK_COST);
    desk =
        OpenDesk.unlock(HomeFolder.at(home), PASSPHRASE.toCharArray(), Clock.systemDefaultZone());
  }

  @AfterEach
  void stop() throws IOException {
    desk.close();
    front.close();
  }

  private URI address() {
    return URI.create("http://localhost:" + front.port());
  }

  private void pair() throws IOException {
    Pairing.pair(desk, address(), code);
  }

  private void tell(String words) throws IOException, InterruptedException {
    String boundary = "synthetic-boundary";
    String body =
        "--%1$s\r\nContent-Disposition: form-data; name=\"words\"\r\n\r\n%2$s\r\n--%1$s--\r\n"
            .formatted(boundary, words);
    HttpRequest request =
        HttpRequest.newBuilder(address().resolve("/tell"))
            .header("Content-Type", "multipart/form-data; boundary=" + boundary)
            .POST(HttpRequest.BodyPublishers.ofString(body, UTF_8))
            .build();
    try (HttpClient http = HttpClient.newHttpClient()) {
      HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }
  }

  /** Fetches, and gives the one envelope that is new. */
  private EnvelopeId fetch() throws IOException {
    Set<EnvelopeId> before = Set.copyOf(desk.state().inbox().keySet());
    try (FrontClient client = new FrontClient(desk.state().front().orElseThrow())) {
      assertThat(new Fetching(desk).from(client)).isEqualTo(1);
    }
    return desk.state().inbox().keySet().stream()
        .filter(id -> !before.contains(id))
        .findFirst()
        .orElseThrow();
  }

  private String read(EnvelopeId id, List<Identity> with) throws IOException {
    Path file = desk.home().envelopes().resolve(Spool.fileName(id));
    try (InputStream clear = Opening.of(Files.newInputStream(file), with)) {
      return new String(clear.readAllBytes(), UTF_8);
    }
  }

  @Test
  void remove_person_testimonyToldAfterwardsOpensOnlyWithTheNewKey() throws Exception {
    pair();
    new People(desk).add(ANNA, Role.ALL, "the passphrase of anna".toCharArray());
    List<Identity> copiedByAnna = desk.keys().group();
    tell("told before anna was removed");
    EnvelopeId before = fetch();

    Optional<Publication> told = new People(desk).remove(ANNA);
    tell("told after anna was removed");
    EnvelopeId after = fetch();

    assertThat(told).get().isInstanceOf(Publication.Served.class);
    assertThat(read(before, copiedByAnna)).contains("told before");
    assertThatThrownBy(() -> read(after, copiedByAnna))
        .isInstanceOf(EnvelopeException.NotForThisIdentity.class);
    assertThat(new Reading(desk).open(before).text()).isEqualTo("told before anna was removed");
    assertThat(new Reading(desk).open(after).text()).isEqualTo("told after anna was removed");
  }

  @Test
  void rotate_frontOutOfReach_waitsForTheNextExchange() throws Exception {
    pair();
    int port = front.port();
    front.close();

    Optional<Publication> told = new People(desk).rotate();
    front = FrontServer.start(frontHome, port);
    tell("still to the old key");
    List<Identity> oldKey = desk.keys().group().subList(1, 2);
    assertThat(read(fetch(), oldKey)).contains("still to the old key");
    try (FrontClient client = new FrontClient(desk.state().front().orElseThrow())) {
      new Delivery(desk).to(client);
    }
    tell("to the new key");

    assertThat(told).get().isInstanceOf(Publication.Waiting.class);
    EnvelopeId after = fetch();
    assertThatThrownBy(() -> read(after, oldKey))
        .isInstanceOf(EnvelopeException.NotForThisIdentity.class);
    assertThat(new Reading(desk).open(after).text()).isEqualTo("to the new key");
  }

  @Test
  void rotate_deskWithAStick_theFrontIsToldByIt() throws Exception {
    Path stick = Files.createDirectory(folder.resolve("stick"));
    new Delivery(desk).to(DeskStick.at(stick));
    front.close();
    FrontHome.exchange(frontHome, stick);

    new People(desk).rotate();
    new Delivery(desk).to(DeskStick.at(stick));
    FrontHome.exchange(frontHome, stick);

    front = FrontServer.start(frontHome, 0);
    tell("to the new key");
    front.close();
    FrontHome.exchange(frontHome, stick);
    assertThat(new Fetching(desk).from(DeskStick.at(stick))).isEqualTo(1);
    EnvelopeId id = desk.state().inbox().keySet().iterator().next();
    assertThat(read(id, desk.keys().group().subList(0, 1))).contains("to the new key");
  }
}
