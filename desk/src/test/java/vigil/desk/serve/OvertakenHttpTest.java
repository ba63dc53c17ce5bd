package vigil.desk.serve;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.core.id.Slug;
import vigil.core.id.SourceId;
import vigil.core.vocabulary.Consent;
import vigil.core.vocabulary.SourceKind;
import vigil.desk.home.HomeFolder;
import vigil.desk.trial.Browser;
import vigil.desk.trial.ServedDesk;
import vigil.desk.trial.TrialDesk;
import vigil.desk.unlock.OpenDesk;
import vigil.gather.Status;

/** A form that was opened before a change does not undo it unseen. */
class OvertakenHttpTest {
  private static final Pattern SEEN = Pattern.compile("name=\"seen\" value=\"([0-9]+)\"");
  private static final Pattern WITHDRAWN = Pattern.compile("value=\"withdrawn\"[^>]* selected");
  private static final String STATEMENT = "/statements/s1";
  private static final String GATHERING = "/gatherings/a-vigil";

  private ServedDesk served;
  private Browser browser;

  @BeforeEach
  void start(@TempDir Path folder) throws IOException {
    HomeFolder home = TrialDesk.home(folder);
    try (OpenDesk desk = TrialDesk.open(home)) {
      TrialDesk.addEvent(desk);
      SourceId press = TrialDesk.addSource(desk, "press", SourceKind.PRESS);
      TrialDesk.record(desk, TrialDesk.statement("s1", press, "2").consent(Consent.PUBLISH));
    }
    served = ServedDesk.of(home);
    browser = served.browser();
  }

  @AfterEach
  void stop() throws IOException {
    served.close();
  }

  private String seen(String page) {
    return seen(browser.get(page));
  }

  private static String seen(HttpResponse<String> page) {
    Matcher field = SEEN.matcher(page.body());
    assertThat(field.find()).isTrue();
    return field.group(1);
  }

  private HttpResponse<String> correct(String seen, String words) {
    return browser.post(
        STATEMENT,
        "source",
        "press",
        "said_on",
        "2020-04",
        "event",
        "event-1",
        "act",
        "killing",
        "stance",
        "alleges",
        "quantity",
        ">=4",
        "reliability",
        "unknown",
        "consent",
        "publish",
        "words",
        words,
        "seen",
        seen);
  }

  private HttpResponse<String> announce(String page, String status, String seen) {
    return browser.post(
        page,
        "title_en",
        "A vigil",
        "kind",
        "vigil",
        "status",
        status,
        "start",
        "2038-05-01T18:00",
        "zone",
        "Europe/London",
        "place_en",
        "A square",
        "organisers",
        "withheld",
        "police",
        "not-required",
        "seen",
        seen);
  }

  @Test
  void statement_withdrawnMeanwhile_staysWithdrawnUntilSomebodySawIt() {
    String seen = seen(STATEMENT);
    browser.post(STATEMENT + "/consent", "consent", "withdrawn");

    HttpResponse<String> answer = correct(seen, "<b>typed</b> for an hour");

    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(answer.body())
        .contains("&lt;b>typed&lt;/b> for an hour", "href=\"/statements/s1\"")
        .doesNotContain("<b>typed");
    assertThat(browser.get(STATEMENT).body()).containsPattern(WITHDRAWN);
    assertThat(correct(seen(answer), "All the same.").statusCode()).isEqualTo(303);
    assertThat(browser.get(STATEMENT).body()).doesNotContainPattern(WITHDRAWN);
  }

  @Test
  void statement_notChangedMeanwhile_isSavedAtOnce() {
    assertThat(correct(seen(STATEMENT), "Typed.").statusCode()).isEqualTo(303);
    assertThat(correct(seen(STATEMENT), "Typed again.").statusCode()).isEqualTo(303);
  }

  @Test
  void gathering_calledOffMeanwhile_staysCalledOff() throws IOException {
    announce("/gatherings", "planned", "");
    String seen = seen(GATHERING);
    browser.post(GATHERING + "/presence/codes", "count", "12", "printed", "0");
    browser.post(GATHERING + "/notice/law", "law", "scotland");
    assertThat(announce(GATHERING, "confirmed", seen).statusCode()).isEqualTo(303);
    browser.post(GATHERING + "/cancel", "sure", "yes");

    assertThat(announce(GATHERING, "confirmed", seen).statusCode()).isEqualTo(409);

    try (OpenDesk desk = served.reopened()) {
      assertThat(requireNonNull(desk.state().gatherings().get(new Slug("a-vigil"))).status())
          .isEqualTo(Status.CANCELLED);
    }
  }
}
