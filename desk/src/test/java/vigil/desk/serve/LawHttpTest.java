package vigil.desk.serve;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.core.id.Slug;
import vigil.core.language.Language;
import vigil.desk.trial.Browser;
import vigil.desk.trial.ServedDesk;
import vigil.desk.trial.TrialDesk;
import vigil.desk.unlock.OpenDesk;
import vigil.gather.police.Law;

/** A group adds a country with rules of its own, and says where its gathering takes place. */
class LawHttpTest {
  private static final String GATHERING = "/gatherings/candles";
  private static final String[] UTOPIA = {
    "country_en", "Utopia",
    "country_ar", "يوتوبيا",
    "as_of", "2026-10-01",
    "source", "Assemblies Act, section 3",
    "holidays", "2038-05-13",
    "rights_en", "You may gather.",
    "rights_fr", "Vous pouvez vous rassembler.",
    "march_notice", "no",
    "march_words_en", "None.",
    "assembly_notice", "yes",
    "assembly_days", "2",
    "assembly_counting", "clear-working-days",
    "assembly_to_en", "the town hall\nthe police",
    "assembly_to_ru", "-\nполиция",
    "assembly_says", "date",
    "assembly_letter_en", "Under section 3 of the Assemblies Act.",
    "assembly_words_en", "In writing."
  };

  private ServedDesk served;
  private Browser browser;

  @BeforeEach
  void start(@TempDir Path folder) throws IOException {
    served = ServedDesk.of(TrialDesk.home(folder));
    browser = served.browser();
    browser.post("/gatherings", gathering("not-yet"));
  }

  @AfterEach
  void stop() throws IOException {
    served.close();
  }

  private static String[] gathering(String police) {
    return new String[] {
      "title_en", "Candles",
      "kind", "vigil",
      "status", "planned",
      "start", "2038-05-17T19:00",
      "zone", "Europe/London",
      "place_en", "The square",
      "organisers", "withheld",
      "police", police
    };
  }

  @Test
  void add_countryWithWorkingDays_countsThemAndFillsItsLetter() throws IOException {
    browser.post("/laws", UTOPIA);
    browser.post(GATHERING + "/notice/law", "law", "utopia");

    assertThat(browser.get(GATHERING + "/notice").body())
        .contains("by the end of 11 May 2038", "2 clear working days", "the town hall");
    assertThat(
            browser
                .post(GATHERING + "/notice", "law", "utopia", "name", "N", "address", "A")
                .body())
        .contains("Under section 3 of the Assemblies Act.");
    try (OpenDesk desk = served.reopened()) {
      Law law = requireNonNull(desk.state().laws().get(new Slug("utopia")));
      assertThat(law.holidays()).containsExactly(LocalDate.of(2038, 5, 13));
      assertThat(law.country().in(new Language("ar")).text()).isEqualTo("يوتوبيا");
      assertThat(law.rights().text().in(new Language("fr")).text()).startsWith("Vous");
      assertThat(desk.state().laws()).hasSize(3);
      assertThat(desk.state().lawOf(new Slug("candles"))).contains(new Slug("utopia"));
    }
  }

  @Test
  void add_addresseeThatOneLanguageLacks_leavesTheOthersInTheirPlaces() {
    browser.post("/laws", UTOPIA);
    String form = browser.get("/laws/utopia").body();

    assertThat(form).contains("the town hall\nthe police</textarea>");
    assertThat(form).containsPattern("name=\"assembly_to_ru\"[^>]*>–\nполиция</textarea>");
  }

  @Test
  void deadline_lawChosen_standsOnTheGatheringUntilThePoliceKnow() {
    browser.post("/laws", UTOPIA);
    assertThat(browser.get(GATHERING).body()).doesNotContain("Notice to the police");
    browser.post(GATHERING + "/notice/law", "law", "utopia");

    assertThat(browser.get(GATHERING).body())
        .contains("Notice to the police: by the end of 11 May");
    assertThat(browser.get("/gatherings").body()).contains("by the end of 11 May 2038");
    browser.post(GATHERING, gathering("informed"));
    assertThat(browser.get(GATHERING).body()).doesNotContain("Notice to the police");
  }

  @Test
  void choose_noSuchLaw_isRefusedBesideItsField() {
    HttpResponse<String> answer = browser.post(GATHERING + "/notice/law", "law", "atlantis");

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("id=\"law-error\"");
  }

  @Test
  void add_withoutACountry_isRefusedBesideItsField() {
    HttpResponse<String> answer =
        browser.post("/laws", "as_of", "2026-10-01", "source", "x", "rights_en", "x");

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("id=\"country_en-error\"");
  }

  @Test
  void add_sameLongNameTwice_getsAnotherAddress() {
    String[] law = UTOPIA.clone();
    law[Arrays.asList(law).indexOf("country_en") + 1] =
        "The united islands of nowhere in particular and of all the sea between ".repeat(2);
    browser.post("/laws", law);

    assertThat(browser.post("/laws", law).headers().firstValue("Location"))
        .get(STRING)
        .startsWith("/laws/the-united-islands")
        .endsWith("-2");
  }

  @Test
  void add_holidayThatIsNoDay_isRefusedBesideItsField() {
    String[] law = UTOPIA.clone();
    law[Arrays.asList(law).indexOf("holidays") + 1] = "+12345-01-01";

    HttpResponse<String> answer = browser.post("/laws", law);

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("id=\"holidays-error\"");
  }

  @Test
  void show_aLaw_offersEveryLanguageThatPublicPagesSpeak() {
    assertThat(browser.get("/laws/scotland").body())
        .contains("name=\"rights_ar\"", "name=\"rights_es\"", "name=\"rights_fr\"")
        .contains("section 62 of the Civic Government")
        .doesNotContain("name=\"march_words_ar\"");
  }
}
