package vigil.desk.staff;

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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vigil.desk.trial.Browser;
import vigil.desk.trial.ServedDesk;
import vigil.desk.trial.TrialDesk;

class KeysHttpTest {
  private static final String ANNAS = "  the passphrase of anna ";

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

  private HttpResponse<String> add(String name, String passphrase, String again) {
    return browser.post(
        "/keys/people",
        "name",
        name,
        "role",
        "documenter",
        "role",
        "administrator",
        "passphrase",
        passphrase,
        "again",
        again);
  }

  @Test
  void add_person_canUnlockAndEverythingIsRecordedInHerName() {
    assertThat(add("Анна", ANNAS, ANNAS).statusCode()).isEqualTo(303);
    assertThat(browser.get("/keys").body()).contains("anna can open this desk now.");

    browser.post("/lock");
    assertThat(browser.unlock(ANNAS).statusCode()).isEqualTo(303);
    browser.post("/keys/rotate");

    assertThat(browser.get("/history").body())
        .containsSubsequence("anna", "Replaced the group’s key", "staff", "Let anna open the desk");
  }

  @Test
  void unlock_openDeskBySomebodyElse_goesOnInHerName() {
    add("anna", ANNAS, ANNAS);
    Browser annas = served.another();
    annas.unlock(ANNAS);

    assertThat(annas.get("/keys").body())
        .contains("/keys/people/staff/remove")
        .doesNotContain("/keys/people/anna/remove");
  }

  @Test
  void add_shortOrDifferentPassphrase_isRefusedAndNeverShown() {
    HttpResponse<String> tooShort = add("anna", "short", "short");
    assertThat(tooShort.statusCode()).isEqualTo(422);
    assertThat(tooShort.body())
        .contains("at least 12 characters")
        .contains("value=\"anna\"")
        .doesNotContain("value=\"short\"");

    assertThat(add("anna", ANNAS, "something else").body()).contains("are not the same");
    assertThat(add("…", ANNAS, ANNAS).body()).contains("at least one letter");
    assertThat(add("staff", ANNAS, ANNAS).body()).contains("is here already");
  }

  @Test
  void remove_person_saysWhatSheMayHaveAndTakesTheDeskAway() {
    add("anna", ANNAS, ANNAS);

    assertThat(browser.get("/keys/people/anna/remove").body())
        .contains("nobody can take back")
        .contains("The key that signs editions");
    assertThat(browser.post("/keys/people/anna/remove").statusCode()).isEqualTo(303);

    assertThat(browser.get("/keys").body())
        .contains("anna can no longer open this desk. No front knows this group yet.")
        .contains("One older key is kept");
    assertThat(served.another().unlock(ANNAS).statusCode()).isEqualTo(422);
  }

  @Test
  void remove_oneselfOrNobody_isNotOffered() {
    assertThat(browser.get("/keys/people/staff/remove").statusCode()).isEqualTo(404);
    assertThat(browser.post("/keys/people/staff/remove").statusCode()).isEqualTo(404);
    assertThat(browser.get("/keys/people/nobody/remove").statusCode()).isEqualTo(404);
  }

  @Test
  void changePassphrase_wrongThenRight_onlyTheNewOneOpens() {
    assertThat(
            browser
                .post("/keys/passphrase", "current", "wrong", "passphrase", ANNAS, "again", ANNAS)
                .body())
        .contains("This is not your passphrase.");
    assertThat(
            browser
                .post(
                    "/keys/passphrase",
                    "current",
                    TrialDesk.PASSPHRASE,
                    "passphrase",
                    ANNAS,
                    "again",
                    ANNAS)
                .statusCode())
        .isEqualTo(303);
    browser.post("/lock");

    assertThat(browser.unlock(TrialDesk.PASSPHRASE).statusCode()).isEqualTo(422);
    assertThat(browser.unlock(ANNAS).statusCode()).isEqualTo(303);
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "ru"})
  void shares_made_areShownOnceAndOpenInARehearsal(String language) {
    String page = browser.get("/keys/recovery?lang=" + language).body();
    Matcher generation = Pattern.compile("name=\"generation\" value=\"(\\d+)\"").matcher(page);
    assertThat(generation.find()).isTrue();

    HttpResponse<String> sheets =
        browser.post("/keys/recovery/shares", "generation", generation.group(1));

    assertThat(sheets.statusCode()).isEqualTo(200);
    Matcher sheet =
        Pattern.compile("<ol class=\"share-groups\" dir=\"ltr\">(.*?)</ol>", Pattern.DOTALL)
            .matcher(sheets.body());
    String[] shares =
        sheet
            .results()
            .map(found -> found.group(1).replaceAll("<[^>]*>", "").strip())
            .toArray(String[]::new);
    assertThat(shares).hasSize(3);
    assertThat(
            browser.post("/keys/recovery/shares", "generation", generation.group(1)).statusCode())
        .as("a form that is sent twice")
        .isEqualTo(303);
    assertThat(
            browser
                .post("/keys/recovery/rehearse", "one", shares[2], "other", shares[0])
                .statusCode())
        .isEqualTo(303);
    HttpResponse<String> slip =
        browser.post(
            "/keys/recovery/rehearse", "one", shares[0].replaceFirst("^.", "U"), "other", "");
    assertThat(slip.statusCode()).isEqualTo(422);
    assertThat(slip.body())
        .contains(language.equals("en") ? "slip in group 1" : "В группе 1 описка")
        .contains("45");
  }
}
