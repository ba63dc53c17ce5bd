package vigil.front;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vigil.exchange.edition.EditionPath;

/** What somebody's server finds who pastes the address of a gathering into a network. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ActivityTest {
  private static final String ACTIVITY = "application/activity+json";
  private static final String LINKED_DATA =
      "application/ld+json; profile=\"https://www.w3.org/ns/activitystreams\"";

  @SuppressWarnings("NullAway.Init")
  private RunningFront front;

  @BeforeAll
  void start(@TempDir Path home) throws Exception {
    front = RunningFront.with(home, "[listen]\npublic_address = \"https://witness.example\"\n");
    Map<EditionPath, byte[]> files = new HashMap<>(RunningFront.exampleFiles());
    files.putAll(RichGatherings.files());
    assertThat(front.publish(front.pair(), front.archive(1, files)).statusCode()).isLessThan(300);
  }

  @AfterAll
  void stop() throws Exception {
    front.close();
  }

  private JsonNode json(String path, String... headers) throws Exception {
    HttpResponse<String> answer = front.get(path, headers);
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    return JsonMapper.shared().readTree(answer.body());
  }

  private static String header(HttpResponse<String> answer, String name) {
    return answer.headers().firstValue(name).orElse("(none)");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "application/activity+json",
        "application/activity+json, application/ld+json",
        "application/activity+json, application/ld+json;"
            + " profile=\"https://www.w3.org/ns/activitystreams\", text/html;q=0.1",
        "text/html, application/activity+json",
        "*/*, application/activity+json",
        "application/ld+json;q=0.2, text/html;q=0.5, application/activity+json;q=0.6"
      })
  void page_askedForActivityStreams_isTheEvent(String accept) throws Exception {
    HttpResponse<String> answer = front.get("/gatherings/march", "Accept", accept);

    assertThat(header(answer, "Content-Type")).isEqualTo(ACTIVITY);
    assertThat(header(answer, "Vary")).startsWith("Accept,");
    assertThat(header(answer, "Access-Control-Allow-Origin")).isEqualTo("*");
    assertThat(answer.body()).contains("\"id\":\"https://witness.example/gatherings/march\"");
  }

  @Test
  void page_askedForLinkedDataWithItsProfile_isGivenAsThat() throws Exception {
    HttpResponse<String> answer = front.get("/gatherings/march", "Accept", LINKED_DATA);

    assertThat(header(answer, "Content-Type").replace(" ", ""))
        .isEqualTo(LINKED_DATA.replace(" ", ""));
    assertThat(answer.body()).startsWith("{\"@context\"");
  }

  @Test
  void page_askedForWithMoreThanTheProfile_saysNothingBackOfIt() throws Exception {
    HttpResponse<String> answer =
        front.get("/gatherings/march", "Accept", LINKED_DATA + "; charset=utf-7; x=\"y\"");

    assertThat(header(answer, "Content-Type")).isEqualTo(LINKED_DATA);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8",
        "*/*",
        "application/ld+json",
        "application/activity+json;q=0.5, text/html",
        "application/activity+json;q=0",
        "application/activity+json;q=0.1, */*",
        "application/activity+json;q=\"x"
      })
  void page_otherwise_isForPeople(String accept) throws Exception {
    HttpResponse<String> answer = front.get("/gatherings/march", "Accept", accept);

    assertThat(header(answer, "Content-Type")).isEqualTo("text/html; charset=utf-8");
    assertThat(header(answer, "Vary")).startsWith("Accept,");
    assertThat(header(answer, "Access-Control-Allow-Origin")).isEqualTo("(none)");
    assertThat(answer.body())
        .contains(
            "<link rel=\"alternate\" type=\"application/activity+json\""
                + " href=\"/gatherings/march/activity\">");
  }

  @Test
  void page_neverAskedForAnythingElse_isNotNegotiated() throws Exception {
    HttpResponse<String> home = front.get("/", "Accept", ACTIVITY);

    assertThat(header(home, "Content-Type")).isEqualTo("text/html; charset=utf-8");
    assertThat(front.get("/gatherings/march.json", "Accept", ACTIVITY).body())
        .contains("vigil-gathering/1");
  }

  @Test
  void activity_knownAlready_isNotSentAgain() throws Exception {
    HttpResponse<String> first = front.get("/gatherings/march", "Accept", ACTIVITY);

    assertThat(
            front
                .get(
                    "/gatherings/march", "Accept", ACTIVITY, "If-None-Match", header(first, "ETag"))
                .statusCode())
        .isEqualTo(304);
    assertThat(front.get("/gatherings/march/activity").body()).isEqualTo(first.body());
  }

  @Test
  void march_changed_saysWhenItWasToBeAndShowsItsPicture() throws Exception {
    JsonNode march = json("/gatherings/march/activity");

    assertThat(march.path("eventStatus").asString()).isEqualTo("EventRescheduled");
    assertThat(march.path("previousStartTime").asString()).isEqualTo("2038-03-20T12:00:00Z");
    assertThat(march.path("organizers").isNull()).isTrue();
    String picture = march.path("image").path("url").asString();
    assertThat(front.get(picture.replace("https://witness.example", "")).statusCode())
        .isEqualTo(200);
  }

  @Test
  void actor_everyAddressItNames_isThere() throws Exception {
    JsonNode actor = json("/actor");

    assertThat(actor.path("type").asString()).isEqualTo("Application");
    assertThat(actor.path("summary").asString())
        .contains("https://witness.example/feed.atom", "no list of followers");
    assertThat(actor.path("publicKey").path("publicKeyPem").asString())
        .startsWith("-----BEGIN PUBLIC KEY-----\nMII");
    for (String name : new String[] {"outbox", "followers", "following", "upcomingEvents"}) {
      String path = actor.path(name).asString().replace("https://witness.example", "");
      assertThat(json(path).path("id").asString()).isEqualTo(actor.path(name).asString());
    }
    assertThat(json("/actor/followers").path("totalItems").asInt(-1)).isZero();
    assertThat(json("/actor/outbox/1").path("orderedItems").size()).isEqualTo(5);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "acct:gatherings@witness.example",
        "acct%3Agatherings%40witness.example&rel=self",
        "acct:gatherings@WITNESS.example",
        "https://witness.example/actor",
        "https://witness.example/"
      })
  void webfinger_theActor_isFound(String resource) throws Exception {
    HttpResponse<String> answer = front.get("/.well-known/webfinger?resource=" + resource);

    assertThat(header(answer, "Content-Type")).isEqualTo("application/jrd+json");
    assertThat(header(answer, "Access-Control-Allow-Origin")).isEqualTo("*");
    assertThat(answer.body())
        .contains("\"subject\":\"acct:gatherings@witness.example\"")
        .contains("\"type\":\"application/activity+json\"")
        .contains("\"href\":\"https://witness.example/actor\"");
  }

  @Test
  void webfinger_somebodyElse_isNotFound() throws Exception {
    HttpResponse<String> answer =
        front.get("/.well-known/webfinger?resource=acct:anna@witness.example");

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(header(answer, "Access-Control-Allow-Origin")).isEqualTo("*");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "?rel=self"})
  void webfinger_withoutResource_isABadRequest(String query) throws Exception {
    assertThat(front.get("/.well-known/webfinger" + query).statusCode()).isEqualTo(400);
  }

  @Test
  void webfinger_post_isNotAllowed() throws Exception {
    assertThat(front.send("POST", "/.well-known/webfinger?resource=x", "y").statusCode())
        .isEqualTo(405);
  }

  @Test
  void nodeinfo_saysNothingOfUsers() throws Exception {
    JsonNode links = json("/.well-known/nodeinfo").path("links");
    assertThat(links.get(1).path("href").asString()).isEqualTo("https://witness.example/actor");
    String link = links.get(0).path("href").asString();
    JsonNode node = json(link.replace("https://witness.example", ""));

    assertThat(node.path("version").asString()).isEqualTo("2.1");
    assertThat(node.path("protocols").get(0).asString()).isEqualTo("activitypub");
    assertThat(node.path("usage").toString()).isEqualTo("{\"users\":{}}");
    assertThat(node.path("openRegistrations").asBoolean(true)).isFalse();
  }

  @Test
  void everything_readByALibraryThatOthersWrote_saysTheSame() throws Exception {
    Path folder =
        Path.of(Objects.requireNonNull(System.getProperty("vigil.root")))
            .resolve("front/src/test/js/activity");
    if (!Files.isDirectory(folder.resolve("node_modules"))) {
      Assumptions.abort(
          "npm ci was not run in front/src/test/js/activity, so the library is absent");
    }
    Process node =
        new ProcessBuilder("node", folder.resolve("read.mjs").toString(), front.at("").toString())
            .redirectErrorStream(true)
            .start();
    String said;
    try (InputStream output = node.getInputStream()) {
      said = new String(output.readAllBytes(), StandardCharsets.UTF_8);
    }
    assertThat(node.waitFor()).as(said).isZero();
    String march = "https://witness.example/gatherings/march";
    String actor = "https://witness.example/actor";
    assertThat(said.lines())
        .satisfiesExactly(
            line ->
                assertThat(line)
                    .isEqualTo(
                        "Event %s %s %s https://www.w3.org/ns/activitystreams#Public"
                            .formatted(march, march, actor)),
            line ->
                assertThat(line)
                    .isEqualTo(
                        "-=March for the disappeared|en=March for the disappeared"
                            + "|ru=Шествие за исчезнувших"),
            line ->
                assertThat(line)
                    .isEqualTo(
                        "2038-03-27T13:00:00Z 2038-03-27T15:00:00Z 2026-11-13T00:00:00Z"
                            + " 2026-11-22T00:00:01Z"),
            line ->
                assertThat(line).isEqualTo("Place 51.5131 -0.1589 Hyde Park, at Speakers’ Corner"),
            line ->
                assertThat(line)
                    .startsWith("https://witness.example/edition/pictures/")
                    .endsWith(".png image/png Candles in the dark"),
            line -> assertThat(line).isEqualTo("-|en|ru"),
            line ->
                assertThat(line)
                    .isEqualTo(
                        "gatherings %1$s/inbox true %1$s RSASSA-PKCS1-v1_5".formatted(actor)),
            line ->
                assertThat(line)
                    .isEqualTo(String.join("|", Collections.nCopies(5, "Activity>Event"))),
            line -> assertThat(line).isEqualTo("Collection 0"),
            line -> assertThat(line).isEqualTo("undefined: "));
  }
}
