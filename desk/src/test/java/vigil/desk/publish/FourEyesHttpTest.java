package vigil.desk.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.core.id.Slug;
import vigil.core.vocabulary.SourceKind;
import vigil.desk.casefile.DeskChange.RolesChanged;
import vigil.desk.home.HomeFolder;
import vigil.desk.keys.StaffName;
import vigil.desk.role.Role;
import vigil.desk.staff.QuickPeople;
import vigil.desk.trial.Browser;
import vigil.desk.trial.ServedDesk;
import vigil.desk.trial.TrialDesk;
import vigil.desk.unlock.OpenDesk;

/** Where more than one person may publish, one proposes and another one confirms. */
class FourEyesHttpTest {
  private static final String BORIS = "the passphrase of boris";

  private ServedDesk served;
  private Browser browser;

  @BeforeEach
  void start(@TempDir Path folder) throws IOException {
    HomeFolder home = TrialDesk.home(folder);
    try (OpenDesk desk = TrialDesk.open(home)) {
      TrialDesk.addEvent(desk);
      TrialDesk.record(
          desk,
          TrialDesk.statement("s1", TrialDesk.addSource(desk, "press", SourceKind.PRESS), ">=3"));
      QuickPeople.of(desk).add(new StaffName("boris"), Set.of(Role.EDITOR), BORIS.toCharArray());
    }
    served = ServedDesk.of(home);
    browser = served.browser();
    browser.post("/dossiers", "event", "event-1", "title", "A dossier", "language", "en");
    save("{killing.reported_minimum} were killed.");
  }

  @AfterEach
  void stop() throws IOException {
    served.close();
  }

  private void save(String body) {
    assertThat(
            browser
                .post("/dossiers/event-1", "title_en", "A dossier", "body_en", body)
                .statusCode())
        .isEqualTo(303);
  }

  private void propose() {
    HttpResponse<String> answer = browser.post("/publish", "dossier", "event-1");
    assertThat(answer.headers().firstValue("Location")).hasValue("/publish/proposal");
  }

  private String content() {
    Matcher content =
        Pattern.compile("name=\"content\" value=\"([0-9a-f]{64})\"")
            .matcher(browser.get("/publish/proposal").body());
    assertThat(content.find()).isTrue();
    return content.group(1);
  }

  private List<Slug> published() throws IOException {
    try (OpenDesk desk = served.reopened()) {
      return Publishing.standing(desk.state());
    } finally {
      served.unlock();
    }
  }

  @Test
  void edition_proposedByOne_isPublishedWhenAnotherConfirmsWhatHeSaw() throws IOException {
    propose();
    assertThat(browser.get("/publish/proposal").body())
        .contains("Proposed by staff")
        .contains("You proposed it")
        .contains("own passphrase: boris")
        .doesNotContain("action=\"/publish/confirm\"");
    assertThat(published()).isEmpty();

    browser.unlock(BORIS);
    String page = browser.get("/publish/proposal").body();
    assertThat(page)
        .containsSubsequence("A dossier", "new")
        .contains("{killing.reported_minimum} were killed.")
        .containsSubsequence("Statement s1", "words of s1")
        .contains("action=\"/publish/confirm\"");
    assertThat(browser.post("/publish/confirm", "content", content()).statusCode()).isEqualTo(303);

    assertThat(browser.get("/history").body())
        .containsSubsequence(
            "boris", "Published edition 1", "boris", "Confirmed", "staff", "Proposed an edition");
    assertThat(published()).containsExactly(new Slug("event-1"));
    assertThat(browser.get("/publish/proposal").statusCode()).isEqualTo(303);
  }

  @Test
  void proposal_byOneself_cannotBeConfirmed() throws IOException {
    propose();

    HttpResponse<String> answer = browser.post("/publish/confirm", "content", content());

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(published()).isEmpty();
  }

  @Test
  void proposal_ofWhichAnythingChangedSince_countsNoMore() throws IOException {
    propose();
    String seen = content();
    save("At least {killing.reported_minimum} were killed.");
    browser.unlock(BORIS);

    assertThat(browser.get("/publish/proposal").body())
        .contains("Something in it has changed since")
        .doesNotContain("action=\"/publish/confirm\"");
    HttpResponse<String> answer = browser.post("/publish/confirm", "content", seen);

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("Something in it has changed since");
    assertThat(published()).isEmpty();
  }

  @Test
  void proposal_whenAConsentIsWithdrawn_countsNoMore() throws IOException {
    propose();
    String seen = content();
    browser.post("/statements/s1/consent", "consent", "withdrawn");
    browser.unlock(BORIS);

    assertThat(browser.post("/publish/confirm", "content", seen).statusCode()).isEqualTo(422);
    assertThat(published()).isEmpty();
  }

  @Test
  void proposal_replacedByAnother_isNotPublishedInItsPlace() throws IOException {
    propose();
    String first = content();
    save("Rewritten: {killing.reported_minimum}.");
    propose();
    browser.unlock(BORIS);

    assertThat(browser.post("/publish/confirm", "content", first).statusCode()).isEqualTo(422);
    assertThat(published()).isEmpty();
  }

  @Test
  void proposal_ofASecondEdition_showsWhatItChanges() throws IOException {
    propose();
    browser.unlock(BORIS);
    browser.post("/publish/confirm", "content", content());
    browser.unlock(TrialDesk.PASSPHRASE);
    save("No more than this: {killing.reported_minimum}.");
    propose();

    assertThat(browser.get("/publish/proposal").body())
        .containsSubsequence(
            "Text, English",
            "{killing.reported_minimum} were killed.",
            "No more than this: {killing.reported_minimum}.")
        .doesNotContain("Statement s1");
    browser.post("/publish/drop", "content", content());
    assertThat(browser.get("/publish/proposal").statusCode()).isEqualTo(303);
  }

  @Test
  void publish_aroundTheProposal_isRefused() throws IOException {
    try (OpenDesk desk = served.reopened()) {
      assertThatThrownBy(() -> new Publishing(desk).publish(List.of(new Slug("event-1"))))
          .isInstanceOf(AnotherMustConfirmException.class);
      desk.record(new RolesChanged("boris", Set.of(Role.DOCUMENTER)));
      assertThat(new Publishing(desk).publish(List.of(new Slug("event-1"))))
          .as("with one editor alone no second is asked")
          .isInstanceOf(Publication.Unpaired.class);
    }
  }
}
