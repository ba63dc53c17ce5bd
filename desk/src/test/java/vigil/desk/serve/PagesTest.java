package vigil.desk.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vigil.casebook.Change;
import vigil.casebook.Person;
import vigil.core.id.PersonId;
import vigil.core.vocabulary.SourceKind;
import vigil.desk.home.HomeFolder;
import vigil.desk.page.Menu;
import vigil.desk.trial.Browser;
import vigil.desk.trial.ServedDesk;
import vigil.desk.trial.TrialDesk;
import vigil.desk.unlock.OpenDesk;

/** Every section of the desk, empty and filled, in both languages. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PagesTest {
  private ServedDesk served;
  private Browser browser;

  @BeforeAll
  void start(@TempDir Path folder) throws IOException {
    HomeFolder home = TrialDesk.home(folder);
    try (OpenDesk desk = TrialDesk.open(home)) {
      TrialDesk.addEvent(desk);
      TrialDesk.record(
          desk,
          TrialDesk.statement("s1", TrialDesk.addSource(desk, "press", SourceKind.PRESS), "~120"));
      desk.record(new Change.PersonAdded(new Person(new PersonId("p1"), "Synthetic Person")));
      desk.record(new Change.PersonAdded(new Person(new PersonId("p2"), "Синтетик Персон")));
      TrialDesk.receive(desk, "words");
    }
    served = ServedDesk.of(home);
    browser = served.browser();
  }

  @AfterAll
  void stop() throws IOException {
    served.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "ru"})
  void sections_inThisLanguage_areShown(String language) {
    for (String section :
        Stream.of(Menu.values()).flatMap(menu -> menu.sections().stream()).toList()) {
      var answer = browser.get("/" + section + "?lang=" + language);

      assertThat(answer.statusCode()).as(section).isEqualTo(200);
      assertThat(answer.body())
          .contains("<html lang=\"" + language + "\"")
          .contains("href=\"/" + section + "\" aria-current=\"page\"");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "ru"})
  void pagesOfThings_inThisLanguage_areShown(String language) {
    for (String page :
        List.of(
            "/",
            "/events/event-1",
            "/events/event-1/edit",
            "/events/event-1/statements",
            "/statements/s1",
            "/sources/press")) {
      assertThat(browser.get(page + "?lang=" + language).statusCode()).as(page).isEqualTo(200);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "ru"})
  void persons_namesInTwoScripts_areOfferedLinkedAndUnlinked(String language) {
    assertThat(browser.get("/persons?lang=" + language).body())
        .containsSubsequence("Synthetic Person", "Синтетик Персон");

    browser.post("/persons/link", "one", "p1", "other", "p2");
    assertThat(browser.get("/persons").body()).contains("action=\"/persons/unlink\"");

    browser.post("/persons/unlink", "one", "p1", "other", "p2");
    assertThat(browser.get("/persons").body()).doesNotContain("action=\"/persons/unlink\"");
  }
}
