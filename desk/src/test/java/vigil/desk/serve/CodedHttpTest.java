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
import vigil.casebook.Statement;
import vigil.casebook.tally.Tally;
import vigil.core.id.SourceId;
import vigil.core.vocabulary.Consent;
import vigil.core.vocabulary.SourceKind;
import vigil.desk.home.HomeFolder;
import vigil.desk.trial.Browser;
import vigil.desk.trial.ServedDesk;
import vigil.desk.trial.TrialDesk;
import vigil.desk.unlock.OpenDesk;
import vigil.exchange.spool.EnvelopeId;

/** Changing, withdrawing and erasing through the pages what was coded before. */
class CodedHttpTest {
  private EnvelopeId envelope;
  private ServedDesk served;
  private Browser browser;

  @BeforeEach
  void start(@TempDir Path folder) throws IOException {
    HomeFolder home = TrialDesk.home(folder);
    try (OpenDesk desk = TrialDesk.open(home)) {
      TrialDesk.addEvent(desk);
      SourceId press = TrialDesk.addSource(desk, "press", SourceKind.PRESS);
      envelope = TrialDesk.receive(desk, "First paragraph.");
      TrialDesk.record(
          desk, TrialDesk.statement("s1", press, "2").envelope(Optional.of(envelope.value())));
    }
    served = ServedDesk.of(home);
    browser = served.browser();
  }

  @AfterEach
  void stop() throws IOException {
    served.close();
  }

  @Test
  void consent_withdrawn_countsNowhere() throws IOException {

    assertThat(browser.post("/statements/s1/consent", "consent", "withdrawn").statusCode())
        .isEqualTo(303);

    try (OpenDesk desk = served.reopened()) {
      assertThat(Tally.of(desk.casebook()).groups()).isEmpty();
    }
  }

  @Test
  void correct_quantityAndConsent_keepsIdAndEnvelope() throws IOException {
    HttpResponse<String> answer =
        browser.post(
            "/statements/s1",
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
            "internal",
            "words",
            "words");

    assertThat(answer.statusCode()).isEqualTo(303);

    try (OpenDesk desk = served.reopened()) {
      Statement statement = TrialDesk.recorded(desk, "s1");
      assertThat(statement.quantity().quantity()).hasToString(">=4");
      assertThat(statement.consent()).isEqualTo(Consent.INTERNAL);
      assertThat(statement.envelope()).hasValue(envelope.value());
    }
  }

  @Test
  void erase_withoutBeingSure_erasesNothing() throws IOException {

    assertThat(browser.post("/statements/s1/erase").statusCode()).isEqualTo(422);
    assertThat(browser.post("/statements/s1/erase", "sure", "yes").statusCode()).isEqualTo(303);

    try (OpenDesk desk = served.reopened()) {
      assertThat(TrialDesk.recorded(desk, "s1").words()).isEmpty();
    }
  }

  @Test
  void eraseTestimony_sure_deletesItAndKeepsTheFact() throws IOException {
    assertThat(browser.post("/inbox/" + envelope + "/erase").headers().firstValue("Location"))
        .hasValue("/inbox/" + envelope);

    browser.post("/inbox/" + envelope + "/erase", "sure", "yes");

    assertThat(browser.get("/inbox").body()).contains("was erased.").contains("<td>erased</td>");
    assertThat(browser.get("/inbox/" + envelope).statusCode()).isEqualTo(404);
    try (OpenDesk desk = served.reopened()) {
      assertThat(desk.home().envelopes()).isEmptyDirectory();
    }
  }

  @Test
  void correct_afterARefusedErasure_isStillACorrection() {

    assertThat(browser.post("/statements/s1/erase").body())
        .contains("action=\"/statements/s1\"")
        .contains("action=\"/statements/s1/erase\"")
        .contains("id=\"sure-error\"");
  }

  /** Where words stand is part of what the testimony says. */
  @Test
  void look_paneWithoutAPlace_isAnOpening() throws IOException {
    String address = "/inbox/" + envelope + "/look";

    assertThat(browser.post(address, "pane", "yes", "passage", "0..5", "words", "First").body())
        .contains("name=\"words\"");
    assertThat(browser.post(address, "pane", "yes", "words", "First").body())
        .contains("name=\"words\"");

    try (OpenDesk desk = served.reopened()) {
      assertThat(TrialDesk.openings(desk, envelope)).isEqualTo(1);
    }
  }
}
