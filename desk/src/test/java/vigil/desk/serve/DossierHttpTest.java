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
import vigil.core.id.SourceId;
import vigil.core.language.Language;
import vigil.core.vocabulary.Consent;
import vigil.core.vocabulary.SourceKind;
import vigil.desk.casefile.DossierDraft;
import vigil.desk.home.HomeFolder;
import vigil.desk.trial.Browser;
import vigil.desk.trial.ServedDesk;
import vigil.desk.trial.TrialDesk;
import vigil.desk.unlock.OpenDesk;
import vigil.exchange.edition.EditionVerifier;
import vigil.exchange.edition.Verification;

/** Writing, previewing and publishing a dossier through the pages, without a front. */
class DossierHttpTest {
  private Path folder;
  private ServedDesk served;
  private Browser browser;

  @BeforeEach
  void start(@TempDir Path folder) throws IOException {
    this.folder = folder;
    HomeFolder home = TrialDesk.home(folder);
    try (OpenDesk desk = TrialDesk.open(home)) {
      TrialDesk.addEvent(desk);
      SourceId press = TrialDesk.addSource(desk, "press", SourceKind.PRESS);
      SourceId survivor = TrialDesk.addSource(desk, "hidden", SourceKind.SURVIVOR);
      TrialDesk.record(desk, TrialDesk.statement("s1", press, ">=3"));
      TrialDesk.record(desk, TrialDesk.statement("s2", survivor, ">=7").consent(Consent.INTERNAL));
    }
    served = ServedDesk.of(home);
    browser = served.browser();
    browser.post("/dossiers", "event", "event-1", "title", "A dossier", "language", "en");
  }

  @AfterEach
  void stop() throws IOException {
    served.close();
  }

  private HttpResponse<String> save(String body) {
    return browser.post("/dossiers/event-1", "title_en", "A dossier", "body_en", body);
  }

  private Optional<DossierDraft> saved() throws IOException {
    try (OpenDesk desk = served.reopened()) {
      return desk.state().dossiers().values().stream().findFirst();
    } finally {
      browser.unlock(TrialDesk.PASSPHRASE);
    }
  }

  @Test
  void save_namedFigure_isShownWithItsValueNow() {
    assertThat(save("There were {killing.reported_minimum} dead.").statusCode()).isEqualTo(303);

    assertThat(browser.get("/dossiers/event-1").body())
        .contains("There were <span class=\"live-figure\">at least 3</span> dead.");
  }

  @Test
  void dossier_casebookChanges_figureFollows() {
    save("There were {killing.reported_minimum} dead.");

    browser.post("/statements/s2/consent", "consent", "publish");

    assertThat(browser.get("/dossiers/event-1").body())
        .contains("<span class=\"live-figure\">at least 7</span>");
  }

  @Test
  void save_unknownToken_isNamedBesideTheTextAndNothingIsLost() throws IOException {
    HttpResponse<String> answer = save("Typed with care: {killing.reported_maximum}.");

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body())
        .contains("id=\"body_en-error\"")
        .contains("{killing.reported_maximum} is no figure of this event")
        .contains(">Typed with care: {killing.reported_maximum}.</textarea>");
    assertThat(saved().orElseThrow().texts().get(Language.ENGLISH))
        .matches(text -> text != null && text.body().isEmpty());
  }

  @Test
  void save_figureWithoutValue_isKeptButSaidToBlockPublishing() throws IOException {
    assertThat(save("{killing.corroborated_minimum}").statusCode()).isEqualTo(303);

    assertThat(browser.get("/dossiers/event-1").body())
        .contains("the dossier cannot be published")
        .contains("<mark class=\"gap\"><code>{killing.corroborated_minimum}</code></mark>");
    HttpResponse<String> answer = browser.post("/publish", "dossier", "event-1");
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("Nothing was published");
    assertThat(folder.resolve("editions")).isEmptyDirectory();
  }

  @Test
  void save_secondLanguage_isKeptLetterByLetter() throws IOException {
    browser.post(
        "/dossiers/event-1",
        "title_en",
        "A dossier",
        "body_en",
        "",
        "title_ru",
        "Досье",
        "body_ru",
        "Убиты {killing.reported_minimum} — «не меньше».");

    assertThat(browser.get("/dossiers/event-1").body())
        .contains("<span class=\"live-figure\">не менее 3</span> — «не меньше».");
    assertThat(saved().orElseThrow().title(Language.RUSSIAN)).isEqualTo("Досье");
  }

  @Test
  void preview_unsavedText_isShownAndNotSaved() throws IOException {
    HttpResponse<String> answer =
        browser.post(
            "/dossiers/event-1",
            "title_en",
            "Changed",
            "body_en",
            "Only {killing.reported_minimum}.",
            "action",
            "preview");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body())
        .contains("<span class=\"live-figure\">at least 3</span>")
        .contains("value=\"Changed\"");
    assertThat(saved().orElseThrow().title(Language.ENGLISH)).isEqualTo("A dossier");
  }

  @Test
  void publishPage_internalStatement_isSaidToBeLeftOutAndWhy() {
    assertThat(browser.get("/publish").body())
        .containsSubsequence("1 statement is left out", "s2", "use in the group only")
        .containsSubsequence("What readers will see", "killing", "at least 3")
        .doesNotContain("at least 7</strong>");
  }

  @Test
  void publish_withoutFront_buildsAnEditionThatVerifiesAndSaysWhatToDo() throws IOException {
    save("There were {killing.reported_minimum} dead.");

    browser.post("/publish", "dossier", "event-1");

    assertThat(browser.get("/publish").body())
        .contains("Edition 1 is built and signed. Carry it to the front on a stick.");
    assertThat(EditionVerifier.verify(folder.resolve("editions/1"), Optional.empty()))
        .isInstanceOfSatisfying(
            Verification.Verified.class,
            verified -> assertThat(verified.edition().dossiers()).hasSize(1));
  }

  @Test
  void publishPage_afterAChange_showsWhatChangesForReaders() {
    save("There were {killing.reported_minimum} dead.");
    browser.post("/publish", "dossier", "event-1");

    browser.post("/statements/s2/consent", "consent", "publish");

    assertThat(browser.get("/publish").body())
        .containsSubsequence(
            "What changes for readers", "reported", "at least 3", "at least 7", "corroborated");
  }

  @Test
  void correction_publicDossier_isToldWithItsDay() {
    save("There were {killing.reported_minimum} dead.");
    browser.post("/publish", "dossier", "event-1");

    browser.post("/dossiers/event-1/corrections", "correction_en", "The number was wrong.");

    assertThat(browser.get("/dossiers/event-1").body())
        .containsSubsequence("Corrections", "22 November 2026", "The number was wrong.");
  }
}
