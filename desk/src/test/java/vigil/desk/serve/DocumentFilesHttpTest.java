package vigil.desk.serve;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.desk.home.HomeFolder;
import vigil.desk.trial.Browser;
import vigil.desk.trial.ServedDesk;
import vigil.desk.trial.TrialDesk;
import vigil.exchange.Sha256;

/** Another file in the place of a document's file. */
class DocumentFilesHttpTest {
  private static final String FIRST = "a scan that is cut off";
  private static final String SECOND = "the whole of it";
  private static final String SUM = Sha256.of(FIRST.getBytes(UTF_8)).hex();

  private HomeFolder home;
  private ServedDesk served;
  private Browser browser;
  private String address;

  @BeforeEach
  void start(@TempDir Path folder) throws IOException {
    home = TrialDesk.home(folder);
    served = ServedDesk.of(home);
    browser = served.browser();
    address =
        browser
            .postParts(
                "/documents",
                "cut-off.txt",
                FIRST,
                "title",
                "A leaflet",
                "dated_on",
                "2017-04",
                "obtained_on",
                "2017-05-01")
            .headers()
            .firstValue("Location")
            .orElseThrow();
    assertThat(browser.postParts(address + "/file", "whole.txt", SECOND).statusCode())
        .isEqualTo(303);
  }

  @AfterEach
  void stop() throws IOException {
    served.close();
  }

  private long files() {
    String[] names = home.documents().toFile().list();
    return names == null ? 0 : names.length;
  }

  @Test
  void replaced_file_isTheNewOneAndTheEarlierStaysBelow() {
    assertThat(browser.get(address + "/file").body()).isEqualTo(SECOND);
    assertThat(browser.get(address + "/file/earlier/" + SUM).body()).isEqualTo(FIRST);
    assertThat(browser.get(address).body())
        .contains("Earlier files", "whole.txt", "cut-off.txt")
        .contains("File replaced. SHA-256 before: " + SUM);
    assertThat(files()).isEqualTo(2);
  }

  @Test
  void replaced_whileTheTextWasCorrected_undoesNoCorrection() {
    Runnable correct =
        () -> {
          while (files() < 3) {
            Thread.onSpinWait();
          }
          browser.post(
              address,
              "title",
              "A leaflet of two pages",
              "dated_on",
              "2017-04",
              "obtained_on",
              "2017-05-01");
        };

    assertThat(
            browser.postPartsAround(address + "/file", "x".repeat(1 << 18), correct).statusCode())
        .isEqualTo(303);

    assertThat(browser.get(address).body()).contains("A leaflet of two pages", "slow.txt");
  }

  @Test
  void undone_replacement_hasTheEarlierFileAgain() {
    assertThat(browser.post("/history/2/undo").statusCode()).isEqualTo(303);

    assertThat(browser.get(address + "/file").body()).isEqualTo(FIRST);
    assertThat(browser.get(address + "/file/earlier/" + SUM).statusCode()).isEqualTo(404);
  }

  @Test
  void deleted_earlierFile_isGoneAndTheCustodySaysSo() {
    String earlier = address + "/file/earlier/" + SUM;

    assertThat(browser.post(earlier).statusCode()).isEqualTo(422);
    assertThat(browser.post(earlier, "sure", "yes").statusCode()).isEqualTo(303);

    assertThat(browser.get(earlier).statusCode()).isEqualTo(404);
    assertThat(browser.get(address + "/file").body()).isEqualTo(SECOND);
    assertThat(browser.get(address).body()).contains("Earlier file deleted. SHA-256: " + SUM);
    assertThat(files()).isEqualTo(1);

    browser.post("/history/2/undo");
    assertThat(browser.get(address + "/file").statusCode()).isEqualTo(404);
  }

  @Test
  void erased_document_leavesNoneOfItsFiles() {
    browser.post(address + "/erase", "sure", "yes");

    assertThat(files()).isZero();
    assertThat(browser.get(address + "/file/earlier/" + SUM).statusCode()).isEqualTo(404);
    assertThat(browser.postParts(address + "/file", "again.txt", FIRST).statusCode())
        .isEqualTo(422);
    assertThat(files()).isZero();
  }

  @Test
  void sweep_afterARestart_keepsBothFiles() throws IOException {
    served.reopened().close();

    assertThat(files()).isEqualTo(2);
  }
}
