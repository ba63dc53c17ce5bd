package vigil.desk.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.casebook.Change;
import vigil.casebook.Party;
import vigil.casebook.Passage;
import vigil.casebook.Person;
import vigil.casebook.Statement;
import vigil.casebook.Subject;
import vigil.casebook.tally.Tally;
import vigil.core.id.PersonId;
import vigil.core.id.SourceId;
import vigil.core.language.Language;
import vigil.core.vocabulary.DenialOf;
import vigil.core.vocabulary.InvolvementDegree;
import vigil.core.vocabulary.SourceKind;
import vigil.core.vocabulary.Stance;
import vigil.desk.home.HomeFolder;
import vigil.desk.trial.Browser;
import vigil.desk.trial.ServedDesk;
import vigil.desk.trial.TrialDesk;
import vigil.desk.unlock.OpenDesk;

/** What a statement is about, as a person says it in the coding form. */
class AboutHttpTest {
  private static final PersonId ANN = new PersonId("p-ann");
  private static final Passage PLACE = new Passage(3, 9);

  private ServedDesk served;
  private Browser browser;

  @BeforeEach
  void start(@TempDir Path folder) throws IOException {
    HomeFolder home = TrialDesk.home(folder);
    try (OpenDesk desk = TrialDesk.open(home)) {
      TrialDesk.addEvent(desk);
      SourceId press = TrialDesk.addSource(desk, "press", SourceKind.PRESS);
      desk.record(new Change.PersonAdded(new Person(ANN, "Ann Example")));
      TrialDesk.record(
          desk,
          TrialDesk.statement("s1", press, ">=3")
              .stance(Stance.DENIES)
              .denialOf(Optional.of(DenialOf.NUMBER))
              .language(Optional.of(Language.RUSSIAN))
              .translation("said otherwise")
              .passage(Optional.of(PLACE)));
    }
    served = ServedDesk.of(home);
    browser = served.browser();
  }

  @AfterEach
  void stop() throws IOException {
    served.close();
  }

  private HttpResponse<String> send(String path, String... more) {
    String[] fields = {
      "source",
      "press",
      "event",
      "event-1",
      "act",
      "killing",
      "said_on",
      "2017-04",
      "reliability",
      "likely",
      "consent",
      "internal",
      "quantity",
      "?"
    };
    return browser.post(
        path, Stream.concat(Stream.of(fields), Stream.of(more)).toArray(String[]::new));
  }

  private Statement statement(String id) throws IOException {
    try (OpenDesk desk = served.reopened()) {
      return TrialDesk.recorded(desk, id);
    }
  }

  @Test
  void form_ofARole_isRecordedAndMakesNoVictim() throws IOException {
    HttpResponse<String> answer =
        send(
            "/events/event-1/statements",
            "stance",
            "alleges",
            "subject",
            "role",
            "subject_who",
            "person:p-ann",
            "subject_degree",
            "ordered",
            "words_language",
            "ru",
            "translation",
            "He gave it");

    assertThat(answer.statusCode()).isEqualTo(303);
    try (OpenDesk desk = served.reopened()) {
      Statement role =
          desk.casebook().statements().values().stream()
              .filter(one -> one.stance() == Stance.ALLEGES)
              .findFirst()
              .orElseThrow();
      assertThat(role.subject())
          .isEqualTo(new Subject.OfRole(new Party.OfPerson(ANN), InvolvementDegree.ORDERED));
      assertThat(role.language()).contains(Language.RUSSIAN);
      assertThat(role.translation()).isEqualTo("He gave it");
      assertThat(Tally.of(desk.casebook()).groups())
          .singleElement()
          .satisfies(group -> {
            assertThat(group.documented().persons()).isZero();
            assertThat(group.reported()).isEmpty();
          });
    }
  }

  @Test
  void form_ofARoleWithoutAPerson_isRefused() {
    HttpResponse<String> answer =
        send(
            "/events/event-1/statements",
            "stance",
            "alleges",
            "subject",
            "role",
            "subject_degree",
            "ordered");

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("id=\"subject_who-error\"");
  }

  @Test
  void form_denialOfWhatIsNoDenial_isRefusedBesideItsField() {
    HttpResponse<String> answer =
        send(
            "/events/event-1/statements",
            "stance",
            "alleges",
            "subject",
            "act",
            "denial_of",
            "number");

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("id=\"denial_of-error\"");
  }

  @Test
  void correction_byAFormThatShowsThem_changesThemAndKeepsThePlace() throws IOException {
    assertThat(browser.get("/statements/s1").body())
        .contains("value=\"number\" selected", "said otherwise");

    send("/statements/s1", "stance", "denies", "subject", "quantity", "denial_of", "act");

    Statement after = statement("s1");
    assertThat(after.subject()).isEqualTo(new Subject.OfQuantity());
    assertThat(after.denialOf()).contains(DenialOf.ACT);
    assertThat(after.translation()).isEmpty();
    assertThat(after.passage()).contains(PLACE);
  }

  @Test
  void correction_byWhichItIsFromADocument_losesThePlaceInTheFormerText() throws IOException {
    HttpResponse<String> added =
        browser.post(
            "/documents",
            "title",
            "A report",
            "dated_on",
            "2017",
            "obtained_on",
            "2018",
            "text",
            "a text of its own");
    String document = added.headers().firstValue("Location").orElseThrow().split("[/?]")[2];

    send("/statements/s1", "stance", "denies", "subject", "act", "document", document);

    Statement after = statement("s1");
    assertThat(after.document()).isPresent();
    assertThat(after.passage()).isEmpty();
  }

  @Test
  void correction_byAFormWithoutThem_leavesThemAsTheyWere() throws IOException {
    send("/statements/s1", "stance", "denies", "where", "a town");

    Statement after = statement("s1");
    assertThat(after.where()).isEqualTo("a town");
    assertThat(after.denialOf()).contains(DenialOf.NUMBER);
    assertThat(after.translation()).isEqualTo("said otherwise");
    assertThat(after.passage()).contains(PLACE);
  }
}
