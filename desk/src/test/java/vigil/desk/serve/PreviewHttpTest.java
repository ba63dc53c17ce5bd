package vigil.desk.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.core.language.Language;
import vigil.desk.casefile.DeskChange.GatheringSaved;
import vigil.desk.casefile.DeskChange.PictureAdded;
import vigil.desk.casefile.PublicPicture;
import vigil.desk.trial.Browser;
import vigil.desk.trial.ServedDesk;
import vigil.desk.trial.TrialDesk;
import vigil.desk.unlock.OpenDesk;
import vigil.gather.Wording;

/** A public page is looked at here before it is public, and asks nobody for anything. */
class PreviewHttpTest {
  private static final String PREVIEW = "/gatherings/candles/preview";

  private ServedDesk served;
  private Browser browser;

  @BeforeEach
  void start(@TempDir Path folder) throws IOException {
    served = ServedDesk.of(TrialDesk.home(folder));
    browser = served.browser();
    browser.post(
        "/gatherings",
        "title_en",
        "Candles",
        "title_ru",
        "Свечи",
        "kind",
        "vigil",
        "status",
        "planned",
        "start",
        "2038-05-17T19:00",
        "zone",
        "Europe/London",
        "place_en",
        "The square",
        "organisers",
        "withheld",
        "police",
        "not-yet");
  }

  @AfterEach
  void stop() throws IOException {
    served.close();
  }

  @Test
  void show_holdsItsStylesAndMayDoNothingElse() {
    HttpResponse<String> page = browser.get(PREVIEW);

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body())
        .contains("<h1>Candles</h1>", "<style>h1 { color: red }</style>", "Back to the desk")
        .doesNotContain("<link");
    assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
        .contains("default-src 'none'", "form-action 'none'")
        // printf 'h1 { color: red }' | openssl dgst -sha256 -binary | base64
        .contains("style-src 'sha256-tTSm1OckW5h6W6ygQhQ4J51f9En6kC/x9O18pXFX6KM='")
        .doesNotContain("unsafe");
  }

  @Test
  void show_inAnotherLanguage_staysAtTheDesk() {
    assertThat(browser.get(PREVIEW).body()).contains("href=\"" + PREVIEW + "?in=ar\"");
    assertThat(browser.get(PREVIEW + "?in=ru").body()).contains("<h1>Свечи</h1>");
    assertThat(browser.get(PREVIEW + "?in=%22").statusCode()).isEqualTo(200);
    assertThat(browser.get("/gatherings/none/preview").statusCode()).isEqualTo(404);
  }

  @Test
  void show_linksToTheSite_leadNowhereWhileNoFrontIsKnown() {
    assertThat(browser.get(PREVIEW).body()).contains("<a>tell</a>").doesNotContain("/tell");
  }

  @Test
  void show_picture_isInThePage() throws IOException {
    byte[] bytes = {1, 2, 3};
    PublicPicture picture = PublicPicture.of(bytes, "image/png", 1, 1);
    try (OpenDesk desk = served.reopened()) {
      desk.record(new PictureAdded(picture));
      desk.record(
          new GatheringSaved(
              desk.state()
                  .gatherings()
                  .values()
                  .iterator()
                  .next()
                  .edit()
                  .poster(Optional.of(picture.poster(Wording.of(Language.ENGLISH, "A candle"))))
                  .finish()));
    }
    served.unlock();

    assertThat(browser.get(PREVIEW).body()).contains("src=\"data:image/png;base64,AQID\"");
  }
}
