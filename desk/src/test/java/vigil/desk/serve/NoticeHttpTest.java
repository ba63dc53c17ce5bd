package vigil.desk.serve;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.core.id.Slug;
import vigil.desk.trial.Browser;
import vigil.desk.trial.ServedDesk;
import vigil.desk.trial.TrialDesk;
import vigil.desk.unlock.OpenDesk;
import vigil.gather.police.Law;

/** Telling the police: by when, and a letter of which nothing stays. */
class NoticeHttpTest {
  private static final String NAME = "Wilhelmina Organiser-Quickly";
  private static final String STREET = "17 Unrepeatable Crescent";
  private static final String NOTICE = "/gatherings/a-march/notice";

  private Path home;
  private ServedDesk served;
  private Browser browser;

  @BeforeEach
  void start(@TempDir Path folder) throws IOException {
    home = folder;
    served = ServedDesk.of(TrialDesk.home(folder));
    browser = served.browser();
    browser.post(
        "/gatherings",
        "title_en",
        "A march",
        "kind",
        "march",
        "status",
        "planned",
        "start",
        "2038-05-15T12:00",
        "zone",
        "Europe/London",
        "place_en",
        "Hyde Park",
        "route_1_en",
        "Marble Arch",
        "route_2_en",
        "Trafalgar Square",
        "organisers",
        "withheld",
        "police",
        "not-yet");
  }

  @AfterEach
  void stop() throws IOException {
    served.close();
  }

  @Test
  void notice_marchInEngland_saysByWhenAndWhat() {
    assertThat(browser.get(NOTICE + "?law=england-and-wales").body())
        .contains("The notice must have arrived by the end of 8 May 2038.")
        .contains("6 clear days", "Name and address of an organiser", "Public Order Act 1986");
  }

  @Test
  void notice_marchThatIsTooClose_saysToGiveItAtOnce() {
    browser.post("/gatherings/a-march", march("start", "2026-11-25T12:00"));

    assertThat(browser.get(NOTICE + "?law=scotland").body())
        .contains("The last day was 28 October 2026. Give notice at once");
  }

  @Test
  void letter_filledIn_isOnThePageAndInNoFileOfTheHome() throws IOException {
    HttpResponse<String> letter =
        browser.post(
            NOTICE, "law", "england-and-wales", "name", NAME, "address", STREET, "language", "en");

    assertThat(letter.statusCode()).isEqualTo(200);
    assertThat(letter.body())
        .contains(NAME, STREET, "15 May 2038", "12:00", "Marble Arch", "Trafalgar Square");
    assertThat(letter.headers().firstValue("Cache-Control")).hasValue("no-store");
    assertThat(browser.get(NOTICE).body()).doesNotContain(NAME, STREET);
    assertNowhere();
    try (OpenDesk desk = served.reopened()) {
      assertThat(desk.state().gatherings().values().toString()).doesNotContain(NAME, STREET);
    }
  }

  @Test
  void letter_withoutAName_isAskedForBesideItsField() {
    HttpResponse<String> answer =
        browser.post(NOTICE, "law", "england-and-wales", "name", "", "address", STREET);

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("id=\"name-error\"").doesNotContain("id=\"address-error\"");
  }

  @Test
  void law_correctedByAnAdministrator_isRecordedAndCountsAtOnce() throws IOException {
    browser.post(
        "/laws/england-and-wales",
        "country_en",
        "England and Wales",
        "as_of",
        "2038-01-01",
        "source",
        "A new Act",
        "rights_en",
        "Other words",
        "march_notice",
        "yes",
        "march_days",
        "10",
        "march_counting",
        "days",
        "march_to_en",
        "the police",
        "march_says",
        "date",
        "march_words_en",
        "New.",
        "assembly_notice",
        "no",
        "assembly_words_en",
        "None.");

    assertThat(browser.get(NOTICE + "?law=england-and-wales").body())
        .contains("by the end of 5 May 2038", "A new Act");
    assertThat(browser.get("/history").body()).contains("What is known of the law was corrected");
    try (OpenDesk desk = served.reopened()) {
      Law law = requireNonNull(desk.state().laws().get(new Slug("england-and-wales")));
      assertThat(law.rights().text().original().text()).isEqualTo("Other words");
      assertThat(desk.state().laws()).hasSize(2);
    }
  }

  @Test
  void law_daysThatAreNone_areNamedBesideTheirField() {
    HttpResponse<String> answer =
        browser.post(
            "/laws/scotland",
            "country_en",
            "Scotland",
            "as_of",
            "soon",
            "source",
            "",
            "rights_en",
            "x",
            "march_notice",
            "yes",
            "march_days",
            "0",
            "march_to_en",
            "the police",
            "march_words_en",
            "x",
            "assembly_notice",
            "no",
            "assembly_words_en",
            "x");

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body())
        .contains("id=\"as_of-error\"", "id=\"source-error\"", "id=\"march_days-error\"");
  }

  private static String[] march(String field, String value) {
    List<String> fields =
        new ArrayList<>(
            List.of(
                "title_en", "A march",
                "kind", "march",
                "status", "planned",
                "zone", "Europe/London",
                "place_en", "Hyde Park",
                "organisers", "withheld",
                "police", "not-yet"));
    fields.addAll(List.of(field, value));
    return fields.toArray(String[]::new);
  }

  private void assertNowhere() throws IOException {
    try (Stream<Path> files = Files.walk(home)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
            .as(file.toString())
            .doesNotContain(NAME, STREET);
      }
    }
  }
}
