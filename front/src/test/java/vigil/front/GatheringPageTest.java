package vigil.front;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import vigil.core.language.Language;
import vigil.exchange.edition.EditionPath;
import vigil.front.page.Frame;
import vigil.front.published.Published;

/** What somebody finds on the page of a gathering. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GatheringPageTest {
  private static final int MOST_BYTES = 50_000;

  @SuppressWarnings("NullAway.Init")
  private RunningFront front;

  @BeforeAll
  void start(@TempDir Path home) throws Exception {
    front = RunningFront.alone(home);
    Map<EditionPath, byte[]> files = new HashMap<>(RunningFront.exampleFiles());
    files.putAll(RichGatherings.files());
    assertThat(front.publish(front.pair(), front.archive(1, files)).statusCode()).isLessThan(300);
  }

  @AfterAll
  void stop() throws Exception {
    front.close();
  }

  private String page(String path) throws Exception {
    return front.get("/gatherings/" + path).body();
  }

  @Test
  void march_conditions_standBeforeWhenAndWhere() throws Exception {
    String whole = page("march?lang=en");
    String page = whole.substring(whole.indexOf("<main"));

    assertThat(page)
        .contains("Conditions imposed by the authorities", "Imposed on 22 November 2026");
    assertThat(page.indexOf("keeps to the <em>eastern</em> lane"))
        .isBetween(0, page.indexOf("13:00"));
  }

  @Test
  void march_changed_showsWhatWasAnnouncedBefore() throws Exception {
    String page = page("march?lang=en");

    assertThat(page)
        .contains("What was announced before", "Changed on 22 November 2026. Until then:")
        .contains("Saturday, 20 March 2038, 12:00");
  }

  @Test
  void march_route_isAListAndADrawing() throws Exception {
    assertThat(page("march?lang=en"))
        .containsSubsequence("<ol class=\"stops\">", "Marble Arch", "Trafalgar Square", "</ol>")
        .contains("<polyline", "href=\"geo:51.50800,-0.12810\"");
  }

  @Test
  void march_safety_saysYesNoAndWhatIsNotKnown() throws Exception {
    assertThat(page("march?lang=en"))
        .containsSubsequence("Step-free route", "<dd>Yes")
        .containsSubsequence("Toilets", "<dd>No<br>", "Marble Arch")
        .contains("The organisers have not said anything about: Seating; A quiet place;")
        .contains("Know your rights: England and Wales")
        .contains("The law as it was on 31 October 2024.");
  }

  @Test
  void march_poster_isOfThisSiteAndDescribed() throws Exception {
    String page = page("march?lang=ru");

    assertThat(page).containsPattern("<img src=\"/edition/pictures/[0-9a-f]{64}\\.png\"");
    assertThat(page).contains("lang=\"ru\" alt=\"Свечи в темноте\"");
    String picture = page.replaceAll("(?s).*<img src=\"([^\"]+)\".*", "$1");
    assertThat(front.get(picture).headers().firstValue("Content-Type")).hasValue("image/png");
  }

  @Test
  void weekly_begunLongAgo_showsTheNextTimeAndIsNotOver() throws Exception {
    String page = page("weekly?lang=en");

    assertThat(page)
        .contains("Every week on the same weekday, until 30 December 2099", "The next times:")
        .doesNotContain("This gathering is over", "7 January 2026")
        .contains("Not on:", "23 December 2099", "href=\"geo:51.51030,-0.18630\"");
  }

  @Test
  void everywhere_eachCity_hasItsOwnClock() throws Exception {
    assertThat(page("everywhere?lang=en"))
        .contains("Berlin time (UTC+02:00)", "Tbilisi time (UTC+04:00)", "(open end)");
  }

  @Test
  void online_address_warnsOfTheOtherService() throws Exception {
    assertThat(page("online?lang=en"))
        .contains("rel=\"noreferrer nofollow\" href=\"https://meet.example/names\"")
        .contains("It sees who joins");
  }

  @Test
  void pages_everyLanguage_areLightAndLoadNothingForeign() throws Exception {
    for (Language language : Frame.languages()) {
      for (String slug : new String[] {"march", "weekly", "everywhere", "online"}) {
        String page = page(slug + "?lang=" + language);
        assertThat(page.getBytes(StandardCharsets.UTF_8).length)
            .as("bytes of %s in %s", slug, language)
            .isLessThan(MOST_BYTES);
        assertThat(PublicPagesTest.withoutOwnScript(page))
            .doesNotContainPattern("(src|srcset)=\"(?!/edition/)|<script|url\\(");
      }
    }
  }

  @Test
  void published_afterTheEnd_wantsToBeMadeAgainThenAndNotBefore() {
    Instant end = RichGatherings.march().overFrom().orElseThrow();
    Published before =
        new Published(Optional.empty(), List.of(RichGatherings.march()), end.minusSeconds(9));
    Published after = new Published(Optional.empty(), List.of(RichGatherings.march()), end);

    assertThat(before.nextTurn()).contains(end);
    assertThat(after.nextTurn()).isEmpty();
  }
}
