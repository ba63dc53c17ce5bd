package vigil.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.app.demo.Demo;

/** axe-core on the desk: the locked page, then one page of every kind that links lead to. */
class DeskAccessibilityTest {
  private static final int NARROW = 320;
  private static final int WIDE = 1024;
  private static final int KINDS_AT_LEAST = 15;
  private static final String LINKS =
      "[...document.querySelectorAll('a[href^=\"/\"]:not([download])')]"
          + ".map(link => link.getAttribute('href'))";

  @Test
  void everyPage_narrowAndWide_hasNoViolation(@TempDir Path home) throws Exception {
    try (Chromium chromium = Chromium.start();
        Demo demo = Demo.start(home, 0, 0);
        BrowserContext witness = chromium.withoutScripts("en");
        BrowserContext staff = chromium.withScripts("en")) {
      tell(witness.newPage(), demo);
      Page page = staff.newPage();
      page.navigate(demo.deskAddress().toString());
      check(page);
      page.locator("#passphrase").fill(demo.passphrase().orElseThrow());
      page.waitForNavigation(() -> page.locator("form.unlock button").click());
      page.navigate(demo.deskAddress().resolve("/front").toString());
      page.waitForNavigation(() -> page.locator("form[action='/front/fetch'] button").click());
      assertThat(walk(page, demo)).hasSizeGreaterThanOrEqualTo(KINDS_AT_LEAST);
    }
  }

  private static void tell(Page page, Demo demo) {
    page.navigate(demo.frontAddress().resolve("/tell").toString());
    page.locator("#words").fill("Synthetic words, and many of them.\n\n".repeat(60));
    page.waitForNavigation(() -> page.locator("main form button[type=submit]").first().click());
  }

  private static Set<String> walk(Page page, Demo demo) {
    Set<String> kinds = new HashSet<>();
    Deque<String> ahead = new ArrayDeque<>(List.of("/"));
    while (!ahead.isEmpty()) {
      String path = ahead.remove();
      if (path.contains("lang=") || !kinds.add(kind(path))) {
        continue;
      }
      Response response = page.navigate(demo.deskAddress().resolve(path).toString());
      assertThat(Objects.requireNonNull(response).status()).as(path).isEqualTo(200);
      check(page);
      ((List<?>) page.evaluate(LINKS)).forEach(link -> ahead.add(String.valueOf(link)));
    }
    return kinds;
  }

  /** Pages of one kind differ in the second part of their path. */
  private static String kind(String path) {
    return path.replaceFirst("\\?.*", "?").replaceFirst("^(/[a-z]+)/[^/?]+", "$1/*");
  }

  private static void check(Page page) {
    for (int width : List.of(NARROW, WIDE)) {
      page.setViewportSize(width, 800);
      Axe.check(page);
    }
  }
}
