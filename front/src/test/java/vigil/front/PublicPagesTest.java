package vigil.front;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What every visitor may read, and what every answer carries. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PublicPagesTest {
  private static final String DOSSIER = "/dossiers/chechnya-2017";
  private static final String GATHERING = "/gatherings/london-2017-04-12";

  @SuppressWarnings("NullAway.Init")
  private RunningFront front;

  @BeforeAll
  void start(@TempDir Path home) throws Exception {
    front = RunningFront.serving(home);
  }

  @AfterAll
  void stop() throws Exception {
    front.close();
  }

  private static final String POLICY =
      "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none';"
          + " frame-ancestors 'none'";

  private static final String POLICY_WITH_SCRIPTS =
      POLICY + "; script-src 'self'; worker-src 'self'; connect-src 'self'";

  static void assertStrict(HttpHeaders headers) {
    assertStrict(headers, POLICY);
  }

  /** The same for a page on which scripts of this site run. */
  static void assertStrictWithScripts(HttpHeaders headers) {
    assertStrict(headers, POLICY_WITH_SCRIPTS);
  }

  private static void assertStrict(HttpHeaders headers, String policy) {
    assertThat(headers.allValues("content-security-policy")).containsExactly(policy);
    assertThat(headers.firstValue("referrer-policy")).hasValue("no-referrer");
    assertThat(headers.firstValue("x-content-type-options")).hasValue("nosniff");
    assertThat(headers.firstValue("x-frame-options")).hasValue("DENY");
    assertThat(headers.firstValue("cross-origin-opener-policy")).hasValue("same-origin");
    assertThat(headers.firstValue("cross-origin-embedder-policy")).hasValue("require-corp");
    assertThat(headers.firstValue("cross-origin-resource-policy")).hasValue("same-origin");
    assertThat(headers.firstValue("permissions-policy").orElseThrow()).contains("camera=()");
    assertThat(headers.firstValue("cache-control")).isPresent();
    assertThat(headers.firstValue("set-cookie")).isEmpty();
    assertThat(headers.firstValue("server")).isEmpty();
    assertThat(headers.firstValue("x-powered-by")).isEmpty();
    assertThat(headers.firstValue("last-modified")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "/, text/html; charset=utf-8",
    "/licences.txt, text/plain; charset=utf-8",
    "/return, text/html; charset=utf-8",
    "/about, text/html; charset=utf-8",
    "/edition/, text/html; charset=utf-8",
    DOSSIER + ", text/html; charset=utf-8",
    DOSSIER + ".json, application/json",
    GATHERING + ", text/html; charset=utf-8",
    GATHERING + ".json, application/json",
    GATHERING + ".ics, text/calendar; charset=utf-8",
    "/calendar.ics, text/calendar; charset=utf-8",
    "/feed.atom, application/atom+xml; charset=utf-8",
    "/edition/SHA256SUMS, text/plain; charset=utf-8",
    "/edition/SHA256SUMS.minisig, text/plain; charset=utf-8",
    "/edition/edition.json, application/json",
    "/edition/dossiers/chechnya-2017.json, application/json",
    "/.well-known/vigil, application/json",
    "/health, text/plain; charset=utf-8",
    "/icon.svg, image/svg+xml",
  })
  void get_everyAddress_answersStrictly(String path, String mediaType) throws Exception {
    HttpResponse<String> answer = front.get(path);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("content-type")).hasValue(mediaType);
    assertStrict(answer.headers());
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/tell", "/return", "/about", "/edition/", DOSSIER, GATHERING})
  void page_any_holdsNothingForeignAndNothingInline(String path) throws Exception {
    for (String language : List.of("en", "ru")) {
      String page = withoutOwnScript(front.get(path + "?lang=" + language).body());
      assertThat(page).startsWith("<!DOCTYPE html>").contains("<html lang=\"" + language + "\"");
      assertThat(page)
          .doesNotContainPattern("(?i)<script|\\sstyle=|<style|\\son\\w+=|<iframe|<img");
      assertThat(page).doesNotContainPattern("(src|<link[^>]*href)=\"(https?:)?//");
      assertThat(page).containsOnlyOnce("<h1").contains("<main id=\"content\"");
    }
  }

  /**
   * The form for telling has one script of this site, and what that script may show; the page of a
   * gathering has a block of data, which never runs.
   */
  static String withoutOwnScript(String page) {
    return page.replaceAll("<script src=\"/form-[\\w-]{12}\\.js\" defer></script>", "")
        .replaceAll("<script type=\"application/ld\\+json\">[^<]*</script>", "")
        .replaceAll("(?s)<template .*?</template>", "");
  }

  @Test
  void tell_form_runsScriptsOfThisSiteThatAskThisSiteAlone() throws Exception {
    HttpResponse<String> page = front.get("/tell");
    assertStrictWithScripts(page.headers());
    for (String name : List.of("form", "seal")) {
      String path = page.body().replaceAll("(?s).*\"(/" + name + "-[\\w-]{12}\\.js)\".*", "$1");
      HttpResponse<String> script = front.get(path);
      assertThat(script.statusCode()).isEqualTo(200);
      assertStrictWithScripts(script.headers());
      assertThat(script.headers().firstValue("content-type"))
          .hasValue("text/javascript; charset=utf-8");
      assertThat(script.headers().firstValue("cache-control").orElseThrow()).contains("immutable");
      String tag = script.headers().firstValue("etag").orElseThrow();
      assertThat(front.get(path, "If-None-Match", tag).statusCode()).isEqualTo(304);
      assertThat(script.body()).startsWith("/* Licences: /licences.txt */");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/tell", "/return"})
  void page_private_hasANeutralTitleAndAWayOut(String path) throws Exception {
    String page = front.get(path).body();
    assertThat(page).contains("<title>Page</title>");
    assertThat(page)
        .contains("rel=\"noreferrer\" href=\"https://www.wikipedia.org/\">Leave this page</a>");
    assertThat(page).doesNotContain("Witness Group");
  }

  @Test
  void links_languageChosen_keepIt() throws Exception {
    assertThat(front.get("/?lang=ru").body())
        .contains("href=\"/tell?lang=ru\"")
        .contains("href=\"" + DOSSIER + "?lang=ru\"");
    assertThat(front.get("/", "Accept-Language", "ru").body())
        .contains("href=\"/tell\"")
        .contains("<html lang=\"ru\"");
  }

  @Test
  void stylesheet_namedByItsContent_isKeptForGood() throws Exception {
    String page = front.get("/").body();
    String address = page.replaceAll("(?s).*rel=\"stylesheet\" href=\"([^\"]+)\".*", "$1");
    HttpResponse<String> css = front.get(address);
    assertThat(address).matches("/look-[A-Za-z0-9_-]{12}\\.css");
    assertThat(css.headers().firstValue("cache-control"))
        .hasValue("public, max-age=31536000, immutable");
    assertThat(css.body()).contains(".figure").doesNotContain("url(", "@import");
  }

  @Test
  void get_sameAgain_isNotSentAgain() throws Exception {
    HttpResponse<String> first = front.get(DOSSIER);
    String tag = first.headers().firstValue("etag").orElseThrow();
    HttpResponse<String> again = front.get(DOSSIER, "If-None-Match", "\"other\", " + tag);
    assertThat(tag).matches("\"[^\"]+\"");
    assertThat(first.headers().firstValue("cache-control")).hasValue("no-cache");
    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
    assertThat(again.headers().firstValue("etag")).hasValue(tag);
    assertStrict(again.headers());
    assertThat(front.get(DOSSIER, "If-None-Match", "\"other\"").statusCode()).isEqualTo(200);
  }

  @Test
  void get_gzipUnderstood_isPackedUnderAnotherTag() throws Exception {
    HttpClient client = HttpClient.newHttpClient();
    HttpResponse<byte[]> packed =
        client.send(
            HttpRequest.newBuilder(front.at(DOSSIER))
                .header("Accept-Encoding", "br, gzip;q=0.5")
                .build(),
            HttpResponse.BodyHandlers.ofByteArray());
    assertThat(packed.headers().firstValue("content-encoding")).hasValue("gzip");
    assertThat(packed.headers().firstValue("vary")).hasValue("Accept-Language, Accept-Encoding");
    byte[] plain = new GZIPInputStream(new ByteArrayInputStream(packed.body())).readAllBytes();
    HttpResponse<String> asItIs = front.get(DOSSIER, "Accept-Encoding", "gzip;q=0");
    assertThat(asItIs.headers().firstValue("content-encoding")).isEmpty();
    assertThat(asItIs.body()).isEqualTo(new String(plain, StandardCharsets.UTF_8));
    assertThat(asItIs.headers().firstValue("etag"))
        .isNotEqualTo(packed.headers().firstValue("etag"));
  }

  @Test
  void head_anyPage_hasTheHeadersAndNoBody() throws Exception {
    HttpResponse<String> got = front.get("/about");
    HttpResponse<String> head = front.send("HEAD", "/about", "");
    assertThat(head.statusCode()).isEqualTo(200);
    assertThat(head.body()).isEmpty();
    assertThat(head.headers().firstValue("content-length"))
        .isEqualTo(got.headers().firstValue("content-length"));
    assertThat(head.headers().firstValue("etag")).isEqualTo(got.headers().firstValue("etag"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/nope", "/dossiers/", "/dossiers/nope", "/edition/../front.toml", "/favicon.ico"})
  void get_nothingThere_saysSoInTheVisitorsLanguage(String path) throws Exception {
    HttpResponse<String> answer = front.get(path, "Accept-Language", "ru");
    assertThat(answer.statusCode()).isIn(404, 400);
    assertStrict(answer.headers());
    assertThat(answer.headers().firstValue("cache-control")).hasValue("no-store");
    if (answer.statusCode() == 404) {
      assertThat(answer.body()).contains("Такой страницы нет").contains("lang=\"ru\"");
    }
  }

  @Test
  void post_toAPageThatIsOnlyRead_isNotAllowed() throws Exception {
    HttpResponse<String> answer = front.send("POST", DOSSIER, "x=1");
    assertThat(answer.statusCode()).isEqualTo(405);
    assertThat(answer.headers().firstValue("allow")).hasValue("GET, HEAD");
    assertStrict(answer.headers());
    HttpResponse<String> form = front.send("DELETE", "/tell", "");
    assertThat(form.statusCode()).isEqualTo(405);
    assertThat(form.headers().firstValue("allow")).hasValue("GET, HEAD, POST");
  }

  @ParameterizedTest
  @CsvSource({
    "GET, /",
    "GET, " + DOSSIER,
    "POST, /tell",
    "POST, /return",
    "GET, /nope",
  })
  void request_withCookie_isRefused(String method, String path) throws Exception {
    HttpResponse<String> answer = front.send(method, path, "", "Cookie", "a=b");
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("Your browser sent a cookie");
    assertStrict(answer.headers());
  }

  @ParameterizedTest
  @CsvSource({"GET, /", "POST, /tell", "POST, /return", "GET, /nope"})
  void request_withCredentials_isRefused(String method, String path) throws Exception {
    HttpResponse<String> answer =
        front.send(method, path, "", "Authorization", "Basic dXNlcjpwYXNz");
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("Your browser sent a login");
  }

  @Test
  void wellKnown_paired_namesKeysAndEdition() throws Exception {
    assertThat(front.get("/.well-known/vigil").body())
        .contains("\"signing_key\" : \"" + front.signer().publicKey().encoded() + "\"")
        .contains("\"" + RunningFront.GROUP.address().recipient().encoded() + "\"")
        .contains("\"number\" : 1")
        .contains("\"version\" : \"0.1.0\"");
  }

  @Test
  void health_running_isOkAndNotKept() throws Exception {
    HttpResponse<String> answer = front.get("/health");
    assertThat(answer.body()).isEqualTo("ok\n");
    assertThat(answer.headers().firstValue("cache-control")).hasValue("no-store");
  }

  @Test
  void calendar_fromTheAddress_holdsTheGathering() throws Exception {
    assertThat(front.get("/calendar.ics").body())
        .contains(
            "SUMMARY", "No to LGBT+ oppression in Chechnya", "TZID=Europe/London:20170412T173000")
        .contains("URL:http://localhost:" + front.server().port() + GATHERING);
  }
}
