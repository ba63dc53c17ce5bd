package vigil.desk.serve;

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
import vigil.casebook.Change;
import vigil.casebook.Person;
import vigil.core.id.PersonId;
import vigil.core.vocabulary.SourceKind;
import vigil.desk.home.HomeFolder;
import vigil.desk.trial.Browser;
import vigil.desk.trial.ServedDesk;
import vigil.desk.trial.TrialDesk;
import vigil.desk.unlock.OpenDesk;

/** Every change is shown, and what was only written down can be undone. */
class HistoryHttpTest {
  private HomeFolder home;
  private ServedDesk served;
  private Browser browser;

  @BeforeEach
  void start(@TempDir Path folder) throws IOException {
    home = TrialDesk.home(folder);
    try (OpenDesk desk = TrialDesk.open(home)) {
      TrialDesk.addEvent(desk);
      TrialDesk.record(
          desk,
          TrialDesk.statement("s1", TrialDesk.addSource(desk, "press", SourceKind.PRESS), "~120"));
      desk.record(new Change.PersonAdded(new Person(new PersonId("p1"), "Synthetic Person")));
      TrialDesk.receive(desk, "words");
    }
    served = ServedDesk.of(home);
    browser = served.browser();
  }

  @AfterEach
  void stop() throws IOException {
    served.close();
  }

  @Test
  void undo_addedPerson_isGoneAndBothChangesStay() {
    String change = changeThat("Added person p1");
    assertThat(browser.get(change).body()).contains("Took back person p1").contains("Undo it");
    assertThat(browser.get("/persons").body()).contains("Synthetic Person");

    HttpResponse<String> answer = browser.post(change + "/undo");

    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(browser.get("/history").body())
        .contains("Undone: Took back person p1.")
        .containsSubsequence("<table", "Took back person p1", "Added person p1");
    assertThat(browser.get("/persons").body()).doesNotContain("Synthetic Person");
  }

  @Test
  void undo_anUndo_bringsItBack() {
    browser.post(changeThat("Added person p1") + "/undo");

    browser.post(changeThat("Took back person p1") + "/undo");

    assertThat(browser.get("/persons").body()).contains("Synthetic Person");
  }

  @Test
  void undo_undoneAlready_saysWhyAndRecordsNothing() {
    String change = changeThat("Added person p1");
    browser.post(change + "/undo");
    String before = table(browser.get("/history").body());

    HttpResponse<String> answer = browser.post(change + "/undo");

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("p1 was changed again later");
    assertThat(table(browser.get("/history").body())).isEqualTo(before);
  }

  @Test
  void undo_sourceThatSaysSomething_namesWhatNeedsIt() {
    assertThat(browser.get(changeThat("Added source press")).body())
        .contains("press is still needed by s1")
        .doesNotContain("Undo it");
  }

  @Test
  void undo_whatWasNotOnlyWrittenDown_isNotOffered() {
    String body = browser.get("/history").body();
    assertThat(body).contains("Fetched testimony");
    Matcher rows = Pattern.compile("(?s)<tr>.*?</tr>").matcher(body);
    assertThat(rows.results().map(row -> row.group()).filter(row -> row.contains("Fetched")))
        .isNotEmpty()
        .allSatisfy(row -> assertThat(row).doesNotContain("/history/"));
    assertThat(browser.get("/history/5?lang=ru").body()).contains("Это нельзя отменить");
  }

  @Test
  void change_numberThatIsNone_isMissing() {
    for (String number : new String[] {"0", "-1", "999", "x", "99999999999"}) {
      assertThat(browser.get("/history/" + number).statusCode()).as(number).isEqualTo(404);
      assertThat(browser.post("/history/" + number + "/undo").statusCode())
          .as(number)
          .isEqualTo(404);
    }
  }

  @Test
  void changes_ofOneThing_areShownAloneAndLedToFromItsPages() {
    String line = "Changed by staff on 22 November 2026 · 1 change<";
    assertThat(browser.get("/statements/s1").body()).contains("/history?of=statement%2Fs1", line);
    assertThat(browser.get("/events/event-1").body()).contains("/history?of=event%2Fevent-1", line);
    assertThat(browser.get("/events/event-1/edit").body()).contains(line);
    assertThat(browser.get("/sources/press").body()).contains("/history?of=source%2Fpress", line);
    assertThat(browser.get("/events").body()).doesNotContain("Changed by");

    browser.post("/statements/s1/consent", "consent", "court");

    assertThat(browser.get("/statements/s1").body()).contains("· 2 changes<");
    assertThat(browser.get("/history?of=statement%2Fs1").body())
        .containsSubsequence("Changes to statement s1", "Consent of", "Recorded statement s1")
        .doesNotContain("Added source press");
    assertThat(browser.get("/history?of=statement%2Fnone").body()).contains("No changes.");
    assertThat(browser.get("/history?of=nonsense").statusCode()).isEqualTo(404);
  }

  @Test
  void erase_wordsOfAStatementThatWasTakenBack_areGoneFromJournalSearchAndUndo()
      throws IOException {
    browser.post(changeThat("Recorded statement s1") + "/undo");
    String takenBack = changeThat("Took back statement s1");
    assertThat(browser.get(takenBack).body()).contains("Erase its words or name for good");
    assertThat(browser.post(takenBack + "/erase").statusCode()).as("not sure").isEqualTo(422);

    assertThat(browser.post(takenBack + "/erase", "sure", "yes").statusCode()).isEqualTo(303);

    assertThat(browser.get("/history").body()).contains("Erased the words of statement s1");
    assertThat(browser.get(takenBack).body())
        .as("undoing could bring back only an entry without words")
        .doesNotContain("Erase its words or name for good");
    assertThat(browser.post(takenBack + "/erase", "sure", "yes").statusCode()).isEqualTo(404);
    browser.post(takenBack + "/undo");
    assertThat(browser.get("/search/results?q=words").body()).doesNotContain("words of s1");
    try (OpenDesk desk = served.reopened()) {
      assertThat(desk.caseFile().recent(100).toString()).doesNotContain("words of s1");
      assertThat(desk.casebook().statements().values())
          .noneMatch(statement -> statement.words().contains("words of s1"));
    }
  }

  @Test
  void erase_nameOfAPersonWhoWasTakenBack_isGoneFromTheJournal() throws IOException {
    browser.post(changeThat("Added person p1") + "/undo");

    browser.post(changeThat("Took back person p1") + "/erase", "sure", "yes");

    browser.post(changeThat("Took back person p1") + "/undo");
    assertThat(browser.get("/persons").body()).doesNotContain("Synthetic Person");
    try (OpenDesk desk = served.reopened()) {
      assertThat(desk.caseFile().recent(100).toString()).doesNotContain("Synthetic Person");
    }
  }

  @Test
  void erase_whatIsStillThere_isNotOfferedHere() {
    String change = changeThat("Recorded statement s1");

    assertThat(browser.get(change).body()).doesNotContain("Erase its words or name for good");
    assertThat(browser.post(change + "/erase", "sure", "yes").statusCode()).isEqualTo(404);
  }

  private static String table(String body) {
    return body.substring(body.indexOf("<table"), body.indexOf("</table>"));
  }

  /** Where the newest change is shown that is called so. */
  private String changeThat(String what) {
    Matcher row =
        Pattern.compile("<a href=\"(/history/\\d+)\">Undo<span[^>]*>: " + Pattern.quote(what))
            .matcher(browser.get("/history").body());
    assertThat(row.find()).as(what).isTrue();
    return row.group(1);
  }
}
