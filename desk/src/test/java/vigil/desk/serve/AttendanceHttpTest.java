package vigil.desk.serve;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.casebook.Statement;
import vigil.core.id.EventId;
import vigil.core.id.Slug;
import vigil.core.vocabulary.ActType;
import vigil.core.vocabulary.Consent;
import vigil.desk.casefile.DeskState;
import vigil.desk.casefile.DossierDraft;
import vigil.desk.trial.Browser;
import vigil.desk.trial.ServedDesk;
import vigil.desk.trial.TrialDesk;
import vigil.desk.unlock.OpenDesk;
import vigil.gather.Gathering;

/** How many came: each count somebody's, and one voice one source. */
class AttendanceHttpTest {
  private static final String ATTENDANCE = "/gatherings/a-vigil/attendance";

  private ServedDesk served;
  private Browser browser;

  @BeforeEach
  void start(@TempDir Path folder) throws IOException {
    served = ServedDesk.of(TrialDesk.home(folder));
    browser = served.browser();
    announce("A vigil");
  }

  private Slug announce(String title) {
    HttpResponse<String> answer =
        browser.post(
            "/gatherings",
            "title_en",
            title,
            "kind",
            "vigil",
            "status",
            "confirmed",
            "start",
            "2026-11-20T18:00",
            "zone",
            "Europe/London",
            "place_en",
            "A square",
            "organisers",
            "withheld",
            "police",
            "not-required");
    String address = answer.headers().firstValue("Location").orElseThrow();
    return new Slug(address.substring("/gatherings/".length()));
  }

  @AfterEach
  void stop() throws IOException {
    served.close();
  }

  private HttpResponse<String> count(String kind, String who, String quantity) {
    return count(ATTENDANCE, kind, who, quantity);
  }

  private HttpResponse<String> count(String page, String kind, String who, String quantity) {
    return browser.post(
        page,
        "who",
        who,
        "kind",
        kind,
        "quantity",
        quantity,
        "said_on",
        "2026-11-21",
        "words",
        "We counted.",
        "public",
        "yes");
  }

  @Test
  void count_twoWhoCounted_bearBothMinima() throws IOException {
    count("organisation", "The organisers", "5000");
    count("official", "The police", ">=800");

    assertThat(browser.get(ATTENDANCE).body())
        .containsSubsequence("highest count", "at least 5,000", "two independent", "at least 800");
    try (OpenDesk desk = served.reopened()) {
      assertThat(desk.casebook().events()).containsKey(new EventId("gathering-a-vigil"));
      assertThat(desk.casebook().statements().values())
          .hasSize(2)
          .allMatch(one -> one.act().equals(ActType.ATTENDANCE) && one.persons().isEmpty())
          .extracting(Statement::consent)
          .containsOnly(Consent.PUBLISH);
    }
  }

  @Test
  void count_sameVoiceTwice_confirmsNothing() {
    count("organisation", "The organisers", "5000");
    count("organisation", "the organisers", "6000");

    assertThat(browser.get(ATTENDANCE).body())
        .containsSubsequence("highest count", "at least 6,000", "two independent", "<dd>–</dd>");
  }

  @Test
  void count_withoutANumber_isAskedForBesideItsField() {
    HttpResponse<String> answer = count("press", "A paper", "");

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("id=\"quantity-error\"");
  }

  @Test
  void count_toBePublishedWithoutWords_isAskedForThem() {
    HttpResponse<String> answer =
        browser.post(
            ATTENDANCE,
            "who",
            "A paper",
            "kind",
            "press",
            "quantity",
            "5",
            "said_on",
            "2026-11-21",
            "public",
            "yes");

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("id=\"words-error\"");
  }

  @Test
  void put_afterACount_beginsTheDossierOnce() throws IOException {
    browser.post(ATTENDANCE + "/page");
    count("press", "A paper", "300");
    browser.post(ATTENDANCE + "/page");
    browser.post(ATTENDANCE + "/page");

    try (OpenDesk desk = served.reopened()) {
      DeskState state = desk.state();
      assertThat(state.dossiers()).containsOnlyKeys(new Slug("attendance-a-vigil"));
      Gathering gathering = requireNonNull(state.gatherings().get(new Slug("a-vigil")));
      assertThat(gathering.attendance()).contains(new Slug("attendance-a-vigil"));
      assertThat(gathering.revision().sequence()).isEqualTo(1);
    }
  }

  @Test
  void put_gatheringsWhoseLongNamesBeginAlike_getADossierEach() throws IOException {
    String title = "We meet at the corner to read out the names ".repeat(2).strip();
    List<Slug> slugs = List.of(announce(title), announce(title));
    for (Slug slug : slugs) {
      String page = "/gatherings/" + slug + "/attendance";
      count(page, "press", "A paper", "300");
      browser.post(page + "/page");
    }

    try (OpenDesk desk = served.reopened()) {
      assertThat(slugs)
          .extracting(slug ->
              requireNonNull(desk.state().gatherings().get(slug))
                  .attendance()
                  .map(desk.state().dossiers()::get)
                  .map(DossierDraft::event))
          .containsExactly(
              Optional.of(new EventId("gathering-" + slugs.getFirst())),
              Optional.of(new EventId("gathering-" + slugs.getLast())));
    }
  }
}
