package vigil.desk.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.casebook.Change;
import vigil.casebook.Source;
import vigil.core.id.Slug;
import vigil.core.id.SourceId;
import vigil.core.id.StatementId;
import vigil.core.vocabulary.SourceKind;
import vigil.desk.home.HomeFolder;
import vigil.desk.trial.Browser;
import vigil.desk.trial.ServedDesk;
import vigil.desk.trial.TrialDesk;
import vigil.desk.unlock.OpenDesk;

/** A consent takes effect in every figure, and marks what is public and may not be any more. */
class ConsentHttpTest {
  private static final Slug DOSSIER = new Slug("event-1");
  private static final String NEEDED = "Needs a correction.";

  private ServedDesk served;
  private Browser browser;

  @BeforeEach
  void start(@TempDir Path folder) throws IOException {
    HomeFolder home = TrialDesk.home(folder);
    try (OpenDesk desk = TrialDesk.open(home)) {
      TrialDesk.addEvent(desk);
      SourceId paper = new SourceId("paper");
      desk.record(
          new Change.SourceAdded(
              new Source(paper, SourceKind.PRESS, "A paper", Optional.of("A paper"))));
      SourceId relative = TrialDesk.addSource(desk, "relative", SourceKind.RELATIVE);
      TrialDesk.record(desk, TrialDesk.statement("s1", paper, ">=3"));
      TrialDesk.record(desk, TrialDesk.statement("s2", relative, ">=7"));
    }
    served = ServedDesk.of(home);
    browser = served.browser();
    browser.post("/dossiers", "event", "event-1", "title", "A dossier", "language", "en");
    browser.post(
        "/dossiers/event-1",
        "title_en",
        "A dossier",
        "body_en",
        "{killing.reported_minimum} dead, {killing.corroborated_minimum} by two.");
    browser.post("/publish", "dossier", "event-1");
  }

  @AfterEach
  void stop() throws IOException {
    served.close();
  }

  private void consent(String statement, String to) {
    assertThat(browser.post("/statements/" + statement + "/consent", "consent", to).statusCode())
        .isEqualTo(303);
  }

  private static String numeral(int number) {
    return "<span class=\"figure-number\">" + number + "</span>";
  }

  private List<Corrections.Due> due() throws IOException {
    try (OpenDesk desk = served.reopened()) {
      return Corrections.needed(desk.state());
    } finally {
      served.unlock();
    }
  }

  @Test
  void figures_everywhere_followAWithdrawnConsent() {
    assertThat(browser.get("/events/event-1").body()).contains(numeral(7)).contains(numeral(3));
    assertThat(browser.get("/dossiers/event-1").body())
        .contains("<span class=\"live-figure\">at least 7</span>")
        .contains("<span class=\"live-figure\">at least 3</span>");

    consent("s2", "withdrawn");

    assertThat(browser.get("/events/event-1").body())
        .contains(numeral(3))
        .doesNotContain(numeral(7));
    assertThat(browser.get("/dossiers/event-1").body())
        .contains("<span class=\"live-figure\">at least 3</span>")
        .doesNotContain("live-figure\">at least 7");
    assertThat(browser.get("/publish").body())
        .containsSubsequence("<td>reported</td>", "at least 7", "<strong>at least 3</strong>");
  }

  @Test
  void dossier_showsAStatementThatWasWithdrawn_needsACorrectionUntilOneIsPublished()
      throws IOException {
    assertThat(browser.get("/publish").body()).doesNotContain(NEEDED);
    assertThat(due()).isEmpty();

    consent("s2", "withdrawn");

    assertThat(browser.get("/publish").body())
        .contains(NEEDED)
        .contains("statement s2 must go: its source took it back");
    assertThat(due())
        .containsExactly(
            new Corrections.Due(
                DOSSIER,
                List.of(
                    new Corrections.Reason.Unshowable(
                        new StatementId("s2"), LeftOut.Because.WITHDRAWN))));

    browser.post("/keys/rotate");
    assertThat(due()).as("the same content under another number corrects nothing").hasSize(1);

    browser.post(
        "/dossiers/event-1", "title_en", "A dossier", "body_en", "{killing.reported_minimum}.");
    assertThat(due()).as("a draft corrects nothing").hasSize(1);
    assertThat(browser.post("/publish", "dossier", "event-1").statusCode()).isEqualTo(303);

    assertThat(due()).isEmpty();
    assertThat(browser.get("/publish").body()).doesNotContain(NEEDED);
  }

  @Test
  void dossier_thatIsPublicNoMore_needsNoCorrection() throws IOException {
    consent("s1", "court");
    assertThat(due()).hasSize(1);

    browser.post("/publish");

    assertThat(due()).isEmpty();
  }

  @Test
  void consent_givenBack_takesTheMarkAway() throws IOException {
    consent("s1", "internal");
    assertThat(due()).hasSize(1);

    consent("s1", "publish");

    assertThat(due()).isEmpty();
  }

  @Test
  void words_erased_needACorrection() throws IOException {
    browser.post("/statements/s1/erase", "sure", "yes");

    assertThat(due())
        .flatExtracting(Corrections.Due::reasons)
        .containsExactly(
            new Corrections.Reason.Unshowable(new StatementId("s1"), LeftOut.Because.ERASED));
  }

  @Test
  void nameOfASource_erased_needsACorrection() throws IOException {
    browser.post("/sources/paper/erase", "sure", "yes");

    assertThat(due())
        .flatExtracting(Corrections.Due::reasons)
        .containsExactly(new Corrections.Reason.NameErased(new SourceId("paper")));
    assertThat(browser.get("/publish?lang=ru").body()).contains("нужно убрать имя источника paper");
  }
}
