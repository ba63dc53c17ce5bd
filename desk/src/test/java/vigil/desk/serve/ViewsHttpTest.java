package vigil.desk.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.desk.home.HomeFolder;
import vigil.desk.trial.Browser;
import vigil.desk.trial.BusyEvent;
import vigil.desk.trial.ServedDesk;
import vigil.desk.trial.TrialDesk;
import vigil.desk.unlock.OpenDesk;

/** The views of an event that many speak of. */
class ViewsHttpTest {
  private ServedDesk served;
  private Browser browser;

  @BeforeEach
  void start(@TempDir Path folder) throws IOException {
    HomeFolder home = TrialDesk.home(folder);
    try (OpenDesk desk = TrialDesk.open(home)) {
      BusyEvent.record(desk);
    }
    served = ServedDesk.of(home);
    browser = served.browser();
  }

  @AfterEach
  void stop() throws IOException {
    served.close();
  }

  @Test
  void event_everyView_leadsToTheOthers() {
    for (String view : new String[] {"", "/board", "/timeline", "/sources"}) {
      assertThat(browser.get("/events/busy" + view).body())
          .as(view)
          .contains("A synthetic busy event")
          .contains("href=\"/events/busy\"", "/events/busy/board", "/events/busy/timeline")
          .contains("href=\"/events/busy" + view + "\" aria-current=\"page\"");
      assertThat(browser.get("/events/none" + view).statusCode()).isEqualTo(404);
    }
  }

  @Test
  void board_killing_saysWhoContradictsWhomAndWhatIsCorroborated() {
    String board = browser.get("/events/busy/board").body();

    assertThat(board)
        .containsSubsequence(
            "killing",
            "At least 4 is reached by root sources that are independent of each other",
            "; denied by Office of the Sample Governor and Ministry of Specimens.",
            "These numbers cannot all be right: Synthetic Agency says 3");
    assertThat(board).contains("sign affirms", "sign denies", "sign estimates", "corroborates");
    assertThat(board).doesNotContain("/statements/b39");
  }

  @Test
  void board_inTimeAndByRoots_ordersTheSameStatementsAnew() {
    String board = browser.get("/events/busy/board?rows=day&columns=root").body();

    assertThat(board)
        .containsSubsequence("1 April 2021", "2 April 2021", "10 July 2021")
        .contains("said by Evening Example");
    for (int i = 0; i < BusyEvent.STATEMENTS - 1; i++) {
      assertThat(board).contains("\"/statements/b" + i + "\"");
    }
  }

  @Test
  void timeline_drawsEachStatementWithItsWordsBesideTheBar() {
    assertThat(browser.get("/events/busy/timeline").body())
        .contains("from 20 March 2021 on", "url(#towards-more)", "url(#towards-less)", "bar-loose")
        .contains("as the event")
        .contains("aria-label=\"between 1 March and 30 May 2021\"");
  }

  @Test
  void sources_marksTheRootsThatTheTallyCounts() {
    assertThat(browser.get("/events/busy/sources").body())
        .contains("The tally counts 11 root sources here")
        .contains("lineage-root counted")
        .contains("what follows stands above")
        .contains("b39 · withdrawn");
  }

  @Test
  void source_showsWhatWasSaidAndLeadsToItsCorrection() {
    String body = browser.get("/sources/source-0").body();
    assertThat(body)
        .contains("Synthetic Agency", "Synthetic words number 0.", "/sources/source-0/edit")
        .contains(" here\"");
    assertThat(browser.get("/sources/source-0/edit").body()).contains("Save the source");
    assertThat(browser.get("/sources/none").statusCode()).isEqualTo(404);
  }

  @Test
  void person_linkedEntry_showsWhoNamesBothAndWhoLinkedThem() {
    browser.post("/persons/link", "one", "busy-p0", "other", "busy-p2");

    String body = browser.get("/persons/busy-p0").body();

    assertThat(body)
        .contains("Specimen 0", "Specimen 2 · busy-p2", "/persons/busy-p2")
        .contains("Linked persons busy-p0 and busy-p2")
        .contains("/statements/b2\"", "/statements/b12\"")
        .containsPattern("Named by statements that go back to \\d root source");
    assertThat(browser.get("/persons").body()).contains("href=\"/persons/busy-p0\"");
    assertThat(browser.get("/persons/none").statusCode()).isEqualTo(404);
  }

  @Test
  void map_placeThatIsLocated_isDrawnForEveryoneWhoNamesItAndCanBeUndone() {
    assertThat(browser.get("/events/busy/map").body())
        .contains("No place has a position yet", "Sampletown", "Old prison, Examplia")
        .doesNotContain("<svg class=\"map\"");

    assertThat(locate("Sampletown", "nowhere").statusCode()).isEqualTo(422);
    assertThat(locate("Another town", "1, 2").statusCode()).isEqualTo(422);
    assertThat(locate("Sampletown", "43.318, 45.698").statusCode()).isEqualTo(303);

    assertThat(browser.get("/events/busy/map").body())
        .contains("<svg class=\"map\"", "Georgia", "100 km", "43.31800, 45.69800")
        .containsSubsequence("On the map", "Sampletown", "Without a position", "Old prison");
    String history = browser.get("/history").body();
    assertThat(history).contains("Said where “Sampletown” is: 43.31800, 45.69800");

    locate("Sampletown", "");
    assertThat(browser.get("/events/busy/map").body()).contains("No place has a position yet");
  }

  private HttpResponse<String> locate(String place, String point) {
    return browser.post("/events/busy/map", "place", place, "point", point);
  }
}
