package vigil.desk.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.casebook.Statement;
import vigil.casebook.tally.GroupTally;
import vigil.casebook.tally.Tally;
import vigil.core.vocabulary.SourceKind;
import vigil.desk.home.HomeFolder;
import vigil.desk.trial.Browser;
import vigil.desk.trial.ServedDesk;
import vigil.desk.trial.TrialDesk;
import vigil.desk.unlock.OpenDesk;
import vigil.exchange.spool.EnvelopeId;

/** Coding a testimony through the pages, as a person does. */
class CodingHttpTest {
  private EnvelopeId envelope;
  private ServedDesk served;
  private Browser browser;

  @BeforeEach
  void start(@TempDir Path folder) throws IOException {
    HomeFolder home = TrialDesk.home(folder);
    try (OpenDesk desk = TrialDesk.open(home)) {
      TrialDesk.addEvent(desk);
      TrialDesk.addSource(desk, "press", SourceKind.PRESS);
      envelope = TrialDesk.receive(desk, "First paragraph.\n\nSecond <b>paragraph</b>.");
    }
    served = ServedDesk.of(home);
    browser = served.browser();
  }

  @AfterEach
  void stop() throws IOException {
    served.close();
  }

  private HttpResponse<String> code(String... fields) {
    return browser.post("/inbox/" + envelope, fields);
  }

  @Test
  void testimony_opened_showsItsWordsEscapedAndIsRecorded() throws IOException {
    HttpResponse<String> answer = browser.get("/inbox/" + envelope);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body())
        .contains("<span data-at=\"0\">First paragraph.</span>")
        .contains("Second &lt;b&gt;paragraph&lt;/b&gt;.")
        .contains("note.txt");
    try (OpenDesk desk = served.reopened()) {
      assertThat(TrialDesk.openings(desk, envelope)).isEqualTo(1);
    }
  }

  @Test
  void file_ofATestimony_isHandedOutAsADownloadAndRecorded() throws IOException {
    HttpResponse<String> answer = browser.get("/inbox/" + envelope + "/files/1-note.txt");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).startsWith("file: First paragraph.");
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/octet-stream");
    assertThat(answer.headers().firstValue("Content-Disposition"))
        .hasValue("attachment; filename*=UTF-8''note.txt");
    assertThat(browser.get("/inbox/" + envelope + "/files/other.txt").statusCode()).isEqualTo(404);
    try (OpenDesk desk = served.reopened()) {
      assertThat(TrialDesk.openings(desk, envelope)).isEqualTo(1);
    }
  }

  @Test
  void code_newSourceAndPersons_changesTheTally() throws IOException {
    HttpResponse<String> answer =
        code(
            "new_source_kind", "survivor",
            "new_source_name", "The one who wrote",
            "said_on", "2026-11-20",
            "event", "event-1",
            "act", "killing",
            "stance", "alleges",
            "quantity", ">=2",
            "quantity_words", "at least two",
            "new_persons", "Person A\r\n\r\nPerson B\r\nPerson C",
            "reliability", "likely",
            "consent", "publish",
            "words", "Three were killed.");

    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(browser.get("/events/event-1").body())
        .contains("The statement was recorded.")
        .contains("Three were killed.");
    try (OpenDesk desk = served.reopened()) {
      GroupTally group =
          Tally.of(desk.casebook()).of(TrialDesk.EVENT, TrialDesk.KILLING).orElseThrow();
      assertThat(group.documented().persons()).isEqualTo(3);
      assertThat(group.reportedMinimum().orElseThrow().value()).isEqualTo(3);
      Statement statement = TrialDesk.onlyStatement(desk);
      assertThat(statement.envelope()).hasValue(envelope.value());
      assertThat(statement.source().value())
          .as("says nothing of the person")
          .matches("survivor-[2-9b-z]{6}");
    }
  }

  @Test
  void code_secondStatementByAnIndependentSource_corroborates() throws IOException {
    code(statement("new_source_name", "One", "new_source_kind", "witness", ">=3"));
    code(statement("source", "press", "new_source_kind", "press", "2"));

    try (OpenDesk desk = served.reopened()) {
      GroupTally group =
          Tally.of(desk.casebook()).of(TrialDesk.EVENT, TrialDesk.KILLING).orElseThrow();
      assertThat(group.reportedMinimum().orElseThrow().value()).isEqualTo(3);
      assertThat(group.corroboratedMinimum().orElseThrow().value()).isEqualTo(2);
    }
  }

  @Test
  void code_knownAndNewSourceAtOnce_isRefusedAndCreditsNobody() throws IOException {
    String[] both = statement("source", "press", "new_source_kind", "survivor", "2");
    String[] more = Arrays.copyOf(both, both.length + 2);
    more[both.length] = "new_source_name";
    more[both.length + 1] = "Somebody else";

    HttpResponse<String> answer = code(more);

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("Keep one of the two.").contains("Somebody else");
    try (OpenDesk desk = served.reopened()) {
      assertThat(desk.casebook().statements()).isEmpty();
    }
  }

  @Test
  void code_twoStatements_theirIdsDoNotTellHowManyThereAre() throws IOException {
    code(statement("source", "press", "new_source_kind", "press", "2"));
    code(statement("source", "press", "new_source_kind", "press", "3"));

    try (OpenDesk desk = served.reopened()) {
      assertThat(desk.casebook().statements().keySet())
          .hasSize(2)
          .allSatisfy(id -> assertThat(id.value()).matches("s-[2-9b-z]{6}"));
    }
  }

  private static String[] statement(
      String sourceField, String source, String kindField, String kind, String quantity) {
    return new String[] {
      sourceField,
      source,
      kindField,
      kind,
      "said_on",
      "2020-04",
      "event",
      "event-1",
      "act",
      "killing",
      "stance",
      "alleges",
      "quantity",
      quantity,
      "reliability",
      "unknown",
      "consent",
      "internal",
      "words",
      "words"
    };
  }

  @Test
  void code_mistakes_areNamedBesideTheirFieldsAndNothingTypedIsLost() throws IOException {
    HttpResponse<String> answer =
        code(
            "said_on", "2017-13",
            "when", "soon",
            "event", "",
            "act", "",
            "stance", "alleges",
            "quantity", "many",
            "quantity_words", "very <many>",
            "new_persons", "Person A",
            "reliability", "likely",
            "consent", "publish",
            "words", "Typed with care.");

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body())
        .contains("id=\"source-error\"")
        .contains("id=\"event-error\"")
        .contains("id=\"act-error\"")
        .contains("id=\"said_on-error\"")
        .contains("id=\"when-error\"")
        .contains("id=\"quantity-error\"")
        .contains("value=\"2017-13\"")
        .contains("value=\"very &lt;many>\"")
        .contains(">Person A</textarea>")
        .contains(">Typed with care.</textarea>")
        .contains("<option value=\"publish\" selected>");
    try (OpenDesk desk = served.reopened()) {
      assertThat(desk.casebook().statements()).isEmpty();
      assertThat(desk.casebook().persons()).as("nothing half recorded").isEmpty();
    }
  }

  @Test
  void eventPage_claimsAndDenials_standBesideEachOtherWithProofs() {
    code(statement("new_source_name", "One", "new_source_kind", "witness", ">=3"));
    String[] denial = statement("source", "press", "new_source_kind", "press", "0");
    denial[List.of(denial).indexOf("stance") + 1] = "denies";
    code(denial);

    String page = browser.get("/events/event-1").body();

    assertThat(page)
        .containsSubsequence("at least", "3", "Proof: 1 statement")
        .containsSubsequence("Affirmed", "One", "Denied", "name of press", "Estimated", "Nobody");
  }

  @Test
  void unknownThings_areNotFound() {
    for (String path :
        List.of(
            "/inbox/" + EnvelopeId.random(),
            "/inbox/x",
            "/events/other",
            "/events/other/edit",
            "/statements/s9",
            "/sources/other",
            "/nowhere")) {
      assertThat(browser.get(path).statusCode()).as(path).isEqualTo(404);
    }
  }
}
