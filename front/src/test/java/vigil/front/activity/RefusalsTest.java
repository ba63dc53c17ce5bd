package vigil.front.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vigil.front.admission.Admission;
import vigil.front.admission.AdmissionLimits;
import vigil.gather.activity.Publisher;

/** Refusing somebody in words, at a server of her own. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RefusalsTest {
  private static final Publisher PUBLISHER =
      new Publisher(
          URI.create("https://witness.example/"), URI.create("https://witness.example/actor"));
  private static final AddressPolicy THIS_MACHINE = (address, _) -> address.isLoopbackAddress();
  private static final byte[] NOTHING = {};

  @SuppressWarnings("NullAway.Init")
  private Neighbour neighbour;

  @SuppressWarnings("NullAway.Init")
  private FrontKey ours;

  @SuppressWarnings("NullAway.Init")
  private FrontKey forger;

  @BeforeAll
  void start(@TempDir Path folder) throws Exception {
    neighbour = new Neighbour(folder);
    ours = FrontKey.in(folder.resolve("ours"));
    forger = FrontKey.in(folder.resolve("forger"));
  }

  @AfterAll
  void stop() {
    neighbour.close();
  }

  @BeforeEach
  void asUsual() {
    neighbour.asked();
    neighbour.answerWith(200, "");
    neighbour.show(neighbour.key().publicPem(), neighbour.inbox());
  }

  private Refusals refusals(AddressPolicy policy) {
    return refusals(policy, 100);
  }

  private Refusals refusals(AddressPolicy policy, int perMinute) {
    return new Refusals(
        PUBLISHER,
        ours,
        neighbour.fetcher(policy),
        Admission.of(new AdmissionLimits(perMinute, 1, 3, 1, 16_384)).refusals(),
        InstantSource.system(),
        Runnable::run);
  }

  private String activity(String type, String object) {
    return "{\"type\":\"%s\",\"id\":\"%s#1\",\"actor\":\"%s\",\"object\":\"%s\"}"
        .formatted(type, neighbour.anna(), neighbour.anna(), object);
  }

  private String follow() {
    return activity("Follow", "https://witness.example/actor");
  }

  @ParameterizedTest
  @CsvSource({
    "Follow, https://witness.example/actor, Reject",
    "Join, https://witness.example/gatherings/march, Ignore"
  })
  void consider_signedWish_isRefusedWithTheAddressOfTheNews(
      String type, String object, String answer) throws Exception {
    refusals(THIS_MACHINE).consider(neighbour.posted(activity(type, object)));

    List<Neighbour.Asked> asked = neighbour.asked();
    assertThat(asked).hasSize(2);
    Neighbour.Asked first = asked.getFirst();
    assertThat(first.line()).isEqualTo("GET /users/anna-secret");
    assertThat(first.headers().get("Signature"))
        .contains("keyId=\"https://witness.example/actor#main-key\"");
    Neighbour.Asked second = asked.getLast();
    assertThat(second.line()).isEqualTo("POST /users/anna-secret/inbox");
    JsonNode sent = JsonMapper.shared().readTree(second.body());
    assertThat(sent.path("type").asString()).isEqualTo(answer);
    assertThat(sent.path("actor").asString()).isEqualTo("https://witness.example/actor");
    assertThat(sent.path("object").path("id").asString()).isEqualTo(neighbour.anna() + "#1");
    assertThat(sent.path("summary").asString())
        .contains("https://witness.example/feed.atom", "https://witness.example/calendar.ics");
    assertThat(sent.path("summaryMap").propertyNames())
        .containsExactlyInAnyOrder("en", "ru", "ar", "es", "fr");
    assertThat(signed(second)).isTrue();
  }

  private boolean signed(Neighbour.Asked asked) throws Exception {
    Posted posted =
        new Posted(
            asked.line().substring(5),
            asked.headers(),
            asked.body().getBytes(StandardCharsets.UTF_8),
            Instant.now());
    return HttpSignature.of(posted, URI.create(neighbour.anna()).getAuthority())
        .orElseThrow()
        .isBy(HttpSignatureTest.publicKey(ours.publicPem()), posted);
  }

  @Test
  void consider_signedByAnother_isAskedForTheKeyAndNoMore() throws Exception {
    refusals(THIS_MACHINE).consider(neighbour.posted(follow(), forger));

    assertThat(neighbour.asked())
        .singleElement()
        .satisfies(one -> assertThat(one.line()).startsWith("GET"));
  }

  @Test
  void consider_inboxAtAnotherServer_isNotPostedTo() throws Exception {
    neighbour.show(
        neighbour.key().publicPem(), neighbour.inbox().replace("social.example", "victim.example"));
    refusals(THIS_MACHINE).consider(neighbour.posted(follow()));

    assertThat(neighbour.asked())
        .singleElement()
        .satisfies(one -> assertThat(one.line()).startsWith("GET"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Create", "Delete", "Like", "Undo", "Invite", "Accept"})
  void consider_anythingElse_asksNobody(String type) throws Exception {
    refusals(THIS_MACHINE)
        .consider(neighbour.posted(activity(type, "https://witness.example/actor")));

    assertThat(neighbour.asked()).isEmpty();
  }

  @Test
  void consider_notSignedNotOursOrNotHers_asksNobody() throws Exception {
    Refusals refusals = refusals(THIS_MACHINE);
    Posted posted = neighbour.posted(follow());
    refusals.consider(new Posted(posted.target(), Map.of(), posted.body(), posted.at()));
    refusals.consider(neighbour.posted(activity("Follow", "https://else.example/actor")));
    refusals.consider(neighbour.posted("[not json"));
    refusals.consider(
        neighbour.posted(follow().replace("\"id\":\"https://social", "\"id\":\"https://other")));

    assertThat(neighbour.asked()).isEmpty();
  }

  @Test
  void consider_privateAddress_isNotConnectedTo() throws Exception {
    refusals(AddressPolicy.publicWeb()).consider(neighbour.posted(follow()));

    assertThat(neighbour.asked()).isEmpty();
  }

  @Test
  void consider_redirect_isNotFollowed() throws Exception {
    neighbour.answerWith(302, "");
    refusals(THIS_MACHINE).consider(neighbour.posted(follow()));

    assertThat(neighbour.asked())
        .singleElement()
        .satisfies(one -> assertThat(one.line()).startsWith("GET"));
  }

  @Test
  void consider_moreThanAMinuteHolds_leavesTheRest() throws Exception {
    Refusals one = refusals(THIS_MACHINE, 1);
    one.consider(neighbour.posted(follow()));
    one.consider(neighbour.posted(follow()));

    assertThat(neighbour.asked()).hasSize(2);
  }

  @Test
  void send_tooMuchOrUnderAnotherName_isRefused() throws Exception {
    Fetcher fetcher = neighbour.fetcher(THIS_MACHINE);
    URI there = URI.create(neighbour.anna());
    Map<String, String> host = Map.of("Host", there.getAuthority());
    neighbour.answerWith(200, "x".repeat(60_000));
    assertThat(fetcher.send("GET", there, host, NOTHING).body()).hasSize(60_000);

    neighbour.answerWith(200, "x".repeat(70_000));
    assertThatThrownBy(() -> fetcher.send("GET", there, host, NOTHING))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("too large");
    URI victim = URI.create(neighbour.anna().replace("social.example", "victim.example"));
    assertThatThrownBy(() -> fetcher.send("GET", victim, host, NOTHING))
        .isInstanceOf(IOException.class);
    assertThat(neighbour.asked()).hasSize(2);
  }

  @Test
  void send_oneBadAddressAmongSeveral_isRefused() throws Exception {
    InetAddress here = InetAddress.getLoopbackAddress();
    InetAddress metadata = InetAddress.getByName("169.254.169.254");
    Fetcher fetcher =
        new Fetcher(
            _ -> new InetAddress[] {here, metadata},
            THIS_MACHINE,
            neighbour.fetcher(THIS_MACHINE).tls(),
            Duration.ofMinutes(1));

    assertThatThrownBy(() -> fetcher.send("GET", URI.create(neighbour.anna()), Map.of(), NOTHING))
        .hasMessageContaining("not an address to connect to");
  }

  @Test
  void send_serverThatSaysNothing_isLeft() throws Exception {
    try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Fetcher patient = neighbour.fetcher(THIS_MACHINE);
      Fetcher fetcher =
          new Fetcher(patient.names(), patient.policy(), patient.tls(), Duration.ofMillis(100));
      URI there = URI.create("https://social.example:" + silent.getLocalPort() + "/");

      assertThatThrownBy(() -> fetcher.send("GET", there, Map.of(), NOTHING))
          .isInstanceOf(IOException.class);
    }
  }
}
