package vigil.desk.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.desk.trial.Browser;
import vigil.desk.trial.Samples;

/** A file of a testimony on its pages, and what can and cannot be made of it. */
class FileHttpTest {
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
  void about_photograph_showsWhatItSaysAndThatItsNameLies() {
    HttpResponse<String> page = browser.get(there.file(1) + "/about");

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body())
        .contains("bridge.png", "The sender calls it image/png", "JPEG picture", "SHA-256")
        .containsSubsequence("Places", "43.31806, 45.69861", "Devices", Samples.PLANTED + " serial")
        .doesNotContain("<img");
    assertThat(browser.get("/history").body()).contains("Handed out a file of testimony");
  }

  @Test
  void copy_pdf_showsItsPages() {
    assertThat(browser.get(there.file(2) + "/about").body())
        .contains("A script", "A file inside the file", "Text can then no longer be selected");

    String page = browser.get(there.made(2)).body();

    assertThat(page).containsPattern(PICTURE).contains("1275 × 1650");
  }

  @Test
  void copy_filmWithoutTool_saysWhatToDo() {
    assertThat(browser.get(there.file(3) + "/about").body())
        .contains("name a tool of yours under [tools]", "+43.3181+045.6986/")
        .doesNotContain("Make a copy without metadata");
    HttpResponse<String> answer = browser.post(there.file(3) + "/copy");
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("Your group has named no tool");
  }

  /** The tool makes of the film what nobody can read. */
  @Test
  void copy_toolsCopyNotReadWhole_saysSoAndClaimsNothing() throws IOException {
    there.restart("\n[tools]\nvideo = [\"tail\", \"-c\", \"100\"]\n");
    browser = there.browser();

    String page = browser.get(there.made(3)).body();

    assertThat(page)
        .contains("Not all of the file could be read.", "nothing that is sure")
        .doesNotContain("Nothing that this program knows", "there was nothing", "Places");
  }

  @Test
  void pages_whatIsNotThere_isMissing() {
    String copy = there.made(1);
    for (String address :
        new String[] {
          "/copies/0",
          "/copies/" + "0".repeat(32),
          copy + "/pictures/0",
          copy + "/pictures/2",
          copy + "/pictures/x",
          "/inbox/" + there.testimony() + "/files/none/about"
        }) {
      assertThat(browser.get(address).statusCode()).as(address).isEqualTo(404);
    }
    assertThat(browser.post(copy.replaceAll("[0-9a-f]{32}", "0".repeat(32)) + "/keep").statusCode())
        .isEqualTo(404);
  }

  @Test
  void writes_fromAnotherOrigin_areRefused() {
    String copy = there.made(1);
    String original = there.file(1);
    browser.with("Origin", "http://elsewhere.example").with("Sec-Fetch-Site", "cross-site");

    assertThat(browser.post(original + "/copy").statusCode()).isEqualTo(403);
    assertThat(browser.post(copy + "/keep").statusCode()).isEqualTo(403);
    assertThat(browser.post(copy + "/discard").statusCode()).isEqualTo(403);
    assertThat(browser.get(copy + "/pictures/1").statusCode()).isEqualTo(403);
  }

  @Test
  void pages_inRussian_speakRussian() {
    browser.with("Accept-Language", "ru");

    assertThat(browser.get(there.file(1) + "/about").body()).contains("Места", "Устройства");
    assertThat(browser.get(there.made(1)).body()).contains("Ещё не сохранена");
  }
}
