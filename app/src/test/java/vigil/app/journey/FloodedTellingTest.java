package vigil.app.journey;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import vigil.seal.number.ReturnNumber;

/**
 * Telling and coming back with a browser while a flood is on. Whoever must wait does so while the
 * others tell: the order of the tests saves time, and nothing else depends on it.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@SuppressWarnings("NullAway.Init")
class FloodedTellingTest {
  private static final String WORDS = "I saw it in the flood. (synthetic)";
  private static final String EDGE = "edge";
  private static final int FLOOD = 60;
  private static final int TRIES = 1_500;

  /** Longer than a ticket takes to ripen. */
  private static final double RIPE_MS = 32_000;

  /**
   * What is said next may come before the observer is called: so each text that was put in is kept.
   */
  private static final String KEEP_WHAT_IS_SAID =
      """
      addEventListener("DOMContentLoaded", () => {
        window.said = [];
        const status = document.querySelector("#sending [role=status]");
        new MutationObserver((all) => all.forEach((one) => one.addedNodes.forEach((node) => said.push(node.textContent))))
          .observe(status, {childList: true, characterData: true, subtree: true});
      });
      """;

  /**
   * The page speaks of a sum that takes longer than a fifth of a second: a fast machine is done
   * before. To this worker a second passes whenever it looks at the clock.
   */
  private static final String SLOW_CLOCK =
      """
      { const now = Date.now; let slowMs = 0; Date.now = () => now.call(Date) + (slowMs += 1_000); }
      """;

  private final HttpClient client = HttpClient.newHttpClient();
  private Stage stage;

  /** Somebody without scripts, who waits while the others tell. */
  private BrowserContext waiting;

  private Page waitingPage;
  private long waitingSinceNanos;

  @BeforeAll
  void start(@TempDir Path folder) throws Exception {
    stage = Stage.in(folder.resolve("front"), "[flood]\ncalm_per_minute = 4\n");
    flood();
    waiting = stage.chromium().withoutScripts("en");
    waitingPage = open(waiting, "/tell");
    waitingPage.locator("#words").fill(WORDS);
    Chromium.follow(waitingPage.locator("main form button[type=submit]"));
    waitingSinceNanos = System.nanoTime();
    assertThat(stage.front().spool()).isEmpty();
  }

  @AfterAll
  void stop() {
    if (waiting != null) {
      waiting.close();
    }
    if (stage != null) {
      stage.close();
    }
  }

  @BeforeEach
  void flood() throws Exception {
    for (int i = 0; i < FLOOD; i++) {
      post("/tell", "multipart/form-data; boundary=" + EDGE, "--" + EDGE + "--\r\n");
      post("/tell/uploads", null, "");
      String wrong = ReturnNumber.generate(new SecureRandom()).grouped().replace(" ", "");
      post("/return", "application/x-www-form-urlencoded", "ticket=x&number=" + wrong);
    }
    stage.clear();
    for (int tries = 0; tries < TRIES && !get("/return").contains("name=\"ticket\""); tries++) {
      Thread.sleep(100);
    }
  }

  private String get(String path) throws Exception {
    URI address = URI.create("http://localhost:" + stage.front().port() + path);
    return client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString()).body();
  }

  @Test
  @Order(1)
  void tell_withScripts_doesASumAndArrives() throws Exception {
    try (BrowserContext witness = stage.chromium().withScripts("en")) {
      witness.addInitScript(KEEP_WHAT_IS_SAID);
      witness.route("**/seal-*.js", FloodedTellingTest::slowed);
      Page page = open(witness, "/tell");
      page.locator("#words").fill(WORDS);
      page.locator("main form button[type=submit]").click();
      page.locator(".return-number").waitFor(Stage.patient());
      assertThat(page.evaluate("said.join('|')")).asString().contains("a small sum");
      assertThat(stage.requests().stream().map(one -> one.headers().get("work-done")))
          .anyMatch(done -> done != null && done.length() == 143);
      assertArrived();
    }
  }

  @Test
  void tell_withoutScripts_keepsTheWordsWaitsAndArrives() throws Exception {
    assertThat(Chromium.text(waitingPage)).contains("wait 30 seconds");
    assertThat(waitingPage.locator("#words").inputValue()).isEqualTo(WORDS);
    assertThat(waitingPage.locator("input[name=ticket]").count()).isEqualTo(1);
    long waitedMs = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - waitingSinceNanos);
    waitingPage.waitForTimeout(Math.max(0, RIPE_MS - waitedMs));
    waitingPage.locator("main form button[type=submit]").click();
    waitingPage.locator(".return-number").waitFor(Stage.patient());
    assertArrived();
  }

  @Test
  @Order(2)
  void visit_withScripts_doesASumAndOpens() throws Exception {
    try (BrowserContext witness = stage.chromium().withScripts("en")) {
      Page page = open(witness, "/return");
      page.locator("#number").fill(ReturnNumber.generate(new SecureRandom()).grouped());
      page.locator("main form button[type=submit]").click();
      page.locator("h1:has-text('No message yet')").waitFor(Stage.patient());
      page.waitForLoadState();
      assertThat(page.locator("input[name=ticket]").first().inputValue()).hasSize(56);
      page.locator("#words").fill(WORDS);
      page.locator("button:has-text('Seal and send')").click();
      page.getByText("Your message has arrived.").waitFor(Stage.patient());
      assertArrived();
    }
  }

  private static void slowed(Route worker) {
    APIResponse script = worker.fetch();
    worker.fulfill(
        new Route.FulfillOptions().setResponse(script).setBody(SLOW_CLOCK + script.text()));
  }

  private Page open(BrowserContext witness, String path) {
    Page page = stage.watched(witness.newPage());
    page.navigate("http://localhost:" + stage.front().port() + path);
    return page;
  }

  private void assertArrived() throws Exception {
    assertThat(stage.onlyTestimony().text()).isEqualTo(WORDS);
  }

  private void post(String path, @Nullable String type, String body) throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + stage.front().port() + path))
            .POST(BodyPublishers.ofString(body, UTF_8));
    if (type == null) {
      request.header("Upload-Length", "1000");
    } else {
      request.header("Content-Type", type);
    }
    client.send(request.build(), BodyHandlers.discarding());
  }
}
