package vigil.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vigil.exchange.Sha256;
import vigil.open.IdentityFile;
import vigil.seal.number.ReturnNumber;
import vigil.seal.testimony.SealedFile;
import vigil.seal.testimony.Testimony;

/** Telling with a browser that seals by itself, over lines that break. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SealedTellingTest {
  private static final String WORDS = "I saw it. Я это видел. (synthetic)";

  /** The largest file, in MiB; 200 takes most of a minute. */
  private static final int LARGE_MB = Integer.getInteger("vigil.large-mb", 12);

  private Path folder;
  private Stage stage;
  private BadLine line;

  @BeforeAll
  void start(@TempDir Path folder) throws Exception {
    this.folder = folder;
    stage = Stage.in(folder.resolve("front"));
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
  @ValueSource(strings = {"en", "ru"})
  void tell_threeFiles_areSealedOnTheDevice(String language) throws Exception {
    List<Path> files = files();
    try (BrowserContext witness = stage.chromium().withScripts(language)) {
      Page page = form(witness);
      fill(page, files);
      String number = number(page);
      assertThat(page.url()).endsWith("/tell");
      assertThat(page.locator("#words").count()).isZero();
      assertThat(page.evaluate("document.activeElement.tagName")).isEqualTo("MAIN");
      assertThat(page.evaluate("scrollY")).as("the way out is in view").isEqualTo(0);

      Testimony testimony = stage.onlyTestimony();
      assertThat(testimony.text()).isEqualTo(WORDS);
      assertThat(testimony.language().tag()).isEqualTo(language);
      assertThat(testimony.mailbox()).contains(ReturnNumber.parse(number).address());
      assertSame(testimony.files(), files);
      stage.assertNobodyHeard(number, number.replace(" ", ""), "I saw it");
      assertOpensWithAgeAndUnzip(stage.onlyEnvelope(), testimony);
    }
    assertThat(stage.front().isRunning()).isTrue();
  }

  @Test
  void tell_threeFilesWithoutScripts_areSealedByTheServer() throws Exception {
    List<Path> files = files();
    try (BrowserContext witness = stage.chromium().withoutScripts("en")) {
      Page page = form(witness);
      fill(page, files);
      String number = number(page);
      Testimony testimony = stage.onlyTestimony();
      assertThat(testimony.mailbox()).contains(ReturnNumber.parse(number).address());
      assertSame(testimony.files(), files);
    }
    assertThat(stage.front().isRunning()).isTrue();
  }

  @Test
  void tell_lineBreaksInTheMiddle_goesOnWhereItWas() throws Exception {
    List<Path> files = files();
    try (BrowserContext witness = stage.chromium().withScripts("en")) {
      Page page = form(witness);
      fill(page, files);
      line.breakAfter(Files.size(files.getLast()) / 2);
      send(page);
      Stage.lost(page).waitFor(Stage.patient());
      assertThat(line.isBroken()).isTrue();
      assertThat(stage.front().spool()).hasSize(1);
      line.repair();
      page.locator(".return-number").waitFor(Stage.patient());
      assertThat(stage.requests().stream().filter(one -> one.url().endsWith("/tell/uploads")))
          .hasSize(1);
      assertSame(stage.onlyTestimony().files(), files);
    }
  }

  @Test
  void tell_stoppedInTheMiddle_leavesNothingAndLosesNothing() throws Exception {
    try (BrowserContext witness = stage.chromium().withScripts("en")) {
      Page page = form(witness);
      fill(page, files());
      line.breakAfter(1 << 20);
      send(page);
      Stage.lost(page).waitFor(Stage.patient());
      Stage.holdUp(page);
      line.repair();
      page.locator("#sending button").click();
      page.locator("#complaint").waitFor(Stage.patient());
      assertThat(Chromium.text(page)).contains("You stopped it.");
      assertThat(page.locator("#words").inputValue()).isEqualTo(WORDS);
      assertThat(page.evaluate("document.querySelector('#files').files.length")).isEqualTo(3);
      assertThat(page.locator("#sending").isVisible()).isFalse();
      stage.assertNothingIsLeft(page);
    }
  }

  @Test
  void tell_nothingWritten_isAskedForSomething() throws Exception {
    try (BrowserContext witness = stage.chromium().withScripts("ru")) {
      Page page = form(witness);
      send(page);
      assertThat(page.locator("#complaint").textContent()).contains("Отправлять нечего");
      assertThat(page.evaluate("document.activeElement.id")).isEqualTo("complaint");
      assertThat(stage.front().spool()).isEmpty();
    }
  }

  @Test
  void tell_browserCannotSeal_saysSoAndTheServerSeals() throws Exception {
    try (BrowserContext witness = stage.chromium().withScripts("en")) {
      witness.addInitScript("delete window.TransformStream");
      Page page = form(witness);
      assertThat(Chromium.text(page)).contains("This browser cannot seal by itself");
      assertThat(page.getByText("is for a moment readable").isVisible()).isTrue();
      fill(page, List.of());
      send(page);
      page.locator(".return-number").waitFor(Stage.patient());
      assertThat(page.locator(".return-number").textContent()).matches("(\\d{5} ){4}\\d{5}");
      assertThat(stage.onlyTestimony().text()).isEqualTo(WORDS);
    }
  }

  @Test
  void tell_sealingFails_staysOnThePageAndTheServerSealsNext() throws Exception {
    try (BrowserContext witness = stage.chromium().withScripts("en")) {
      Page page = form(witness);
      assertThat(page.getByText("is for a moment readable").isVisible()).isFalse();
      page.route("**/seal-*.js", Route::abort);
      fill(page, List.of());
      send(page);
      page.getByText("This browser cannot seal by itself").waitFor(Stage.patient());
      assertThat(page.getByText("is for a moment readable").isVisible()).isTrue();
      assertThat(page.locator("#words").inputValue()).isEqualTo(WORDS);
      send(page);
      page.locator(".return-number").waitFor(Stage.patient());
      assertThat(stage.onlyTestimony().text()).isEqualTo(WORDS);
    }
  }

  private Page form(BrowserContext witness) {
    Page page = stage.watched(witness.newPage());
    page.navigate("http://localhost:" + line.port() + "/tell");
    return page;
  }

  private void fill(Page page, List<Path> files) {
    page.locator("#words").fill(WORDS);
    page.locator("#files").setInputFiles(files.toArray(Path[]::new));
  }

  private static void send(Page page) {
    page.locator("main form button[type=submit]").click();
  }

  private static String number(Page page) {
    send(page);
    page.locator(".return-number").waitFor(Stage.patient());
    String number = page.locator(".return-number").textContent();
    assertThat(number).matches("(\\d{5} ){4}\\d{5}");
    return number;
  }

  private List<Path> files() throws IOException {
    Path empty = Files.writeString(folder.resolve("empty.txt"), "");
    Path photo = folder.resolve("дверь.jpg");
    Path video = folder.resolve("video.mp4");
    fill(photo, 1_000_001);
    fill(video, LARGE_MB << 20);
    return List.of(empty, photo, video);
  }

  private static void fill(Path file, int sizeBytes) throws IOException {
    byte[] content = new byte[sizeBytes];
    new Random(sizeBytes).nextBytes(content);
    Files.write(file, content);
  }

  private static void assertSame(List<SealedFile> sealed, List<Path> files) throws IOException {
    assertThat(sealed).hasSameSizeAs(files);
    for (int i = 0; i < files.size(); i++) {
      assertThat(sealed.get(i).name()).isEqualTo(files.get(i).getFileName().toString());
      assertThat(sealed.get(i).sizeBytes()).isEqualTo(Files.size(files.get(i)));
      try (var content = Files.newInputStream(files.get(i))) {
        assertThat(sealed.get(i).sha256()).isEqualTo(Sha256.of(content).hex());
      }
    }
  }

  private void assertOpensWithAgeAndUnzip(Path envelope, Testimony testimony) throws Exception {
    Path key = folder.resolve("group.txt");
    Files.writeString(key, IdentityFile.text(List.of(stage.group())));
    Path zip = folder.resolve("testimony.zip");
    OutsideProgram.run(
        "age", "-d", "-i", key.toString(), "-o", zip.toString(), envelope.toString());
    assertThat(OutsideProgram.run("unzip", "-t", zip.toString())).contains("No errors detected");
    assertThat(OutsideProgram.run("unzip", "-p", zip.toString(), "testimony.json")).contains(WORDS);
    for (SealedFile file : testimony.files()) {
      byte[] content = OutsideProgram.output("unzip", "-p", zip.toString(), file.path());
      assertThat(Sha256.of(content).hex()).isEqualTo(file.sha256());
    }
    Files.delete(zip);
  }
}
