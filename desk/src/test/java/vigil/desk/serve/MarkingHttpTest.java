package vigil.desk.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.casebook.Change;
import vigil.casebook.Document;
import vigil.casebook.ErasableItem;
import vigil.casebook.Passage;
import vigil.casebook.Statement;
import vigil.core.date.Edtf;
import vigil.core.id.DocumentId;
import vigil.core.id.SourceId;
import vigil.core.vocabulary.SourceKind;
import vigil.desk.home.HomeFolder;
import vigil.desk.trial.Browser;
import vigil.desk.trial.ServedDesk;
import vigil.desk.trial.TrialDesk;
import vigil.desk.unlock.OpenDesk;
import vigil.exchange.spool.EnvelopeId;

/** Places in a testimony, what their words say, and what was begun, without a script. */
class MarkingHttpTest {
  private static final String TEXT =
      "They took him in early March. Over a hundred men were held.\n\n"
          + "They took him again, and at least two or three dozen others.";
  private static final Pattern BEGUN = Pattern.compile("name=\"begun\" value=\"(s-[^\"]{6})\"");

  private EnvelopeId envelope;
  private ServedDesk served;
  private Browser browser;

  @BeforeEach
  void start(@TempDir Path folder) throws IOException {
    HomeFolder home = TrialDesk.home(folder);
    try (OpenDesk desk = TrialDesk.open(home)) {
      TrialDesk.addEvent(desk);
      TrialDesk.addSource(desk, "press", SourceKind.PRESS);
      envelope = TrialDesk.receive(desk, TEXT);
    }
    served = ServedDesk.of(home);
    browser = served.browser();
  }

  @AfterEach
  void stop() throws IOException {
    served.close();
  }

  private String page() {
    return browser.get("/inbox/" + envelope).body();
  }

  private static String begun(String body) {
    Matcher begun = BEGUN.matcher(body);
    assertThat(begun.find()).isTrue();
    return begun.group(1);
  }

  private HttpResponse<String> send(String step, String... own) {
    return sendTo("/inbox/" + envelope + step, own);
  }

  private HttpResponse<String> sendTo(String address, String... own) {
    return browser.post(address, CodingFields.with(own));
  }

  @Test
  void words_thatStandOnce_areMarkedInTheTextAndLeadToTheirStatementAndBack() {
    String begun = begun(page());

    HttpResponse<String> answer =
        send("", "begun", begun, "words", "Over a  hundred\r\nmen were held");

    assertThat(answer.headers().firstValue("Location"))
        .hasValue("/inbox/" + envelope + "#" + begun);
    assertThat(page())
        .contains("<span class=\"place-begin\" id=\"at-" + begun + "\"></span>")
        .contains(
            "<mark data-at=\"30\" data-of=\"" + begun + "\">Over a hundred men were held</mark>")
        .contains("href=\"#" + begun + "\" aria-label=\"statement 1\">1</a>")
        .contains("<div class=\"coded\" id=\"" + begun + "\">")
        .contains("<a href=\"#at-" + begun + "\">");
  }

  @Test
  void words_thatStandTwice_areAskedAndRecordedOnceThePlaceIsChosen() throws IOException {
    HttpResponse<String> asked = send("", "begun", begun(page()), "words", "They took him");

    assertThat(asked.statusCode()).isEqualTo(422);
    assertThat(asked.body())
        .contains("These words stand 2 times in the text.")
        .contains("name=\"passage_as\" value=\"0..13\" checked")
        .contains("name=\"passage_as\" value=\"61..74\"")
        .contains("name=\"passage_as\" value=\"none\"");
    assertThat(
            send("", "begun", begun(asked.body()), "words", "They took him", "passage_as", "61..74")
                .statusCode())
        .isEqualTo(303);
    try (OpenDesk desk = served.reopened()) {
      assertThat(TrialDesk.onlyStatement(desk).words()).isEqualTo("They took him");
      assertThat(TrialDesk.onlyStatement(desk).passage()).contains(new Passage(61, 74));
    }
  }

  @Test
  void look_atMarkedWords_proposesTheirOnlyNumberAndOffersTheirDates() {
    String looked =
        send(
                "/look",
                "begun",
                begun(page()),
                "quantity",
                "",
                "words",
                "They took him in early March. Over a hundred men were held.")
            .body();

    assertThat(looked)
        .contains("<mark data-at=\"0\" class=\"draft\">They took him in early March.")
        .contains("name=\"quantity\" type=\"text\" value=\"Over a hundred men\"")
        .contains("name=\"quantity_as\" value=\">100\" checked")
        .contains("name=\"take\" value=\"when in early March\"")
        .contains("name=\"take\" value=\"said_on in early March\"");

    String taken =
        send("/look", "begun", begun(looked), "words", "x", "take", "when in early March").body();

    assertThat(taken)
        .contains("name=\"when\" type=\"text\" value=\"in early March\"")
        .contains("name=\"when_as\" value=\"2017-03-01/2017-03-10~\" checked");
  }

  @Test
  void document_coded_keepsThePlaceThroughACorrectionAndItsDraftGoesWithItsWords()
      throws IOException {
    DocumentId id = new DocumentId("report-1");
    try (OpenDesk desk = served.reopened()) {
      desk.record(
          new Change.DocumentAdded(
              new Document(
                  id,
                  "A synthetic report",
                  Optional.of(new SourceId("press")),
                  Edtf.parse("2017-04-08"),
                  new Document.Origin("the post", Edtf.parse("2017-04-09"), "staff"),
                  Optional.empty(),
                  TEXT,
                  List.of())));
    }
    served.unlock();
    String page = browser.get("/documents/report-1/code").body();
    assertThat(page)
        .contains("A synthetic report", "<option value=\"press\" selected>", "2017-04-08");

    String begun = begun(page);
    browser.post("/documents/report-1/code/draft", "begun", begun, "where", "a draft");
    sendTo("/documents/report-1/code", "begun", begun, "passage", "30..59", "words", "A summary.");
    sendTo("/statements/" + begun, "words", "A better summary.");
    assertThat(browser.get("/documents/report-1/code").body())
        .contains(
            "<mark data-at=\"30\" data-of=\"" + begun + "\">Over a hundred men were held.</mark>");
    browser.post(
        "/documents/report-1/code/draft",
        "begun",
        begun(browser.get("/documents/report-1/code").body()),
        "where",
        "another draft");
    try (OpenDesk desk = served.reopened()) {
      Statement statement = TrialDesk.onlyStatement(desk);
      assertThat(statement.words()).isEqualTo("A better summary.");
      assertThat(statement.passage()).contains(new Passage(30, 59));
      assertThat(statement.document()).contains(id);
      assertThat(desk.drafts().all()).hasSize(1);
      desk.record(new Change.Erased(new ErasableItem.DocumentWords(id)));
      assertThat(desk.drafts().all()).isEmpty();
    }
  }

  @Test
  void look_byAScript_showsTheFormAloneAndOpensNothing() throws IOException {
    String begun = begun(page());

    String looked = send("/look", "begun", begun, "passage", "0..13", "pane", "yes").body();

    assertThat(looked).contains("name=\"begun\"").doesNotContain("<html", "at least two or three");
    try (OpenDesk desk = served.reopened()) {
      assertThat(TrialDesk.openings(desk, envelope)).isEqualTo(1);
    }
  }

  @Test
  void draft_thatWasKept_isThereAfterTheDeskWasLockedUntilItIsRecorded() throws IOException {
    String begun = begun(page());
    assertThat(send("/draft", "begun", begun, "where", "a synthetic place").statusCode())
        .isEqualTo(204);

    served.browser().post("/lock");
    served.unlock();
    assertThat(page()).contains("a synthetic place", "begun by staff", begun);

    assertThat(send("", "begun", begun, "where", "a synthetic place").statusCode()).isEqualTo(303);
    assertThat(send("/draft", "begun", begun, "where", "too late").statusCode()).isEqualTo(409);
    assertThat(page()).doesNotContain("begun by", "too late");
    assertThat(send("", "begun", begun, "where", "sent twice").statusCode()).isEqualTo(303);
    try (OpenDesk desk = served.reopened()) {
      assertThat(TrialDesk.onlyStatement(desk).where()).isEqualTo("a synthetic place");
      assertThat(desk.drafts().all()).isEmpty();
    }
  }

  @Test
  void draft_thatWasThrownAwayOrWhoseTestimonyIsErased_isGone() throws IOException {
    String first = begun(page());
    send("/draft", "begun", first, "where", "one");
    send("/forget", "begun", first);
    assertThat(page()).doesNotContain("begun by");
    assertThat(send("/draft", "begun", first, "where", "again").statusCode()).isEqualTo(409);

    send("/draft", "begun", begun(page()), "where", "two");
    browser.post("/inbox/" + envelope + "/erase", "sure", "yes");
    try (OpenDesk desk = served.reopened()) {
      assertThat(desk.drafts().all()).isEmpty();
    }
  }

  @Test
  void refused_form_isKeptAsItWasTyped() throws IOException {
    HttpResponse<String> refused = send("", "begun", begun(page()), "act", "", "where", "there");

    assertThat(refused.statusCode()).isEqualTo(422);
    try (OpenDesk desk = served.reopened()) {
      assertThat(desk.drafts().all().getFirst().fields()).containsEntry("where", List.of("there"));
    }
  }

  @Test
  void next_statement_beginsWithSourceEventAndDayOfTheLast() {
    send("", "begun", begun(page()), "words", "Over a hundred men");

    assertThat(page())
        .contains("<option value=\"press\" selected>")
        .contains("<option value=\"event-1\" selected>")
        .contains("name=\"said_on\" type=\"text\" value=\"2017-04-08\"");
  }

  @Test
  void derives_typedAsANewSource_isAskedAndAdded() throws IOException {
    HttpResponse<String> asked =
        send("", "begun", begun(page()), "derives_typed", "people it does not name");

    assertThat(asked.statusCode()).isEqualTo(422);
    assertThat(asked.body())
        .contains("Whom do you mean by “people it does not name”?")
        .contains("name=\"derives_typed_as\" value=\"new:witness\"");
    send(
        "",
        "begun",
        begun(asked.body()),
        "derives_typed",
        "people it does not name",
        "derives_typed_as",
        "new:witness");
    String first;
    try (OpenDesk desk = served.reopened()) {
      Statement statement = TrialDesk.onlyStatement(desk);
      first = statement.id().value();
      assertThat(statement.derivesFrom()).singleElement().asString().contains("witness-");
      assertThat(desk.casebook().sources().values())
          .anyMatch(source -> source.name().equals("people it does not name"));
    }
    served.unlock();
    send("", "begun", begun(page()), "derives_typed", "NAME OF PRESS");
    send("", "begun", begun(page()), "derives_typed", first);
    try (OpenDesk desk = served.reopened()) {
      assertThat(desk.casebook().statements().values().stream().skip(1))
          .extracting(statement -> statement.derivesFrom().getFirst().toString())
          .satisfiesExactly(
              one -> assertThat(one).contains("press"), two -> assertThat(two).contains(first));
    }
  }
}
