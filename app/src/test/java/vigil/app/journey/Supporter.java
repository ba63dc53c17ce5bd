package vigil.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import java.net.URI;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import vigil.gather.presence.PresenceCode;
import vigil.gather.presence.Token;

/** Somebody who says with a browser that she will be at a gathering; each time with a new one. */
record Supporter(Chromium chromium, URI gathering) {
  private static final String SCHEME = "PrivateToken token=";

  /** Types a code where no scripts run; the receipt that her page holds. */
  String types(PresenceCode code) {
    try (BrowserContext browser = chromium.withoutScripts("en")) {
      Page page = browser.newPage();
      page.navigate(gathering.toString());
      page.locator("#code").fill(code.grouped());
      Chromium.follow(page.locator(".by-code button"));
      assertThat(Chromium.text(page)).contains("You are counted");
      return page.locator("input[name=receipt]").inputValue();
    }
  }

  /** Opens the address on a slip where scripts run. */
  Token opens(PresenceCode code) {
    return counted("#code-" + code.compact(), ".by-code button");
  }

  /** Lets her device do a sum. */
  Token doesASum() {
    return counted("", ".by-work button");
  }

  private Token counted(String fragment, String button) {
    try (BrowserContext browser = chromium.withScripts("en")) {
      List<Request> requests = new CopyOnWriteArrayList<>();
      browser.onRequest(requests::add);
      Page page = browser.newPage();
      page.navigate(gathering + fragment);
      page.locator(button).click();
      page.locator(".presence-state")
          .filter(new Locator.FilterOptions().setHasText("You are counted"))
          .waitFor(Stage.patient());
      String shown =
          requests.stream()
              .filter(one -> one.url().endsWith("/presence"))
              .map(one -> one.headers().get("authorization"))
              .findFirst()
              .orElseThrow();
      return Token.read(
          Base64.getUrlDecoder().decode(shown.substring(SCHEME.length()).replace("\"", "")));
    }
  }
}
