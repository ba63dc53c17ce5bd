package vigil.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.app.demo.Demo;
import vigil.app.drill.SeizureDrill;

/**
 * The whole chain in a real browser: tell, number, inbox, two statements, tally, dossier, public
 * page, reply, back with the number; then the drill. The witness's browser runs no script.
 */
class ChainTest {
  private static final String PLANTED = "Zitronenfalterbrücke";
  private static final String PLANTED_FILE = "Kieselsteinorchester";
  private static final String ANSWER = "Thank you. We have read what you wrote.";
  private static final String SURVIVOR_WORDS = "Five were killed where I was held (synthetic).";
  private static final String GAZETTE_WORDS = "At least four died (synthetic).";

  @TempDir Path home;
  private final ByteArrayOutputStream logged = new ByteArrayOutputStream();
  private final PrintStream out = System.out;
  private final PrintStream err = System.err;
  private Chromium chromium;
  private Demo demo;

  @BeforeEach
  void start() throws Exception {
    chromium = Chromium.start();
    System.setOut(new PrintStream(logged, true, StandardCharsets.UTF_8));
    System.setErr(new PrintStream(logged, true, StandardCharsets.UTF_8));
    demo = Demo.start(home, 0, 0);
  }

  @AfterEach
  void stop() throws Exception {
    System.setOut(out);
    System.setErr(err);
    if (demo != null) {
      demo.close();
    }
    if (chromium != null) {
      chromium.close();
    }
  }

  @Test
  void chain_walkedInABrowser_leadsFromTestimonyToPublicFigureAndBack() throws Exception {
    try (BrowserContext witness = chromium.withoutScripts("en");
        BrowserContext staff = chromium.withScripts("en");
        BrowserContext reader = chromium.withoutScripts("en")) {
      Page told = witness.newPage();
      String number = tell(told);

      Page desk = staff.newPage();
      unlock(desk);
      submit(desk, "form[action='/front/fetch'] button");
      desk.navigate(desk("/inbox"));
      submit(desk, "table a");
      assertThat(Chromium.text(desk)).contains(PLANTED);
      String testimony = desk.url();
      code(desk, "survivor", "synthetic survivor", ">=5", SURVIVOR_WORDS);
      desk.navigate(testimony);
      code(desk, "press", "Synthetic Gazette", ">=4", GAZETTE_WORDS);

      Page sameBrowser = staff.newPage();
      assertThat(sameBrowser.navigate(front("/")).status())
          .as("the front, in the browser that holds the desk's cookie")
          .isEqualTo(200);

      desk.navigate(desk("/events/chechnya-2017"));
      assertThat(Chromium.text(desk))
          .contains("5")
          .contains(SURVIVOR_WORDS)
          .contains(GAZETTE_WORDS);

      desk.navigate(desk("/publish"));
      submit(desk, "form[action='/publish'] button[type=submit]");
      readDossier(reader.newPage());

      desk.navigate(testimony + "/reply");
      desk.locator("textarea").first().fill(ANSWER);
      submit(desk, "form:has(textarea) button[type=submit]");
      desk.navigate(desk("/"));
      comeBack(told, number);
    }
    drill();
  }

  private String tell(Page page) {
    page.navigate(front("/tell"));
    page.locator("#words").fill("I saw it. " + PLANTED + ". This is a synthetic testimony.");
    page.locator("#files")
        .setInputFiles(
            new FilePayload(
                "note.txt",
                "text/plain",
                PLANTED_FILE.repeat(50).getBytes(StandardCharsets.UTF_8)));
    submit(page, "main form button[type=submit]");
    String number = page.locator(".return-number").textContent().strip();
    assertThat(number.replaceAll("\\D", "")).hasSize(25);
    return number;
  }

  private void unlock(Page page) {
    page.navigate(desk("/"));
    page.locator("#passphrase").fill(demo.passphrase().orElseThrow());
    submit(page, "form.unlock button");
    assertThat(page.locator("#passphrase").count()).isZero();
  }

  private static void code(Page page, String kind, String name, String quantity, String words) {
    if (!page.locator("#new_source_kind").isVisible()) {
      page.locator("details:has(#new_source_name) > summary").click();
    }
    page.locator("#source").selectOption("");
    page.locator("#new_source_kind").selectOption(kind);
    page.locator("#new_source_name").fill(name);
    if (kind.equals("press")) {
      page.locator("#new_source_public").fill(name);
    }
    page.locator("#said_on").fill("2017-04-10");
    page.locator("#event").selectOption("chechnya-2017");
    page.locator("#act").selectOption("killing");
    page.locator("#stance").selectOption("alleges");
    page.locator("#quantity").fill(quantity);
    page.locator("#words").fill(words);
    page.locator("#consent").selectOption("publish");
    submit(page, "form:has(#consent) button[type=submit]:not([aria-hidden])");
    assertThat(page.locator("[aria-invalid=true]").count()).isZero();
  }

  private void readDossier(Page page) {
    page.navigate(front("/dossiers/chechnya-2017"));
    String text = Chromium.text(page);
    assertThat(text)
        .contains(SURVIVOR_WORDS)
        .contains(GAZETTE_WORDS)
        .contains("name withheld")
        .doesNotContain("synthetic survivor")
        .containsIgnoringCase("no estimate of our own: fewer than three lists");
    Locator killing = page.locator("section:has(> h2:text-is('killing'))").first();
    assertThat(killing.locator(".figure-numeral, .figure-number").allTextContents())
        .extracting(String::strip)
        .contains("5", "4", "0");
    Locator proof = killing.locator("details").first();
    assertThat(proof.getByText(SURVIVOR_WORDS).isVisible()).isFalse();
    proof.locator("summary").click();
    assertThat(proof.getByText(SURVIVOR_WORDS).isVisible()).isTrue();
  }

  private void comeBack(Page page, String number) {
    page.navigate(front("/return"));
    page.locator("#number").fill(number.replace(" ", ""));
    submit(page, "main form button[type=submit]");
    assertThat(Chromium.text(page)).contains(ANSWER);
  }

  private void drill() throws Exception {
    List<String> planted = List.of(PLANTED, PLANTED_FILE, ANSWER, "synthetic survivor");
    SeizureDrill.Report front = SeizureDrill.search(home.resolve("front"), planted);
    assertThat(front.finds()).isEmpty();
    assertThat(front.read()).isNotEmpty();
    assertThat(SeizureDrill.search(home.resolve("desk"), planted).finds()).isEmpty();
    assertThat(logged.toString(StandardCharsets.UTF_8)).doesNotContain(planted);
  }

  /** Presses the button or link and waits for the page that answers. */
  private static void submit(Page page, String button) {
    Chromium.follow(page.locator(button).first());
  }

  private String front(String path) {
    return demo.frontAddress().resolve(path).toString();
  }

  private String desk(String path) {
    return demo.deskAddress().resolve(path).toString();
  }
}
