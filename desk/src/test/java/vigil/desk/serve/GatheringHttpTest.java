package vigil.desk.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vigil.core.map.GeoPoint;
import vigil.desk.trial.Browser;
import vigil.desk.trial.ServedDesk;
import vigil.desk.trial.TrialDesk;
import vigil.desk.unlock.OpenDesk;
import vigil.gather.Gathering;
import vigil.gather.Organisers;
import vigil.gather.PoliceNotice;
import vigil.gather.Provision;
import vigil.gather.Setting;
import vigil.gather.Status;

class GatheringHttpTest {
  private ServedDesk served;
  private Browser browser;

  @BeforeEach
  void start(@TempDir Path folder) throws IOException {
    served = ServedDesk.of(TrialDesk.home(folder));
    browser = served.browser();
  }

  @AfterEach
  void stop() throws IOException {
    served.close();
  }

  private static String[] form(String... changed) {
    List<String> fields =
        new ArrayList<>(
            List.of(
                "title_en", "No to oppression",
                "kind", "static-assembly",
                "status", "planned",
                "start", "2038-05-01T17:30",
                "zone", "Europe/London",
                "place_en", "A corner in London",
                "organisers", "withheld",
                "police", "informed",
                "message_en", "Bring banners."));
    for (int i = 0; i < changed.length; i += 2) {
      int at = fields.indexOf(changed[i]);
      if (at < 0) {
        fields.addAll(List.of(changed[i], changed[i + 1]));
      } else {
        fields.set(at + 1, changed[i + 1]);
      }
    }
    return fields.toArray(String[]::new);
  }

  private Gathering saved() throws IOException {
    try (OpenDesk desk = served.reopened()) {
      return desk.state().gatherings().values().stream().findFirst().orElseThrow();
    }
  }

  @Test
  void add_wholeForm_isSavedWithOrganisersWithheld() throws IOException {
    HttpResponse<String> answer = browser.post("/gatherings", form());

    assertThat(answer.headers().firstValue("Location")).hasValue("/gatherings/no-to-oppression");
    Gathering gathering = saved();
    assertThat(gathering.organisers()).isEqualTo(new Organisers.Withheld());
    assertThat(gathering.police()).isEqualTo(new PoliceNotice.Informed());
    assertThat(gathering.times().zone().getId()).isEqualTo("Europe/London");
    assertThat(gathering.revision().sequence()).isZero();
  }

  @Test
  void change_newTimeAndNews_countsOnAndKeepsTheUid() throws IOException {
    browser.post("/gatherings", form());

    browser.post(
        "/gatherings/no-to-oppression",
        form("start", "2038-05-02T17:30", "update_en", "A day later."));

    Gathering gathering = saved();
    assertThat(gathering.revision().sequence()).isEqualTo(1);
    assertThat(gathering.updates())
        .singleElement()
        .matches(update -> update.day().toString().equals("2026-11-22"));
  }

  @Test
  void change_nothing_isNoNewVersion() throws IOException {
    browser.post("/gatherings", form());

    browser.post("/gatherings/no-to-oppression", form());

    assertThat(saved().revision().sequence()).isZero();
  }

  @Test
  void add_sameTitleTwice_getsAnotherAddress() {
    browser.post("/gatherings", form());

    assertThat(browser.post("/gatherings", form()).headers().firstValue("Location"))
        .hasValue("/gatherings/no-to-oppression-2");
  }

  @Test
  void add_sameLongTitleTwice_getsAnotherAddress() {
    String title = "We meet at the corner to read out the names ".repeat(2).strip();
    browser.post("/gatherings", form("title_en", title));

    assertThat(
            browser.post("/gatherings", form("title_en", title)).headers().firstValue("Location"))
        .get(STRING)
        .startsWith("/gatherings/we-meet-at-the-corner")
        .endsWith("-2");
  }

  @Test
  void add_textTooLong_saysSoInTheReadersLanguageBesideThatText() {
    HttpResponse<String> answer =
        browser.post("/gatherings?lang=ru", form("message_ru", "ж".repeat(20_001)));

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body())
        .contains("id=\"message_ru-error\"")
        .contains("Это слишком длинно: можно не больше 20\u00a0000 знаков, а здесь 20\u00a0001.");
    assertThat(browser.post("/gatherings?lang=en", form("title_en", "x".repeat(201))).body())
        .contains("id=\"title_en-error\"", "at most 200 characters, and these are 201.");
  }

  @ParameterizedTest
  @CsvSource({
    "title_en,'',title_en",
    "place_en,'',place_en",
    "start,'',start",
    "start,tomorrow,start",
    "end,2038-05-01T17:00,end",
    "zone,Mars/Crater,zone",
    "zone,+01:00,zone",
    "kind,party,kind",
    "organisers,named,organisers_name",
    "police,perhaps,police",
    "police_on,yesterday,police_on",
    "police_on,+12345-01-01,police_on",
    "point,here,point",
    "route_1_en,Marble Arch,kind",
    "join,https://example.org,kind",
    "again,daily,again",
    "safety_toilets_en,words alone,safety_toilets"
  })
  void add_mistake_isNamedBesideItsField(String field, String value, String beside) {
    HttpResponse<String> answer = browser.post("/gatherings", form(field, value));

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body())
        .contains("id=\"" + beside + "-error\"")
        .contains(">Bring banners.</textarea>");
  }

  @ParameterizedTest
  @CsvSource({
    "again_until,2038-04-30,again_until",
    "again_except,2038-05-09,again_except",
    "again_except,+12345-01-01,again_except",
    "again_except,'2038-05-01\n2038-05-08\n2038-05-15',again_except"
  })
  void add_mistakeInHowItComesAgain_isNamedBesideItsField(
      String field, String value, String beside) {
    String[] weekly =
        field.equals("again_until")
            ? form("again", "weekly", field, value)
            : form("again", "weekly", "again_count", "3", field, value);

    HttpResponse<String> answer = browser.post("/gatherings", weekly);

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("id=\"" + beside + "-error\"");
  }

  @Test
  void add_marchWithARoute_keepsItsPointsInOrder() throws IOException {
    browser.post(
        "/gatherings",
        form(
            "kind", "march",
            "route_2_en", "Trafalgar Square",
            "route_1_en", "Marble Arch",
            "route_1_point", "51.5133, -0.1588"));

    assertThat(saved().setting())
        .isInstanceOfSatisfying(
            Setting.Route.class,
            route -> {
              assertThat(route.points())
                  .extracting(point -> point.place().original().text())
                  .containsExactly("Marble Arch", "Trafalgar Square");
              assertThat(route.located()).containsExactly(new GeoPoint(51.5133, -0.1588));
            });
  }

  @Test
  void change_everythingPeopleAsk_isKeptAndFilledInAgain() throws IOException {
    browser.post("/gatherings", form());

    browser.post(
        "/gatherings/no-to-oppression",
        form(
            "again", "weekly",
            "again_count", "3",
            "safety_toilets", "no",
            "safety_toilets_en", "At the station.",
            "safety_phones_en", "Leave it at home.",
            "rights", "scotland",
            "condition_en", "Stay on the pavement.",
            "condition_on", "2026-11-20"));

    Gathering gathering = saved();
    assertThat(gathering.recurrence()).isPresent();
    assertThat(gathering.safety().answers()).containsOnlyKeys(Provision.TOILETS, Provision.PHONES);
    assertThat(gathering.rights().orElseThrow().country().original().text()).isEqualTo("Scotland");
    assertThat(gathering.conditions()).hasSize(1);
  }

  @Test
  void cancel_withoutSayingSo_asksOnceMoreAndChangesNothing() throws IOException {
    browser.post("/gatherings", form());

    HttpResponse<String> answer = browser.post("/gatherings/no-to-oppression/cancel");

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("id=\"sure-error\"");
    assertThat(saved().status()).isEqualTo(Status.PLANNED);
  }

  @Test
  void cancel_sure_isAnUpdateOfTheSameGathering() throws IOException {
    browser.post("/gatherings", form());

    browser.post("/gatherings/no-to-oppression/cancel", "sure", "yes", "update_en", "The storm.");

    Gathering gathering = saved();
    assertThat(gathering.status()).isEqualTo(Status.CANCELLED);
    assertThat(gathering.revision().sequence()).isEqualTo(1);
    assertThat(gathering.updates()).hasSize(1);
  }

  @Test
  void form_blank_doesNotGiveThisMachinesZoneAway() {
    assertThat(browser.get("/gatherings").body())
        .contains("name=\"zone\" type=\"text\" value=\"\"");
  }
}
