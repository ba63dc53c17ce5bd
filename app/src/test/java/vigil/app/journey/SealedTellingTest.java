package vigil.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
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
import vigil.open.Identity;
import vigil.open.IdentityFile;
import vigil.open.PlaintextAccess;
import vigil.open.TestimonyReader;
import vigil.seal.number.ReturnNumber;
import vigil.seal.testimony.SealedFile;
import vigil.seal.testimony.Testimony;

/** Telling with a browser that seals by itself, over lines that break. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SealedTellingTest {
  private static final String WORDS = "I saw it. Я это видел. (synthetic)";

  /** The largest file, in MiB; 200 takes most of a minute. */
  private static final int LARGE_MB = Integer.getInteger("vigil.large-mb", 12);

  private static final double PATIENCE_MS = 300_000;

  private final Identity group = Identity.generate();
  private final List<Request> requests = new CopyOnWriteArrayList<>();
  private Path folder;
  private Chromium chromium;
  private OwnFront front;
  private BadLine line;

  @BeforeAll
  void start(@TempDir Path folder) throws Exception {
    this.folder = folder;
    chromium = Chromium.start();
    front = OwnFront.start(folder.resolve("front"), group.recipient());
  }

  @AfterAll
  void stop() throws Exception {
    if (chromium != null) {
      chromium.close();
    }
    if (front != null) {
      front.close();
    }
  }

  @BeforeEach
  void connect() throws Exception {
    requests.clear();
    line = new BadLine(front.port());
    for (Path left : front.spool()) {
      Files.delete(left);
    }
  }

  @AfterEach
  void disconnect() throws Exception {
    line.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "ru"})
  void tell_threeFiles_areSealedOnTheDevice(String language) throws Exception {
    List<Path> files = files();
    try (BrowserContext witness = chromium.withScripts(language)) {
      Page page = form(witness);
      fill(page, files);
      String number = number(page);
      assertThat(page.url()).endsWith("/tell");
      assertThat(page.locator("#words").count()).isZero();
      assertThat(page.evaluate("document.activeElement.tagName")).isEqualTo("MAIN");
      assertThat(page.evaluate("scrollY")).as("the way out is in view").isEqualTo(0);

      Path envelope = onlyEnvelope();
      Testimony testimony = open(envelope);
      assertThat(testimony.text()).isEqualTo(WORDS);
      assertThat(testimony.language().tag()).isEqualTo(language);
      assertThat(testimony.mailbox()).contains(ReturnNumber.parse(number).address());
      assertSame(testimony.files(), files);
      assertNobodyHeard(number);
      assertOpensWithAgeAndUnzip(envelope, testimony);
    }
    assertThat(front.isRunning()).isTrue();
  }

  @Test
  void tell_threeFilesWithoutScripts_areSealedByTheServer() throws Exception {
    List<Path> files = files();
    try (BrowserContext witness = chromium.withoutScripts("en")) {
      Page page = form(witness);
      fill(page, files);
      String number = number(page);
      Testimony testimony = open(onlyEnvelope());
      assertThat(testimony.mailbox()).contains(ReturnNumber.parse(number).address());
      assertSame(testimony.files(), files);
    }
    assertThat(front.isRunning()).isTrue();
  }

  @Test
  void tell_lineBreaksInTheMiddle_goesOnWhereItWas() throws Exception {
    List<Path> files = files();
    try (BrowserContext witness = chromium.withScripts("en")) {
      Page page = form(witness);
      fill(page, files);
      line.breakAfter(Files.size(files.getLast()) / 2);
      send(page);
      page.locator("#sending [role=status]:has-text('The connection is lost')").waitFor(patient());
      assertThat(line.isBroken()).isTrue();
      assertThat(front.spool()).hasSize(1);
      line.repair();
      page.locator(".return-number").waitFor(patient());
      assertThat(requests.stream().filter(one -> one.url().endsWith("/tell/uploads"))).hasSize(1);
      assertSame(open(onlyEnvelope()).files(), files);
    }
  }

  @Test
  void tell_stoppedInTheMiddle_leavesNothingAndLosesNothing() throws Exception {
    try (BrowserContext witness = chromium.withScripts("en")) {
      Page page = form(witness);
      fill(page, files());
      line.breakAfter(1 << 20);
      send(page);
      page.locator("#sending [role=status]:has-text('The connection is lost')").waitFor(patient());
      line.repair();
      page.locator("#sending button").click();
      page.locator("#complaint").waitFor(patient());
      assertThat(Chromium.text(page)).contains("You stopped it.");
      assertThat(page.locator("#words").inputValue()).isEqualTo(WORDS);
      assertThat(page.evaluate("document.querySelector('#files').files.length")).isEqualTo(3);
      assertThat(page.locator("#sending").isVisible()).isFalse();
      for (int tries = 0; tries < 500 && !front.spool().isEmpty(); tries++) {
        page.waitForTimeout(20);
      }
      assertThat(front.spool()).isEmpty();
    }
  }

  @Test
  void tell_nothingWritten_isAskedForSomething() throws Exception {
    try (BrowserContext witness = chromium.withScripts("ru")) {
      Page page = form(witness);
      send(page);
      assertThat(page.locator("#complaint").textContent()).contains("Отправлять нечего");
      assertThat(page.evaluate("document.activeElement.id")).isEqualTo("complaint");
      assertThat(front.spool()).isEmpty();
    }
  }

  @Test
  void tell_browserCannotSeal_saysSoAndTheServerSeals() throws Exception {
    try (BrowserContext witness = chromium.withScripts("en")) {
      witness.addInitScript("delete window.TransformStream");
      Page page = form(witness);
      assertThat(Chromium.text(page)).contains("This browser cannot seal by itself");
      assertThat(page.getByText("is for a moment readable").isVisible()).isTrue();
      fill(page, List.of());
      send(page);
      page.locator(".return-number").waitFor(patient());
      assertThat(page.locator(".return-number").textContent()).matches("(\\d{5} ){4}\\d{5}");
      assertThat(open(onlyEnvelope()).text()).isEqualTo(WORDS);
    }
  }

  @Test
  void tell_sealingFails_staysOnThePageAndTheServerSealsNext() throws Exception {
    try (BrowserContext witness = chromium.withScripts("en")) {
      Page page = form(witness);
      assertThat(page.getByText("is for a moment readable").isVisible()).isFalse();
      page.route("**/seal-*.js", Route::abort);
      fill(page, List.of());
      send(page);
      page.getByText("This browser cannot seal by itself").waitFor(patient());
      assertThat(page.getByText("is for a moment readable").isVisible()).isTrue();
      assertThat(page.locator("#words").inputValue()).isEqualTo(WORDS);
      send(page);
      page.locator(".return-number").waitFor(patient());
      assertThat(open(onlyEnvelope()).text()).isEqualTo(WORDS);
    }
  }

  private Page form(BrowserContext witness) {
    Page page = witness.newPage();
    page.onRequest(requests::add);
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
    page.locator(".return-number").waitFor(patient());
    String number = page.locator(".return-number").textContent();
    assertThat(number).matches("(\\d{5} ){4}\\d{5}");
    return number;
  }

  private static Locator.WaitForOptions patient() {
    return new Locator.WaitForOptions().setTimeout(PATIENCE_MS);
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

  private Path onlyEnvelope() throws IOException {
    assertThat(front.spool()).hasSize(1);
    assertThat(front.spool().getFirst().toString()).endsWith(".age");
    return front.spool().getFirst();
  }

  private Testimony open(Path envelope) throws IOException {
    return TestimonyReader.read(
        Files.newInputStream(envelope),
        List.of(group),
        PlaintextAccess.iKnowThatThisIsTestimonyInClear());
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

  /** Neither the number nor the words are in anything that went to the front. */
  private void assertNobodyHeard(String number) {
    assertThat(requests).anyMatch(request -> request.method().equals("PATCH"));
    for (Request request : requests) {
      byte[] body = request.postDataBuffer();
      String said =
          request.url()
              + request.headers()
              + (body == null ? "" : new String(body, StandardCharsets.UTF_8));
      assertThat(said.contains(number)).isFalse();
      assertThat(said.contains(number.replace(" ", ""))).isFalse();
      assertThat(said.contains("I saw it")).isFalse();
    }
  }

  private void assertOpensWithAgeAndUnzip(Path envelope, Testimony testimony) throws Exception {
    Path key = folder.resolve("group.txt");
    Files.writeString(key, IdentityFile.text(List.of(group)));
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
