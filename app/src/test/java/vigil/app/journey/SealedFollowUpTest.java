package vigil.app.journey;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vigil.core.language.Language;
import vigil.core.language.Messages;
import vigil.core.language.Text;
import vigil.front.returning.ReturnEndpoint;
import vigil.seal.number.ReturnNumber;
import vigil.seal.testimony.Purpose;
import vigil.seal.testimony.SealedFile;
import vigil.seal.testimony.Testimony;

/** Writing back with a browser that seals by itself, over lines that break. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SealedFollowUpTest {
  private static final String WORDS = "One thing more. Ещё одно. " + PlantedFile.MARK;
  private static final String SENT = "Your message has arrived.";

  private final ReturnNumber number = ReturnNumber.generate(new SecureRandom());
  private List<Path> files;
  private Stage stage;
  private BadLine line;

  @BeforeAll
  void start(@TempDir Path folder) throws Exception {
    stage = Stage.in(folder.resolve("front"));
    files =
        List.of(
            PlantedFile.write(folder.resolve("note.txt"), 0),
            PlantedFile.write(folder.resolve("дверь.jpg"), 3_000_001));
  }

  @AfterAll
  void stop() {
    if (stage != null) {
      stage.close();
    }
  }

  @BeforeEach
  void connect() throws Exception {
    line = new BadLine(stage.front().port());
    stage.clear();
  }

  @AfterEach
  void disconnect() throws Exception {
    line.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "ru", "ar"})
  void write_wordsAndFiles_areSealedOnTheDevice(String tag) throws Exception {
    Text text = Messages.of(ReturnEndpoint.class).in(new Language(tag));
    try (BrowserContext hers = stage.chromium().withScripts(tag)) {
      Page page = mailbox(hers, tag);
      Object before = page.evaluate("history.length");
      assertThat(page.getByText(text.get("write.here")).isVisible()).isTrue();
      assertThat(page.getByText(text.get("write.there")).isVisible()).isFalse();
      fill(page, files);
      send(page);
      sent(page).waitFor(Stage.patient());
      assertThat(sent(page).innerText()).contains(text.get("mailbox.sent"));
      assertThat(page.evaluate("document.activeElement.id")).isEqualTo("sent");
      assertThat(page.evaluate("scrollY")).as("the way out is in view").isEqualTo(0);
      assertThat(page.locator("#words").inputValue()).isEmpty();
      assertThat(page.evaluate("document.querySelector('#files').files.length")).isEqualTo(0);
      assertThat(page.url()).endsWith("/return");
      assertThat(page.evaluate("history.length")).isEqualTo(before);
      Axe.check(page);

      Testimony message = stage.onlyTestimony();
      assertThat(message.text()).isEqualTo(WORDS);
      assertThat(message.language().tag()).isEqualTo(tag);
      assertThat(message.mailbox()).contains(number.address());
      assertThat(message.purpose()).isEqualTo(Purpose.TELL);
      assertThat(message.files().stream().collect(toMap(SealedFile::name, SealedFile::sha256)))
          .isEqualTo(PlantedFile.hashes(files));
      assertNobodyHeard();
    }
  }

  @Test
  void write_onceMore_isAnotherMessage() throws Exception {
    try (BrowserContext hers = stage.chromium().withScripts("en")) {
      Page page = mailbox(hers, "en");
      fill(page, List.of());
      send(page);
      sent(page).waitFor(Stage.patient());
      send(page);
      page.locator("#complaint").waitFor();
      assertThat(sent(page).count()).isZero();
      page.locator("#words").fill("and another");
      send(page);
      sent(page).waitFor(Stage.patient());
      assertThat(page.locator("#complaint").count()).isZero();
      assertThat(stage.front().spool()).hasSize(2);
      assertNobodyHeard();
    }
  }

  @Test
  void write_lineBreaksInTheMiddle_showsNothingElseAndGoesOnWhereItWas() throws Exception {
    try (BrowserContext hers = stage.chromium().withScripts("en")) {
      Page page = mailbox(hers, "en");
      fill(page, files);
      line.breakAfter(Files.size(files.getLast()) / 2);
      send(page);
      Stage.lost(page).waitFor(Stage.patient());
      assertThat(page.locator("main h1, main form, .foot").filter(visible()).count()).isZero();
      assertThat(page.locator("a.leave").isVisible()).isTrue();
      line.repair();
      sent(page).waitFor(Stage.patient());
      assertThat(page.locator("main h1, main form, .foot").filter(visible()).count()).isEqualTo(4);
      assertThat(stage.requests().stream().filter(one -> one.url().endsWith("/tell/uploads")))
          .hasSize(1);
      assertThat(stage.onlyTestimony().files()).hasSize(2);
    }
  }

  @Test
  void write_stoppedInTheMiddle_leavesNothingAndLosesNothing() throws Exception {
    try (BrowserContext hers = stage.chromium().withScripts("en")) {
      Page page = mailbox(hers, "en");
      fill(page, files);
      line.breakAfter(1 << 20);
      send(page);
      Stage.lost(page).waitFor(Stage.patient());
      Stage.holdUp(page);
      line.repair();
      page.locator("#sending button").click();
      page.locator("section #complaint:has-text('You stopped it.')").waitFor(Stage.patient());
      assertThat(page.evaluate("document.activeElement.id")).isEqualTo("complaint");
      assertThat(page.locator("#words").inputValue()).isEqualTo(WORDS);
      assertThat(page.evaluate("document.querySelector('#files').files.length")).isEqualTo(2);
      stage.assertNothingIsLeft(page);
    }
  }

  @Test
  void write_browserCannotSeal_saysSoAndTheServerSeals() throws Exception {
    try (BrowserContext hers = stage.chromium().withScripts("en")) {
      hers.addInitScript("delete window.TransformStream");
      Page page = mailbox(hers, "en");
      assertThat(page.locator("section #complaint").innerText())
          .contains("This browser cannot seal by itself");
      assertSealedByTheServer(page);
    }
  }

  @Test
  void write_sealingFails_staysOnThePageAndTheServerSealsNext() throws Exception {
    try (BrowserContext hers = stage.chromium().withScripts("en")) {
      Page page = mailbox(hers, "en");
      page.route("**/seal-*.js", Route::abort);
      fill(page, files);
      send(page);
      page.locator("section #complaint:has-text('cannot seal by itself')").waitFor(Stage.patient());
      assertThat(page.locator("#words").inputValue()).isEqualTo(WORDS);
      assertThat(stage.front().spool()).isEmpty();
      assertSealedByTheServer(page);
    }
  }

  @Test
  void write_withoutScripts_isSealedByTheServer() throws Exception {
    try (BrowserContext hers = stage.chromium().withoutScripts("en")) {
      Page page = mailbox(hers, "en");
      assertThat(page.locator("#complaint").count()).isZero();
      assertSealedByTheServer(page);
    }
  }

  private void assertSealedByTheServer(Page page) throws Exception {
    assertThat(page.getByText("for a moment readable in its memory").isVisible()).isTrue();
    fill(page, files);
    send(page);
    sent(page).waitFor(Stage.patient());
    assertThat(sent(page).innerText()).contains(SENT);
    assertThat(page.locator("#complaint").count()).isZero();
    assertThat(stage.requests()).anyMatch(one -> one.url().endsWith("/return/write"));
    Testimony message = stage.onlyTestimony();
    assertThat(message.text()).isEqualTo(WORDS);
    assertThat(message.mailbox()).contains(number.address());
    assertThat(message.files()).hasSize(2);
  }

  /** The page behind her number; what is asked from then on is kept. */
  private Page mailbox(BrowserContext hers, String tag) {
    Page page = hers.newPage();
    URI there = URI.create("http://localhost:" + line.port() + "/");
    new Teller(page, there, new Language(tag)).comesBackWith(number.grouped());
    stage.requests().clear();
    return stage.watched(page);
  }

  private static void fill(Page page, List<Path> files) {
    page.locator("#words").fill(WORDS);
    page.locator("#files").setInputFiles(files.toArray(Path[]::new));
  }

  private static void send(Page page) {
    page.locator("form[action*='/return/write'] button[type=submit]").click();
  }

  private static Locator sent(Page page) {
    return page.locator(".notice[role=status]");
  }

  private static Locator.FilterOptions visible() {
    return new Locator.FilterOptions().setVisible(true);
  }

  /** Only ciphertext went to the front, and nothing of the number. */
  private void assertNobodyHeard() {
    String grouped = number.grouped();
    stage.assertNobodyHeard(
        PlantedFile.MARK, grouped, grouped.replace(" ", ""), number.address().id().value());
    for (Request request : stage.requests()) {
      assertThat(URI.create(request.url()).getPath())
          .matches("/tell/uploads(/[0-9a-f]{32})?|/seal-[\\w-]{12}\\.js");
    }
  }
}
