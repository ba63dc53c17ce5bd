package vigil.desk.serve;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.desk.casefile.KeptCopy;
import vigil.desk.trial.Browser;
import vigil.desk.trial.Samples;
import vigil.desk.unlock.OpenDesk;

/** A copy of a file of a testimony: made, made otherwise, kept, thrown away and erased. */
class CopyHttpTest {
  private static final Pattern PICTURE = Pattern.compile("/copies/[0-9a-f]{32}/pictures/1");

  private DeskWithFiles there;
  private Browser browser;

  @BeforeEach
  void start(@TempDir Path folder) throws IOException {
    there = DeskWithFiles.in(folder);
    browser = there.browser();
  }

  @AfterEach
  void stop() throws IOException {
    there.close();
  }

  @Test
  void copy_photograph_isShownKeptHandedOutAndErasedWithItsTestimony() throws IOException {
    String copy = there.made(1);
    HttpResponse<String> page = browser.get(copy);
    assertThat(page.body())
        .contains("Not kept yet.", "Places", "Devices", "Look for faces")
        .doesNotContain(Samples.PLANTED);
    assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
        .contains("default-src 'none'", "img-src 'self'");
    assertPictureIsClean(page.body());

    assertThat(browser.post(copy + "/keep").statusCode()).isEqualTo(303);
    assertThat(browser.get(copy).body()).contains("The copy was kept.").doesNotContain("Not kept");
    assertThat(browser.get(there.file(1) + "/about").body()).contains(copy);
    assertThat(browser.get("/history").body()).contains("Kept a copy of a file");
    browser.post("/lock");
    there.served().unlock();
    HttpResponse<String> handedOut = browser.get(copy + "/file");
    assertThat(handedOut.headers().firstValue("Content-Disposition").orElseThrow())
        .startsWith("attachment")
        .doesNotContain("bridge");
    assertNothingInClear();

    browser.post("/inbox/" + there.testimony() + "/erase", "sure", "yes");
    assertThat(browser.get(copy).statusCode()).isEqualTo(404);
    assertThat(there.home().copies()).isEmptyDirectory();
    try (OpenDesk desk = there.served().reopened()) {
      assertThat(desk.state().copies().values())
          .singleElement()
          .extracting(KeptCopy::content)
          .isEqualTo(Optional.empty());
    }
    there.served().unlock();
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
    try (Stream<Path> files = Files.walk(Path.of(there.home().toString()))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        assertThat(Files.readString(file, ISO_8859_1))
            .as(file.toString())
            .doesNotContain(Samples.BEGINNINGS)
            .doesNotContain(Samples.PLANTED, "bridge.png");
      }
    }
  }

  @Test
  void copy_notKept_isGoneWhenTheDeskIsLocked() {
    String copy = there.made(1);
    browser.post("/lock");
    there.served().unlock();

    assertThat(browser.get(copy).statusCode()).isEqualTo(404);
    assertThat(there.home().copies()).isEmptyDirectory();
  }

  @Test
  void copy_madeOtherwise_takesThePlaceOfTheOneBefore() {
    String first = there.made(1);
    String second =
        there.made(
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
    HttpResponse<String> answer = browser.post(there.file(1) + "/copy", "cover", "the face");

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("cover-error", "the face");
    assertThat(there.home().copies()).isEmptyDirectory();
  }

  /** It was handed out to be looked at, and not once more for the form. */
  @Test
  void copy_refusedForm_doesNotOpenTheFileAgain() {
    browser.get(there.file(1) + "/about");
    browser.post(there.file(1) + "/copy", "cover", "the face");
    HttpResponse<String> answer = browser.post(there.file(1) + "/copy", "cover", "the face");

    assertThat(answer.body()).contains("cover-error", "43.31806, 45.69861");
    assertThat(browser.get("/history").body()).containsOnlyOnce("Handed out a file of testimony");
  }

  @Test
  void copy_coverOfNothing_isRefusedBesideItsFieldAndNothingIsMade() {
    for (String cover :
        List.of("0: 0 0 9 9", "100 0 9 9", "0 100,5 9 9", "0 0 0 9", "0 0 9 0", "2: 0 0 9 9")) {
      HttpResponse<String> answer = browser.post(there.file(1) + "/copy", "cover", cover);

      assertThat(answer.statusCode()).as(cover).isEqualTo(422);
      assertThat(answer.body()).as(cover).contains("cover-error");
    }
    assertThat(there.home().copies()).isEmptyDirectory();
  }

  @Test
  void discard_kept_needsToBeSureAndDestroysIt() {
    String copy = there.made(1);
    browser.post(copy + "/keep");
    browser.post(copy + "/discard");
    assertThat(browser.get(copy).statusCode()).isEqualTo(200);

    browser.post(copy + "/discard", "sure", "yes");

    assertThat(browser.get(copy).statusCode()).isEqualTo(404);
    assertThat(there.home().copies()).isEmptyDirectory();
    assertThat(browser.get("/history").body()).contains("Threw a copy away");
  }
}
