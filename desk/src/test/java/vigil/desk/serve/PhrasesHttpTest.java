package vigil.desk.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.casebook.Statement;
import vigil.core.vocabulary.SourceKind;
import vigil.desk.home.HomeFolder;
import vigil.desk.trial.Browser;
import vigil.desk.trial.ServedDesk;
import vigil.desk.trial.TrialDesk;
import vigil.desk.unlock.OpenDesk;

/** Dates and quantities in words, typed into the coding form and confirmed without a script. */
class PhrasesHttpTest {
  private static final String FORM = "/events/event-1/statements";

  private ServedDesk served;
  private Browser browser;

  @BeforeEach
  void start(@TempDir Path folder) throws IOException {
    HomeFolder home = TrialDesk.home(folder);
    try (OpenDesk desk = TrialDesk.open(home)) {
      TrialDesk.addEvent(desk);
      TrialDesk.addSource(desk, "press", SourceKind.PRESS);
    }
    served = ServedDesk.of(home);
    browser = served.browser();
  }

  @AfterEach
  void stop() throws IOException {
    served.close();
  }

  /** Sends the form with these fields, and the others as they are likely. */
  private HttpResponse<String> send(String address, String... own) {
    return browser.post(address, CodingFields.with(own));
  }

  private static String answer(String field, String value, boolean checked) {
    return "<input type=\"radio\" name=\""
        + field
        + "_as\" value=\""
        + value
        + "\""
        + (checked ? " checked" : "")
        + ">";
  }

  private Statement recorded() throws IOException {
    try (OpenDesk desk = served.reopened()) {
      return TrialDesk.onlyStatement(desk);
    }
  }

  @Test
  void words_ofADateAndAQuantity_arePutBackWithWhatTheyMeanAndNothingIsRecorded()
      throws IOException {
    HttpResponse<String> asked =
        send(FORM, "when", "early March 2017", "quantity", "over a hundred men");

    assertThat(asked.statusCode()).isEqualTo(422);
    assertThat(asked.body())
        .contains("value=\"early March 2017\"")
        .contains("value=\"over a hundred men\"")
        .contains("“early March 2017” can mean this.")
        .contains(answer("when", "2017-03-01/2017-03-10~", true))
        .contains("between 1 March 2017 and about 10 March 2017")
        .contains(answer("quantity", ">100", true))
        .contains("more than 100")
        .doesNotContain("name=\"said_on_as\"");
    try (OpenDesk desk = served.reopened()) {
      assertThat(desk.casebook().statements()).isEmpty();
    }
  }

  @Test
  void digitsThatEdtfTakesForCenturies_areNotRecordedAsSuch() {
    HttpResponse<String> month = send(FORM, "when", "04/2017", "said_on", "05");

    assertThat(month.statusCode()).isEqualTo(422);
    assertThat(month.body())
        .contains(answer("when", "2017-04", true))
        .contains("“05” is no date, from character 1 on.");
  }

  @Test
  void answer_picked_isRecordedBesideTheSourcesOwnWords() throws IOException {
    HttpResponse<String> answer =
        send(
            FORM,
            "when",
            "since the end of last year",
            "when_as",
            "2016-12~/..",
            "quantity",
            "dozens of men",
            "quantity_as",
            ">=24");

    assertThat(answer.statusCode()).isEqualTo(303);
    Statement statement = recorded();
    assertThat(statement.when().orElseThrow()).hasToString("2016-12~/..");
    assertThat(statement.quantity().quantity()).hasToString(">=24");
    assertThat(statement.quantity().words()).isEqualTo("dozens of men");
  }

  @Test
  void words_thatWereQuotedAlready_areKeptAsQuoted() throws IOException {
    send(
        FORM,
        "quantity",
        "at least three",
        "quantity_as",
        ">=3",
        "quantity_words",
        "no fewer than three of us");

    assertThat(recorded().quantity().words()).isEqualTo("no fewer than three of us");
  }

  @Test
  void answer_thatIsNoneOfTheWordsMeanings_isNotTaken() throws IOException {
    HttpResponse<String> asked =
        send(FORM, "when", "late March 2017", "when_as", "2017-03-01/2017-03-10~");

    assertThat(asked.statusCode()).isEqualTo(422);
    assertThat(asked.body()).contains(answer("when", "2017-03-21~/2017-03-31", true));
  }

  @Test
  void words_withTwoMeanings_offerBoth() {
    assertThat(send(FORM, "when", "03/04/2017").body())
        .contains(answer("when", "2017-04-03", true))
        .contains(answer("when", "2017-03-04", false))
        .contains("Day and month could be the other way round.");
  }

  @Test
  void words_inRussian_areUnderstoodAndAskedInThePagesLanguage() {
    String[] fields = {"when", "с конца прошлого года", "quantity", "не менее трёх"};

    assertThat(send(FORM + "?lang=ru", fields).body())
        .contains("«не менее трёх» может значить следующее.")
        .contains("не менее 3")
        .contains("с примерно декабря 2016");
    assertThat(send(FORM + "?lang=en", fields).body())
        .contains("“не менее трёх” can mean this.")
        .contains("at least 3");
  }

  @Test
  void relativeWords_countFromTheDaySaidAsFarAsItIsKnown() {
    assertThat(send(FORM, "when", "yesterday").body()).contains(answer("when", "2017-04-07", true));
    assertThat(send(FORM, "when", "yesterday", "said_on", "2017-04").body())
        .as("a month has many yesterdays")
        .contains("“yesterday” is no date");
    assertThat(send(FORM, "when", "last year", "said_on", "2017-04").body())
        .contains(answer("when", "2016", true));
  }

  @Test
  void aLongerText_withOneQuantity_isAskedAboutWhatWasFound() {
    assertThat(send(FORM, "quantity", "they took over a hundred men to Argun").body())
        .contains("“over a hundred men” can mean this.")
        .contains(answer("quantity", ">100", true));
    assertThat(send(FORM, "quantity", "at least three men and at least four women").body())
        .as("which of two is not guessed")
        .contains("is no quantity");
  }

  @Test
  void anEvent_isAskedToo() throws IOException {
    String[] fields = {"title", "A case", "when", "between February and April 2017"};
    assertThat(browser.post("/events", fields).body())
        .contains(answer("when", "2017-02/2017-04", true));

    browser.post(
        "/events",
        "title",
        "A case",
        "when",
        "between February and April 2017",
        "when_as",
        "2017-02/2017-04");

    try (OpenDesk desk = served.reopened()) {
      assertThat(desk.casebook().events().values())
          .anyMatch(event -> event.when().toString().equals("2017-02/2017-04"));
    }
  }
}
