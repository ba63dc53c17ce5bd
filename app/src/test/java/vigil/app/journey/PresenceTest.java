package vigil.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import vigil.app.drill.CountedFront;
import vigil.gather.presence.PresenceCode;

/** Saying "I will be there" with a browser. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PresenceTest {
  private static final int CODES = 3;

  private CountedFront counted;
  private Chromium chromium;

  @BeforeAll
  void start(@TempDir Path folder) throws Exception {
    chromium = Chromium.start();
    counted = new CountedFront(folder, CODES);
  }

  @AfterAll
  void stop() throws Exception {
    if (counted != null) {
      counted.close();
    }
    if (chromium != null) {
      chromium.close();
    }
  }

  private PresenceCode code(int number) {
    return counted.codes().get(number);
  }

  @Test
  void code_withoutScripts_isCountedAndCanBeTakenBack() {
    try (BrowserContext supporter = chromium.withoutScripts("en")) {
      Page page = supporter.newPage();
      page.navigate(counted.page().toString());
      assertThat(page.locator(".by-work button").isVisible()).isFalse();
      page.locator("#code").fill(code(0).grouped().toLowerCase(Locale.ROOT));
      Chromium.follow(page.locator(".by-code button"));
      assertThat(Chromium.text(page)).contains("You are counted");
      Chromium.follow(page.locator("button:has-text('Take it back')"));
      assertThat(Chromium.text(page)).contains("Your code is good again");
      Chromium.follow(page.locator(".by-code button"));
      assertThat(Chromium.text(page)).contains("You are counted");
    }
  }

  @Test
  void code_fromPaperWithScripts_isHiddenBeforeItIsSpent() {
    try (BrowserContext supporter = chromium.withScripts("en")) {
      List<Request> requests = new CopyOnWriteArrayList<>();
      supporter.onRequest(requests::add);
      Page page = supporter.newPage();
      page.navigate(counted.page() + "#code-" + code(1).compact());
      assertThat(page.url()).doesNotContain("code-");
      page.locator(".by-code button").click();
      waitFor(page, "You are counted");
      assertThat(requests.stream().map(Request::url))
          .anyMatch(url -> url.endsWith("/token-request"))
          .noneMatch(url -> url.contains(code(1).compact()));
      assertThat(requests.stream().filter(one -> one.url().endsWith("/presence")).toList())
          .singleElement()
          .satisfies(one ->
              assertThat(one.headers().get("authorization")).startsWith("PrivateToken token="));
      page.locator(".with-receipt button").click();
      waitFor(page, "You are no longer counted");
      types(page, "another");
      waitFor(page, "A code has eighteen letters and digits");
      types(page, code(1).grouped().replace('-', '\u2013').toLowerCase(Locale.ROOT));
      waitFor(page, "You are counted");
      page.navigate(counted.page().toString());
      types(page, code(1).grouped());
      waitFor(page, "Somebody has been counted with this code");
    }
  }

  @Test
  void sum_onASlowProcessor_isCountedAndCanBeTakenBack() {
    try (BrowserContext supporter = chromium.withScripts("en")) {
      Page page = supporter.newPage();
      CDPSession slow = supporter.newCDPSession(page);
      slow.send("Emulation.setCPUThrottlingRate", rate(6));
      page.navigate(counted.page().toString());
      page.locator(".by-work button").click();
      waitFor(page, "You are counted");
      page.locator(".with-receipt button").click();
      waitFor(page, "You are no longer counted");
      page.locator(".by-work button").click();
      waitFor(page, "You are counted");
    }
  }

  private static void types(Page page, String code) {
    page.locator("#code").fill(code);
    page.locator(".by-code button").click();
  }

  private static JsonObject rate(int times) {
    JsonObject rate = new JsonObject();
    rate.addProperty("rate", times);
    return rate;
  }

  private static void waitFor(Page page, String words) {
    page.locator(".presence-state")
        .filter(new Locator.FilterOptions().setHasText(words))
        .waitFor(Stage.patient());
  }

  @Test
  void page_ofAMarch_isForEverybodyInEveryWidth() {
    for (String language : List.of("en", "ru", "ar")) {
      try (BrowserContext supporter = chromium.withScripts(language)) {
        Page page = supporter.newPage();
        for (int width : new int[] {320, 1280}) {
          page.setViewportSize(width, 800);
          page.navigate(counted.page() + "?lang=" + language);
          Axe.check(page);
        }
      }
    }
  }
}
