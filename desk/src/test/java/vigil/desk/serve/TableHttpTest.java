package vigil.desk.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.desk.home.HomeFolder;
import vigil.desk.trial.Browser;
import vigil.desk.trial.ServedDesk;
import vigil.desk.trial.TrialDesk;

class TableHttpTest {
  private static final String NAME = "Name That Nobody May Find";
  private static final String TABLE =
      """
      id,source,source_kind,derives_from,said_on,event,act,stance,quantity,persons,when,where,reliability,consent,text
      s1,Novaya Gazeta,press,source:n1,2017-04-01,e,killing,alleges,>=3,Name That Nobody May Find,2017-03,Grozny,likely,publish,<b>words
      """;

  @TempDir private Path folder;
  private ServedDesk served;
  private Browser browser;

  @BeforeEach
  void start() throws IOException {
    HomeFolder home = TrialDesk.home(folder);
    served = ServedDesk.of(home);
    browser = served.browser();
  }

  @AfterEach
  void stop() throws IOException {
    served.close();
  }

  private String upload(String table) {
    HttpResponse<String> answer = browser.postParts("/tables", "t.csv", table);
    assertThat(answer.statusCode()).isEqualTo(303);
    return browser.get("/tables/preview").body();
  }

  private String applied() throws InterruptedException {
    browser.post("/tables/apply");
    String page = browser.get("/tables/preview").body();
    while (page.contains("<progress")) {
      Thread.onSpinWait();
      page = browser.get("/tables/preview").body();
    }
    return page;
  }

  @Test
  void preview_table_showsWhatItWouldDo_andDoesNothing() {
    assertThat(upload(TABLE))
        .contains("5 new entries, 0 updated, 0 unchanged rows")
        .contains("t.csv:2", "statement s1", "source Novaya Gazeta")
        .contains("action=\"/tables/apply\"");
    assertThat(browser.get("/sources").body()).doesNotContain("Novaya Gazeta");
    assertThat(browser.get("/tables").body()).contains("href=\"/tables/preview\"");
  }

  @Test
  void apply_preview_recordsAllOfIt_andTheSameTableAgainChangesNothing() throws Exception {
    upload(TABLE);

    assertThat(applied()).contains("All of it is recorded.").doesNotContain("t.csv:2");
    assertThat(browser.get("/sources").body()).contains("Novaya Gazeta");
    assertThat(upload(TABLE))
        .contains("0 new entries, 0 updated, 1 unchanged row")
        .doesNotContain("/tables/apply");
    assertThat(upload(TABLE.replace("&gt;", ">").replace(">=3", ">=4")))
        .contains("1 updated", "quantity", "&gt;=3", "&gt;=4");
  }

  @Test
  void preview_wrongTable_saysWhereAndLetsNothingBeRecorded() {
    assertThat(upload(TABLE.replace("alleges", "alledges")))
        .contains("t.csv:2:", "stance", "Did you mean alleges?")
        .doesNotContain("/tables/apply");
  }

  @Test
  void apply_recordChangedSinceThePreview_doesNothing() throws Exception {
    upload(TABLE);
    browser.post("/sources", "kind", "press", "name", "Another paper");

    assertThat(applied()).contains("Somebody changed the record since");
    assertThat(browser.get("/sources").body()).doesNotContain("Novaya Gazeta");
  }

  @Test
  void preview_lockedDesk_isForgotten() {
    upload(TABLE);
    browser.post("/lock");
    browser.unlock(TrialDesk.PASSPHRASE);

    assertThat(browser.get("/tables/preview").headers().firstValue("Location")).contains("/tables");
  }

  @Test
  void preview_somethingErasedSince_showsNoWordOfItAndRecordsNothing() throws Exception {
    upload(TABLE);
    applied();
    upload(TABLE.replace(">=3", ">=4").replace("<b>words", "other words"));
    assertThat(browser.get("/tables/preview").body()).contains("&lt;b&gt;words");

    assertThat(browser.post("/statements/s1/erase", "sure", "yes").statusCode()).isEqualTo(303);

    assertThat(browser.get("/tables/preview").body())
        .contains("Somebody changed the record since", "1 updated")
        .doesNotContain("&lt;b&gt;words", "other words", "/tables/apply");
    assertThat(applied()).contains("Somebody changed the record since");
  }

  @Test
  void upload_name_isNowhereOnTheDisk() throws Exception {
    upload(TABLE);
    applied();

    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
            .as(file.toString())
            .doesNotContain(NAME);
      }
    }
  }

  @Test
  void upload_noFile_isAskedForAgain() {
    assertThat(browser.postParts("/tables", "", "").statusCode()).isEqualTo(422);
  }

  @Test
  void caseOut_sealed_isAnAgeFile() {
    HttpResponse<String> answer = browser.get("/tables/case.age");

    assertThat(answer.body()).startsWith("age-encryption.org/v1");
    assertThat(answer.headers().firstValue("Content-Disposition").orElse("")).contains("case.age");
  }
}
