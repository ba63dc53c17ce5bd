package vigil.desk.serve;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.core.language.Language;
import vigil.desk.casefile.DeskChange.TestimonyReceived;
import vigil.desk.casefile.KeptCopy;
import vigil.desk.home.HomeFolder;
import vigil.desk.trial.Browser;
import vigil.desk.trial.DocumentSamples;
import vigil.desk.trial.FilmSample;
import vigil.desk.trial.PictureSamples;
import vigil.desk.trial.Samples;
import vigil.desk.trial.ServedDesk;
import vigil.desk.trial.TrialDesk;
import vigil.desk.unlock.OpenDesk;
import vigil.exchange.spool.EnvelopeId;
import vigil.exchange.spool.Spool;
import vigil.seal.Sealing;
import vigil.seal.testimony.TestimonyText;
import vigil.seal.testimony.TestimonyWriter;

/** A file of a testimony from looking at it to keeping a copy, and to erasing both. */
class FileHttpTest {
  private static final Pattern PICTURE = Pattern.compile("/copies/[0-9a-f]{32}/pictures/1");

  private HomeFolder home;
  private ServedDesk served;
  private Browser browser;
  private EnvelopeId testimony;

  @BeforeEach
  void start(@TempDir Path folder) throws IOException {
    home = TrialDesk.home(folder.resolve("home"));
    try (OpenDesk desk = TrialDesk.open(home)) {
      testimony = receive(desk);
    }
    served = ServedDesk.of(home);
    browser = served.browser();
  }

  private static EnvelopeId receive(OpenDesk desk) throws IOException {
    EnvelopeId id = EnvelopeId.random();
    ByteArrayOutputStream envelope = new ByteArrayOutputStream();
    TestimonyWriter writer = new TestimonyWriter(Sealing.to(desk.keys().recipients(), envelope));
    writer.addFile(
        "bridge.png", "image/png", new ByteArrayInputStream(PictureSamples.photograph(1)));
    writer.addFile("list.pdf", "application/pdf", new ByteArrayInputStream(DocumentSamples.pdf(1)));
    writer.addFile("film.mov", "video/quicktime", new ByteArrayInputStream(FilmSample.film()));
    writer.finish(
        new TestimonyText(
            "I saw it.", Language.ENGLISH, LocalDate.of(2026, 11, 20), Optional.empty()));
    Files.write(desk.home().envelopes().resolve(Spool.fileName(id)), envelope.toByteArray());
    desk.record(new TestimonyReceived(id, envelope.size(), LocalDate.of(2026, 11, 21)));
    return id;
  }

  @AfterEach
  void stop() throws IOException {
    served.close();
  }

  /** The address of the file of this number, as the page of the testimony links it. */
  private String file(int number) {
    Matcher link =
        Pattern.compile("/inbox/" + testimony + "/files/[^/\"]+(?=/about)")
            .matcher(browser.get("/inbox/" + testimony).body());
    for (int i = 0; i < number; i++) {
      assertThat(link.find()).isTrue();
    }
    return link.group();
  }

  private String made(int number, String... fields) {
    HttpResponse<String> answer = browser.post(file(number) + "/copy", fields);
    assertThat(answer.statusCode()).isEqualTo(303);
    return answer.headers().firstValue("Location").orElseThrow();
  }

  @Test
  void about_photograph_showsWhatItSaysAndThatItsNameLies() {
    HttpResponse<String> page = browser.get(file(1) + "/about");

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body())
        .contains("bridge.png", "The sender calls it image/png", "JPEG picture", "SHA-256")
        .containsSubsequence("Places", "43.31806, 45.69861", "Devices", Samples.PLANTED + " serial")
        .doesNotContain("<img");
    assertThat(browser.get("/history").body()).contains("Handed out a file of testimony");
  }

  @Test
  void copy_photograph_isShownKeptHandedOutAndErasedWithItsTestimony() throws IOException {
    String copy = made(1);
    HttpResponse<String> page = browser.get(copy);
    assertThat(page.body())
        .contains("Not kept yet.", "Places", "Devices", "Look for faces")
        .doesNotContain(Samples.PLANTED);
    assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
        .contains("default-src 'none'", "img-src 'self'");
    assertPictureIsClean(page.body());

    assertThat(browser.post(copy + "/keep").statusCode()).isEqualTo(303);
    assertThat(browser.get(copy).body()).contains("The copy was kept.").doesNotContain("Not kept");
    assertThat(browser.get(file(1) + "/about").body()).contains(copy);
    assertThat(browser.get("/history").body()).contains("Kept a copy of a file");
    browser.post("/lock");
    served.unlock();
    HttpResponse<String> handedOut = browser.get(copy + "/file");
    assertThat(handedOut.headers().firstValue("Content-Disposition").orElseThrow())
        .startsWith("attachment")
        .doesNotContain("bridge");
    assertNothingInClear();

    browser.post("/inbox/" + testimony + "/erase", "sure", "yes");
    assertThat(browser.get(copy).statusCode()).isEqualTo(404);
    assertThat(home.copies()).isEmptyDirectory();
    try (OpenDesk desk = served.reopened()) {
      assertThat(desk.state().copies().values())
          .singleElement()
          .extracting(KeptCopy::content)
          .isEqualTo(Optional.empty());
    }
    served.unlock();
  }

  private void assertPictureIsClean(String page) {
    Matcher address = PICTURE.matcher(page);
    assertThat(address.find()).isTrue();
    HttpResponse<String> picture = browser.get(address.group());
    assertThat(picture.headers().firstValue("Content-Type")).hasValue("image/jpeg");
    assertThat(picture.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
    assertThat(picture.headers().firstValue("Content-Security-Policy"))
        .hasValue("default-src 'none'; sandbox");
    assertThat(picture.body()).contains("JFIF").doesNotContain(Samples.PLANTED, "Exif");
  }

  private void assertNothingInClear() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of(home.toString()))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        assertThat(Files.readString(file, ISO_8859_1))
            .as(file.toString())
            .doesNotContain(Samples.PLANTED, "JFIF", "IHDR", "%PDF", "bridge.png");
      }
    }
  }

  @Test
  void copy_notKept_isGoneWhenTheDeskIsLocked() {
    String copy = made(1);
    browser.post("/lock");
    served.unlock();

    assertThat(browser.get(copy).statusCode()).isEqualTo(404);
    assertThat(home.copies()).isEmptyDirectory();
  }

  @Test
  void copy_madeOtherwise_takesThePlaceOfTheOneBefore() {
    String first = made(1);
    String second =
        made(
            1,
            "instead_of",
            first.substring("/copies/".length()),
            "longest_side",
            "720",
            "cover",
            "0 0 50 50\n1: 60,5 10 5 5");

    assertThat(browser.get(first).statusCode()).isEqualTo(404);
    assertThat(browser.get(second).body())
        .contains("Parts painted over", "1: 0 0 50 50", "1: 60.5 10 5 5");
  }

  @Test
  void copy_coverNotNumbers_isRefusedBesideItsField() {
    HttpResponse<String> answer = browser.post(file(1) + "/copy", "cover", "the face");

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("cover-error", "the face");
    assertThat(home.copies()).isEmptyDirectory();
  }

  /** It was handed out to be looked at, and not once more for the form. */
  @Test
  void copy_refusedForm_doesNotOpenTheFileAgain() {
    browser.get(file(1) + "/about");
    browser.post(file(1) + "/copy", "cover", "the face");
    HttpResponse<String> answer = browser.post(file(1) + "/copy", "cover", "the face");

    assertThat(answer.body()).contains("cover-error", "43.31806, 45.69861");
    assertThat(browser.get("/history").body()).containsOnlyOnce("Handed out a file of testimony");
  }

  @Test
  void copy_coverOfNothing_isRefusedBesideItsFieldAndNothingIsMade() {
    for (String cover :
        List.of("0: 0 0 9 9", "100 0 9 9", "0 100,5 9 9", "0 0 0 9", "0 0 9 0", "2: 0 0 9 9")) {
      HttpResponse<String> answer = browser.post(file(1) + "/copy", "cover", cover);

      assertThat(answer.statusCode()).as(cover).isEqualTo(422);
      assertThat(answer.body()).as(cover).contains("cover-error");
    }
    assertThat(home.copies()).isEmptyDirectory();
  }

  @Test
  void copy_pdf_showsItsPages() {
    assertThat(browser.get(file(2) + "/about").body())
        .contains("A script", "A file inside the file", "Text can then no longer be selected");

    String page = browser.get(made(2)).body();

    assertThat(page).containsPattern(PICTURE).contains("1275 × 1650");
  }

  @Test
  void copy_filmWithoutTool_saysWhatToDo() {
    assertThat(browser.get(file(3) + "/about").body())
        .contains("name a tool of yours under [tools]", "+43.3181+045.6986/")
        .doesNotContain("Make a copy without metadata");
    HttpResponse<String> answer = browser.post(file(3) + "/copy");
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("Your group has named no tool");
  }

  /** The tool makes of the film what nobody can read. */
  @Test
  void copy_toolsCopyNotReadWhole_saysSoAndClaimsNothing() throws IOException {
    served.close();
    Files.writeString(
        Path.of(home.toString()).resolve("desk.toml"),
        "\n[tools]\nvideo = [\"tail\", \"-c\", \"100\"]\n",
        StandardOpenOption.APPEND);
    served = ServedDesk.of(HomeFolder.at(Path.of(home.toString())));
    browser = served.browser();

    String page = browser.get(made(3)).body();

    assertThat(page)
        .contains("Not all of the file could be read.", "nothing that is sure")
        .doesNotContain("Nothing that this program knows", "there was nothing", "Places");
  }

  @Test
  void discard_kept_needsToBeSureAndDestroysIt() {
    String copy = made(1);
    browser.post(copy + "/keep");
    browser.post(copy + "/discard");
    assertThat(browser.get(copy).statusCode()).isEqualTo(200);

    browser.post(copy + "/discard", "sure", "yes");

    assertThat(browser.get(copy).statusCode()).isEqualTo(404);
    assertThat(home.copies()).isEmptyDirectory();
    assertThat(browser.get("/history").body()).contains("Threw a copy away");
  }

  @Test
  void pages_whatIsNotThere_isMissing() {
    String copy = made(1);
    for (String address :
        new String[] {
          "/copies/0",
          "/copies/" + "0".repeat(32),
          copy + "/pictures/0",
          copy + "/pictures/2",
          copy + "/pictures/x",
          "/inbox/" + testimony + "/files/none/about"
        }) {
      assertThat(browser.get(address).statusCode()).as(address).isEqualTo(404);
    }
    assertThat(browser.post(copy.replaceAll("[0-9a-f]{32}", "0".repeat(32)) + "/keep").statusCode())
        .isEqualTo(404);
  }

  @Test
  void writes_fromAnotherOrigin_areRefused() {
    String copy = made(1);
    String original = file(1);
    browser.with("Origin", "http://elsewhere.example").with("Sec-Fetch-Site", "cross-site");

    assertThat(browser.post(original + "/copy").statusCode()).isEqualTo(403);
    assertThat(browser.post(copy + "/keep").statusCode()).isEqualTo(403);
    assertThat(browser.post(copy + "/discard").statusCode()).isEqualTo(403);
    assertThat(browser.get(copy + "/pictures/1").statusCode()).isEqualTo(403);
  }

  @Test
  void pages_inRussian_speakRussian() {
    browser.with("Accept-Language", "ru");

    assertThat(browser.get(file(1) + "/about").body()).contains("Места", "Устройства");
    assertThat(browser.get(made(1)).body()).contains("Ещё не сохранена");
  }
}
