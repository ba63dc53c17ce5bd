package vigil.app.journey;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** The system's Chromium, driven by Playwright. */
final class Chromium implements AutoCloseable {
  /** What anything may take on a slow and busy machine. */
  static final double PATIENCE_MS = 300_000;

  private final Playwright playwright;
  private final Browser browser;

  private Chromium(Playwright playwright, Browser browser) {
    this.playwright = playwright;
    this.browser = browser;
  }

  /** Starts it; where there is none, the test is skipped and says so. */
  static Chromium start() {
    Path program =
        Stream.of(System.getenv("PATH").split(":"))
            .flatMap(
                folder -> Stream.of(Path.of(folder, "chromium"), Path.of(folder, "google-chrome")))
            .filter(Files::isExecutable)
            .findFirst()
            .orElse(null);
    if (program == null) {
      return Assumptions.abort("Chromium is missing, so no page was opened in a browser");
    }
    Playwright playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    Browser browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(program)
                    .setTimeout(PATIENCE_MS)
                    .setArgs(
                        List.of(
                            "--no-sandbox",
                            "--disable-gpu",
                            "--disable-background-networking",
                            "--disable-component-update",
                            "--disable-sync")));
    return new Chromium(playwright, browser);
  }

  /** A visitor whose browser runs no script, as Tor Browser at its safest. */
  BrowserContext withoutScripts(String language) {
    return context(options(language).setJavaScriptEnabled(false));
  }

  /** Somebody with an ordinary browser. */
  BrowserContext withScripts(String language) {
    return context(options(language));
  }

  private BrowserContext context(Browser.NewContextOptions options) {
    BrowserContext context = browser.newContext(options);
    context.setDefaultTimeout(PATIENCE_MS);
    return context;
  }

  private static Browser.NewContextOptions options(String language) {
    return new Browser.NewContextOptions().setLocale(language).setViewportSize(1280, 900);
  }

  /** Presses a link or a button, and waits until the page that it leads to is there. */
  static void follow(Locator leading) {
    leading.page().waitForNavigation(leading::click);
  }

  /** The page's text as a reader sees it, with what is folded away opened. */
  static String text(Page page) {
    return String.valueOf(page.locator("main").textContent()).replaceAll("\\s+", " ");
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }
}
