package vigil.desk.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vigil.casebook.Change;
import vigil.casebook.Group;
import vigil.casebook.Person;
import vigil.core.id.GroupId;
import vigil.core.id.PersonId;
import vigil.core.id.SourceId;
import vigil.core.id.StatementId;
import vigil.core.quantity.Quantity;
import vigil.core.quantity.QuotedQuantity;
import vigil.core.vocabulary.Consent;
import vigil.core.vocabulary.SourceKind;
import vigil.core.vocabulary.Stance;
import vigil.desk.home.HomeFolder;
import vigil.desk.trial.Browser;
import vigil.desk.trial.ServedDesk;
import vigil.desk.trial.TrialDesk;
import vigil.desk.unlock.OpenDesk;
import vigil.exchange.spool.EnvelopeId;

/** The page of the search, and what its script asks for. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SearchHttpTest {
  private EnvelopeId envelope;
  private ServedDesk served;
  private Browser browser;

  @BeforeAll
  void start(@TempDir Path folder) throws Exception {
    HomeFolder home = TrialDesk.home(folder);
    try (OpenDesk desk = TrialDesk.open(home)) {
      TrialDesk.addEvent(desk);
      SourceId press = TrialDesk.addSource(desk, "press", SourceKind.PRESS);
      envelope = TrialDesk.receive(desk, "never searched");
      desk.record(new Change.PersonAdded(new Person(new PersonId("p 1"), "Хамзат <i>Синтетик")));
      TrialDesk.record(
          desk,
          TrialDesk.statement("s1", press, ">=3")
              .words("They were <script>detained</script> & beaten.")
              .persons(new PersonId("p 1"))
              .envelope(Optional.of(envelope.value())));
      TrialDesk.record(
          desk,
          TrialDesk.statement("s2", press, "2").stance(Stance.DENIES).words("No such thing."));
      desk.record(new Change.ConsentChanged(new StatementId("s2"), Consent.WITHDRAWN));
      desk.record(
          new Change.GroupAdded(
              new Group(
                  new GroupId("g1"),
                  "Отряд <b>Вымышленный",
                  QuotedQuantity.of(Quantity.parse(">=20")))));
      for (int i = 0; i < 30; i++) {
        TrialDesk.record(desk, TrialDesk.statement("many" + i, press, "1").words("repeated"));
      }
    }
    served = ServedDesk.of(home);
    browser = served.browser();
    while (browser.get("/search/results?q=repeated").body().contains("class=\"notice\"")) {
      Thread.sleep(20);
    }
  }

  @BeforeEach
  void forgetWhatWasAsked() {
    browser.get("/search?q=&lang=en");
  }

  @AfterAll
  void stop() throws IOException {
    served.close();
  }

  @Test
  void results_nameOfAGroup_leadToIt() throws Exception {
    assertThat(browser.get("/search/results?q=Vymyshlennyi").body())
        .contains("Group", "href=\"/groups/g1\"", "at least 20")
        .doesNotContain("<b>В");
  }

  @Test
  void search_words_showsWhatWhoWhenActStance() {
    HttpResponse<String> answer = browser.get("/search?q=detaining");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
    assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
        .endsWith("; connect-src 'self'");
    assertThat(answer.body())
        .contains("1 hit")
        .contains("href=\"/statements/s1\"")
        .contains("name of press")
        .contains("alleges · killing · at least 3")
        .contains("1 April 2020")
        .contains("href=\"/inbox/" + envelope + "\"")
        .contains("href=\"/events/event-1#s1\"");
  }

  @Test
  void search_wordsWithMarkup_areMarkedAndEscaped() {
    String body = browser.get("/search?q=detained+beaten").body();

    assertThat(body)
        .contains("&lt;script&gt;<mark>detained</mark>&lt;/script&gt; &amp; <mark>beaten</mark>.")
        .doesNotContain("<script>detained");
    assertThat(browser.get("/search?q=%22%3E%3Cb%3E").body()).doesNotContain("\"><b>");
  }

  @Test
  void results_forTheScript_areThePartWithoutThePage() {
    HttpResponse<String> answer = browser.get("/search/results?q=Khamzat");

    assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
    assertThat(answer.body())
        .startsWith("<div class=\"hits\" data-found=\"2 hits\">")
        .contains("href=\"/persons#p%201\"")
        .contains("<mark>Хамзат</mark> &lt;i&gt;Синтетик")
        .doesNotContain("<html");
  }

  @Test
  void results_withoutSession_leadToThePassphrase() {
    Browser stranger = served.another();

    assertThat(stranger.get("/search/results?q=a").headers().firstValue("Location"))
        .hasValue("/unlock");
    assertThat(stranger.get("/search?q=a").statusCode()).isEqualTo(303);
    assertThat(stranger.get("/style/search.js").statusCode()).isEqualTo(303);
  }

  @Test
  void withdrawn_statement_isFoundAndMarked() {
    assertThat(browser.get("/search?stance=denies").body())
        .contains("href=\"/statements/s2\"")
        .contains("<strong>withdrawn</strong>")
        .doesNotContain("href=\"/statements/s1\"");
  }

  @Test
  void search_dateThatIsNone_isRefusedBesideTheField() {
    assertThat(browser.get("/search?q=detained&from=soon").body())
        .contains("id=\"from-error\"")
        .contains("<details open")
        .doesNotContain("<mark>");
    assertThat(browser.get("/search?from=2020-05&to=2020-04").body()).contains("id=\"to-error\"");
    assertThat(browser.get("/search/results?from=soon").body())
        .contains("<p class=\"error\">This is");
    assertThat(browser.get("/search?q=detained&from=2020-03&to=2020-03").body())
        .contains("<mark>detained</mark>");
    assertThat(browser.get("/search?q=detained&to=2020-02").body()).doesNotContain("<mark>");
  }

  @Test
  void search_moreHitsThanAPage_areTurnedOver() {
    String first = browser.get("/search?q=repeated").body();
    assertThat(first).contains("30 hits").contains("href=\"/search?start=25\"");

    String second = browser.get("/search?start=25").body();
    assertThat(second)
        .contains("<ol start=\"26\"")
        .contains("value=\"repeated\"")
        .contains("href=\"/search?start=0\"");
    assertThat(browser.get("/search/results?start=25").body()).contains("<ol start=\"26\"");
    assertThat(browser.get("/search?start=x&q=repeated").statusCode()).isEqualTo(200);
    assertThat(browser.get("/search?start=2147483647&q=repeated").statusCode()).isEqualTo(200);
  }

  @Test
  void search_nothingButPunctuation_saysSoAndFindsNothing() {
    for (String page : new String[] {"/search?q=%3F!+-", "/search/results?q=%3F!+-"}) {
      assertThat(browser.get(page).body())
          .contains("no letter and no digit")
          .doesNotContain("<ol")
          .doesNotContain("Hits come as you type");
    }
  }

  @Test
  void search_nothingAskedAnew_showsWhatWasAskedLastUntilTheLock() {
    browser.get("/search/results?q=detained&stance=alleges");

    assertThat(browser.get("/search").body()).contains("value=\"detained\"").contains("<mark>");
    assertThat(browser.get("/search?q=").body()).doesNotContain("value=\"detained\"");

    browser.get("/search/results?q=detained");
    browser.post("/lock");
    served.unlock();
    assertThat(browser.get("/search").body()).doesNotContain("value=\"detained\"");
  }

  @Test
  void search_lastAskedWithAWindow_isShownWithIt() {
    browser.get("/search/results?from=2020-03");

    assertThat(browser.get("/search").body())
        .contains("id=\"from\" name=\"from\" type=\"text\" value=\"2020-03\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "ru"})
  void search_nothingFound_saysWhatCouldHelp(String language) {
    assertThat(browser.get("/search?q=zzzzzzzzz&lang=" + language).body())
        .contains(language.equals("en") ? "Nothing was found." : "Ничего не найдено.");
  }

  @Test
  void persons_everyRow_canBeLinkedTo() {
    assertThat(browser.get("/persons").body()).contains("<tr id=\"p 1\">");
  }

  @Test
  void search_oddQueries_areAnswered() {
    for (String odd :
        new String[] {
          "%00",
          "*",
          "a*",
          "%22",
          "OR",
          "%2B-%26%26%7C%7C!()%7B%7D%5B%5D%5E~%3F%3A%2F",
          "a".repeat(3_000),
          "ab+cd+e+".repeat(40),
          "synthetic-killing-of-".repeat(14)
        }) {
      assertThat(browser.get("/search?q=" + odd).statusCode()).as(odd).isEqualTo(200);
    }
  }
}
