package vigil.desk.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import vigil.desk.trial.Browser;
import vigil.desk.trial.PlainPages;
import vigil.desk.trial.TrialDesk;

/** The guard as it meets real requests; what it decides in detail is in the gatekeeper's test. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DeskGuardHttpTest {
  private DeskWeb web;
  private Browser browser;

  @BeforeAll
  void start(@TempDir Path folder) throws IOException {
    web = DeskWeb.start(TrialDesk.home(folder), 0, TrialDesk.CLOCK, new PlainPages());
  }

  @AfterAll
  void stop() throws IOException {
    web.close();
  }

  @BeforeEach
  void unlock() {
    browser = new Browser(web.port());
    browser.unlock(TrialDesk.PASSPHRASE);
  }

  @Test
  void inbox_withSession_isShown() {
    assertThat(browser.get("/inbox").statusCode()).isEqualTo(200);
  }

  @Test
  void inbox_withoutSession_leadsToThePassphrase() {
    HttpResponse<String> answer = browser.withoutCookie().get("/inbox");

    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(answer.headers().firstValue("Location")).hasValue("/unlock");
  }

  @Test
  void write_withoutSession_changesNothing() {
    HttpResponse<String> answer =
        browser.withoutCookie().post("/events", "title", "Intruded", "when", "2020");

    assertThat(answer.statusCode()).isEqualTo(303);
    browser.unlock(TrialDesk.PASSPHRASE);
    assertThat(browser.get("/events").body()).doesNotContain("Intruded");
  }

  @Test
  void anyPage_foreignHost_isRefused() {
    HttpResponse<String> answer = browser.with("Host", "rebound.example:" + web.port()).get("/");

    assertThat(answer.statusCode()).isEqualTo(421);
    assertThat(answer.body()).doesNotContain("<html");
  }

  @Test
  void unlock_foreignOrigin_isRefused() {
    assertThat(
            browser
                .with("Origin", "https://evil.example")
                .unlock(TrialDesk.PASSPHRASE)
                .statusCode())
        .isEqualTo(403);
  }

  @Test
  void write_foreignOrigin_isRefused() {
    assertThat(browser.with("Origin", "http://localhost:1").post("/lock").statusCode())
        .isEqualTo(403);
  }

  @Test
  void write_withoutOrigin_isRefused() {
    assertThat(browser.with("Origin", null).post("/lock").statusCode()).isEqualTo(403);
  }

  @Test
  void write_fromAnotherSite_isRefused() {
    assertThat(browser.with("Sec-Fetch-Site", "cross-site").post("/lock").statusCode())
        .isEqualTo(403);
  }

  @Test
  void write_ourOriginWithoutFetchSite_isTaken() {
    assertThat(
            browser
                .with("Sec-Fetch-Site", null)
                .post("/events", "title", "Taken", "when", "2020")
                .statusCode())
        .isEqualTo(303);
  }

  @Test
  void read_embeddedElsewhere_isRefused() {
    assertThat(browser.with("Sec-Fetch-Site", "same-site").get("/inbox").statusCode())
        .isEqualTo(403);
  }

  @Test
  void unlock_rightPassphrase_setsACookieThatNoScriptAndNoOtherSiteGets() {
    String cookie =
        browser.unlock(TrialDesk.PASSPHRASE).headers().firstValue("Set-Cookie").orElseThrow();

    assertThat(cookie)
        .matches("vigil-desk=[A-Za-z0-9_-]{43}; .*")
        .contains("Path=/;")
        .contains("HttpOnly")
        .contains("SameSite=Strict")
        .doesNotContain("Domain")
        .doesNotContain("Expires");
  }

  @Test
  void everyAnswer_headers_allowNothingForeign() {
    for (String path : new String[] {"/", "/unlock", "/nowhere", "/style/desk.css"}) {
      assertThat(browser.get(path).headers().map())
          .as(path)
          .containsEntry("cache-control", List.of("no-store"))
          .containsEntry("x-content-type-options", List.of("nosniff"))
          .containsEntry("referrer-policy", List.of("same-origin"))
          .containsEntry("cross-origin-resource-policy", List.of("same-origin"))
          .containsEntry(
              "content-security-policy",
              List.of(
                  "default-src 'none'; style-src 'self'; script-src 'self'; form-action 'self';"
                      + " base-uri 'none'; frame-ancestors 'none'"))
          .doesNotContainKey("server");
    }
  }

  @Test
  void everyPage_markup_holdsNothingInline() {
    assertThat(browser.get("/").body())
        .doesNotContain("style=")
        .doesNotContain("<style")
        .doesNotContainPattern("<script(?! src=\"/)")
        .doesNotContainPattern("\\son[a-z]+=")
        .doesNotContain("http://")
        .doesNotContain("https://");
  }

  @Test
  void port_otherInterfaces_doNotAnswer() throws IOException {
    InetAddress other =
        NetworkInterface.networkInterfaces()
            .flatMap(NetworkInterface::inetAddresses)
            .filter(address -> !address.isLoopbackAddress())
            .findFirst()
            .orElseGet(() -> Assumptions.abort("this machine has no other interface"));

    assertThatThrownBy(() -> new Socket(other, web.port()).close())
        .isInstanceOf(ConnectException.class);
  }
}
