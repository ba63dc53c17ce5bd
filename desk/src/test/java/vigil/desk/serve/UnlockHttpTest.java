package vigil.desk.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.desk.home.HomeFolder;
import vigil.desk.trial.Browser;
import vigil.desk.trial.PlainPages;
import vigil.desk.trial.TrialDesk;
import vigil.desk.unlock.OpenDesk;

class UnlockHttpTest {
  private HomeFolder home;
  private DeskWeb web;
  private Browser browser;

  @BeforeEach
  void start(@TempDir Path folder) throws IOException {
    home = TrialDesk.home(folder);
    web = DeskWeb.start(home, 0, TrialDesk.CLOCK, new PlainPages());
    browser = new Browser(web.port());
  }

  @AfterEach
  void stop() throws IOException {
    web.close();
  }

  @Test
  void unlock_rightPassphrase_leadsToTheFirstPage() {
    HttpResponse<String> answer = browser.unlock(TrialDesk.PASSPHRASE);

    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(answer.headers().firstValue("Location")).hasValue("/");
    assertThat(browser.get("/").statusCode()).isEqualTo(200);
  }

  @Test
  void unlock_wrongPassphrase_saysSoBesideTheFieldAndStaysLocked() {
    HttpResponse<String> answer = browser.unlock("wrong");

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body())
        .contains("This passphrase opens no key of this desk")
        .contains("aria-invalid=\"true\"")
        .doesNotContain("value=\"wrong\"");
    assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    assertThat(browser.get("/").statusCode()).isEqualTo(303);
  }

  @Test
  void unlock_inRussian_speaksRussian() {
    assertThat(browser.get("/unlock?lang=ru").body())
        .contains("<html lang=\"ru\"")
        .contains("Парольная фраза");
    assertThat(browser.with("Accept-Language", "en").get("/unlock").body())
        .as("the choice stays")
        .contains("Парольная фраза");
  }

  @Test
  void unlock_again_endsTheSessionBefore() {
    browser.unlock(TrialDesk.PASSPHRASE);
    Browser other = new Browser(web.port());

    other.unlock(TrialDesk.PASSPHRASE);

    assertThat(other.get("/inbox").statusCode()).isEqualTo(200);
    assertThat(browser.get("/inbox").statusCode()).isEqualTo(303);
  }

  @Test
  void unlock_againWithAWrongPassphrase_leavesTheSessionAlone() {
    browser.unlock(TrialDesk.PASSPHRASE);

    assertThat(new Browser(web.port()).unlock("wrong").statusCode()).isEqualTo(422);

    assertThat(browser.get("/inbox").statusCode()).isEqualTo(200);
  }

  @Test
  void lock_openDesk_closesTheJournalAndEndsTheSession() throws IOException {
    browser.unlock(TrialDesk.PASSPHRASE);

    assertThat(browser.post("/lock").statusCode()).isEqualTo(303);

    assertThat(browser.get("/inbox").headers().firstValue("Location")).hasValue("/unlock");
    try (OpenDesk free = TrialDesk.open(home)) {
      assertThat(free.caseFile().changes()).as("the journal's lock is free").isZero();
    }
  }

  @Test
  void unlock_keyFilesThatSomebodyChanged_saysWhatToDo() throws IOException {
    Files.writeString(home.keys().resolve("staff.list"), "vigil-staff/1\n");

    HttpResponse<String> answer = browser.unlock(TrialDesk.PASSPHRASE);

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("Somebody has changed the key");
    assertThat(browser.get("/inbox").statusCode()).isEqualTo(303);
  }

  @Test
  void unlock_journalInUse_saysSo() throws IOException {
    try (OpenDesk other = TrialDesk.open(home)) {
      assertThat(other.keys().staff()).isEqualTo("staff");

      HttpResponse<String> answer = browser.unlock(TrialDesk.PASSPHRASE);

      assertThat(answer.statusCode()).isEqualTo(422);
      assertThat(answer.body()).contains("The passphrase is right, but the journal");
    }
  }
}
