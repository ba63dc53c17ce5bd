package vigil.front;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.core.id.Slug;
import vigil.core.language.Language;
import vigil.exchange.edition.EditionPath;
import vigil.exchange.wire.CodeSets;
import vigil.exchange.wire.CodesTaken;
import vigil.exchange.wire.Wire;
import vigil.gather.Gathering;
import vigil.gather.GatheringJson;
import vigil.gather.Kind;
import vigil.gather.Presence;
import vigil.gather.Times;
import vigil.gather.Wording;
import vigil.gather.presence.PresenceCode;

/** Being counted at a gathering, over HTTP. */
class PresenceTest {
  private static final Slug MARCH = new Slug("march");
  private static final Slug VIGIL = new Slug("vigil");
  private static final String FORM = "application/x-www-form-urlencoded";

  @TempDir
  @SuppressWarnings("NullAway.Init")
  private static Path folder;

  @SuppressWarnings("NullAway.Init")
  private static RunningFront front;

  @SuppressWarnings("NullAway.Init")
  private static List<PresenceCode> codes;

  @BeforeAll
  static void serve() throws Exception {
    front =
        RunningFront.with(
            folder.resolve("home"), "presence.tries = 16384\npresence.pulse_millis = 20\n");
    byte[] edition =
        front.archive(
            1,
            Map.of(
                new EditionPath("gatherings/march.json"), gathering(MARCH, 6),
                new EditionPath("gatherings/vigil.json"), gathering(VIGIL, 0)));
    assertThat(front.publish(front.pair(), edition).statusCode()).isEqualTo(200);
    codes = Stream.generate(() -> PresenceCode.generate(new SecureRandom())).limit(6).toList();
    CodesTaken taken = take(codes);
    assertThat(taken.taken()).containsExactly(MARCH);
  }

  @AfterAll
  static void stop() throws Exception {
    front.close();
  }

  private static byte[] gathering(Slug slug, int codes) {
    LocalDateTime start = LocalDateTime.of(2099, 5, 1, 12, 0);
    Gathering gathering =
        Gathering.draft(
                slug,
                Kind.MARCH,
                Times.openEnded(start, ZoneId.of("Europe/London")),
                LocalDate.of(2026, 11, 20))
            .title(Wording.of(Language.ENGLISH, "For " + slug))
            .place(Wording.of(Language.ENGLISH, "The square"))
            .presence(Optional.of(new Presence(codes, true)))
            .finish();
    return GatheringJson.write(gathering);
  }

  private static CodesTaken take(List<PresenceCode> some) throws Exception {
    List<String> hashes =
        some.stream().map(code -> code.hash(MARCH.value()).hex()).sorted().toList();
    CodeSets sets = new CodeSets(List.of(new CodeSets.CodeSet(MARCH, hashes)));
    HttpResponse<byte[]> answer = front.desk(front.token(), "PUT", Wire.CODES, sets.json());
    assertThat(answer.statusCode()).isEqualTo(200);
    return CodesTaken.read(answer.body());
  }

  private static HttpResponse<String> type(Slug gathering, String code) throws Exception {
    return front.send(
        "POST", "/gatherings/" + gathering + "/presence", "code=" + code, "Content-Type", FORM);
  }

  @Test
  void codes_moreThanTheEditionSays_areRefused() throws Exception {
    PresenceCode more = PresenceCode.generate(new SecureRandom());
    assertThat(take(Stream.concat(codes.stream(), Stream.of(more)).toList()).refused())
        .containsExactly(MARCH);
    assertThat(type(MARCH, more.grouped()).statusCode()).isEqualTo(404);
  }

  @Test
  void code_withoutScripts_isCountedOnceAndCanBeTakenBackFromItsPage() throws Exception {
    String code = codes.get(0).grouped().toLowerCase(Locale.ROOT);
    HttpResponse<String> counted = type(MARCH, code);
    assertThat(counted.statusCode()).isEqualTo(200);
    assertThat(counted.body()).contains("You are counted");
    assertThat(counted.headers().firstValue("Cache-Control")).hasValue("no-store");
    HttpResponse<String> again = type(MARCH, code);
    assertThat(again.statusCode()).isEqualTo(409);
    assertThat(again.body()).contains("used before").doesNotContain("name=\"receipt\"");

    String receipt = counted.body().replaceAll("(?s).*name=\"receipt\" value=\"([^\"]+)\".*", "$1");
    String undo = "code=" + code + "&receipt=" + receipt;
    String path = "/gatherings/march/presence/undo";
    assertThat(front.send("POST", path, undo, "Content-Type", FORM).body()).contains("Taken back");
    assertThat(front.send("POST", path, undo, "Content-Type", FORM).statusCode()).isEqualTo(409);
    assertThat(type(MARCH, code).body()).contains("You are counted");
  }

  @Test
  void code_wrong_isExplainedByItsKindOfMistake() throws Exception {
    String good = codes.get(1).compact();
    String slip = (good.charAt(0) == 'A' ? 'B' : 'A') + good.substring(1);
    assertThat(type(MARCH, slip).statusCode()).isEqualTo(400);
    assertThat(type(MARCH, slip).body()).contains("There is a slip in this code", slip);
    PresenceCode unknown = PresenceCode.generate(new SecureRandom());
    assertThat(type(MARCH, unknown.grouped()).body()).contains("not known here");
    assertThat(type(VIGIL, good).statusCode()).isEqualTo(404);
    assertThat(
            front
                .send(
                    "POST",
                    "/gatherings/march/presence",
                    "code=" + good,
                    "Content-Type",
                    FORM,
                    "Sec-Fetch-Site",
                    "cross-site")
                .statusCode())
        .isEqualTo(403);
  }

  @Test
  void page_ofAGathering_saysWhatIsCountedAndRunsScriptsOfThisSiteOnly() throws Exception {
    HttpResponse<String> page = front.get("/gatherings/march?lang=en");
    assertThat(page.body())
        .contains("I will be there", "fewer than 10", "Codes printed: 6", "not verified");
    assertThat(page.headers().firstValue("Content-Security-Policy"))
        .hasValueSatisfying(policy -> assertThat(policy).contains("script-src 'self'"));
    assertThat(front.get("/gatherings/vigil").body()).doesNotContain("name=\"code\"");
  }

  @Test
  void tokens_askedForOneGatheringOnlyOrNotAtAll_areRefused() throws Exception {
    String type = "application/private-token-generic-batch-request";
    HttpResponse<String> none = front.send("POST", "/token-request", "x", "Content-Type", type);
    assertThat(none.statusCode()).isEqualTo(400);
    assertThat(front.send("POST", "/token-request", "x", "Content-Type", "text/plain").statusCode())
        .isEqualTo(415);
    HttpResponse<String> asked = front.send("POST", "/gatherings/march/presence", "");
    assertThat(asked.statusCode()).isEqualTo(401);
    assertThat(asked.headers().firstValue("WWW-Authenticate"))
        .hasValueSatisfying(value -> assertThat(value).contains("PrivateToken challenge=\"AAI"));
    assertThat(
            front
                .send(
                    "POST",
                    "/gatherings/march/presence",
                    "",
                    "Authorization",
                    "PrivateToken token=\"AAAA\"")
                .body())
        .contains("malformed");
    assertThat(
            front
                .send("POST", "/gatherings/march/presence", "", "Authorization", "Bearer x")
                .statusCode())
        .isEqualTo(400);
    assertThat(front.get("/", "Authorization", "PrivateToken token=\"AAAA\"").statusCode())
        .isEqualTo(400);
  }

  @Test
  void tokens_askedForWithACodeAsATelephoneWritesIt_areThoseOfThatCode() throws Exception {
    String typed = codes.get(5).grouped().replace('-', '\u2013').toLowerCase(Locale.ROOT);
    for (String code : List.of(typed, "\u00a0" + typed, typed.replace('c', 'с'))) {
      assertThat(
              front
                  .send(
                      "POST",
                      "/token-request",
                      "\0",
                      "Content-Type",
                      "application/private-token-generic-batch-request",
                      "Presence-Code",
                      URLEncoder.encode(code, StandardCharsets.UTF_8),
                      "Presence-Gathering",
                      "march")
                  .body())
          .contains("incomplete");
    }
  }

  @Test
  void tokens_ofAClientThatOthersWrote_areCountedOnceAndOnlyWhereTheyBelong() throws Exception {
    Path root = Path.of(Objects.requireNonNull(System.getProperty("vigil.root")));
    Path client = root.resolve("front/src/main/js/node_modules/@cloudflare/privacypass-ts");
    if (!Files.isDirectory(client)) {
      Assumptions.abort("the packages for JavaScript were not fetched, so the client is absent");
    }
    Process node =
        new ProcessBuilder(
                "node",
                root.resolve("front/src/test/js/privacypass.mjs").toString(),
                front.at("").toString(),
                "march")
            .redirectErrorStream(true)
            .start();
    String said;
    try (InputStream output = node.getInputStream()) {
      said = new String(output.readAllBytes(), StandardCharsets.UTF_8);
    }
    assertThat(node.waitFor(10, TimeUnit.MINUTES)).isTrue();
    assertThat(said.strip()).isEqualTo("wrong-gathering counted replayed");
  }

  @Test
  void presence_atWhatCanBeNoGathering_isNoPage() throws Exception {
    for (String name : List.of("--", "-a", "a--b", "a".repeat(81))) {
      assertThat(front.send("POST", "/gatherings/" + name + "/presence", "").statusCode())
          .as(name)
          .isEqualTo(404);
    }
  }
}
