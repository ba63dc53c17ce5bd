package vigil.desk.serve;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.casebook.Act;
import vigil.casebook.Change;
import vigil.casebook.Document;
import vigil.casebook.Intervention;
import vigil.casebook.Involvement;
import vigil.casebook.Party;
import vigil.casebook.Person;
import vigil.casebook.Subject;
import vigil.core.date.Edtf;
import vigil.core.id.DocumentId;
import vigil.core.id.PersonId;
import vigil.core.id.SourceId;
import vigil.core.vocabulary.InvolvementDegree;
import vigil.core.vocabulary.LifeLine;
import vigil.core.vocabulary.SourceKind;
import vigil.core.vocabulary.Stance;
import vigil.core.vocabulary.ViolationStatus;
import vigil.desk.home.HomeFolder;
import vigil.desk.trial.Browser;
import vigil.desk.trial.ServedDesk;
import vigil.desk.trial.TrialDesk;
import vigil.desk.unlock.OpenDesk;
import vigil.exchange.Sha256;

/** Acts, groups, documents, interventions and a person's life-line, as a person writes them. */
class EntriesHttpTest {
  private static final String FILE_WORDS = "the words of a leaflet ".repeat(9);

  private HomeFolder home;
  private ServedDesk served;
  private Browser browser;

  @BeforeEach
  void start(@TempDir Path folder) throws IOException {
    home = TrialDesk.home(folder);
    try (OpenDesk desk = TrialDesk.open(home)) {
      TrialDesk.addEvent(desk);
      SourceId press = TrialDesk.addSource(desk, "press", SourceKind.PRESS);
      SourceId police = TrialDesk.addSource(desk, "police", SourceKind.OFFICIAL);
      PersonId ann = new PersonId("p-ann");
      desk.record(new Change.PersonAdded(new Person(ann, "Ann Example")));
      Edtf spring = Edtf.parse("2017-04");
      TrialDesk.record(
          desk,
          TrialDesk.statement("s1", press, "1")
              .subject(new Subject.OfWhereabouts(ann, LifeLine.ACKNOWLEDGED))
              .when(java.util.Optional.of(spring)));
      TrialDesk.record(
          desk,
          TrialDesk.statement("s2", police, "1")
              .subject(new Subject.OfWhereabouts(ann, LifeLine.ACKNOWLEDGED))
              .stance(Stance.DENIES)
              .when(java.util.Optional.of(spring)));
    }
    served = ServedDesk.of(home);
    browser = served.browser();
  }

  @AfterEach
  void stop() throws IOException {
    served.close();
  }

  @Test
  void act_withANewVictimAndAnInvolvedGroup_isRecordedAndShown() throws IOException {
    HttpResponse<String> added =
        browser.post(
            "/events/event-1/acts",
            "act",
            "killing",
            "new_person",
            "Ben Example",
            "when",
            "2017-04-02",
            "where",
            "a town",
            "status",
            "probable");
    assertThat(added.statusCode()).isEqualTo(303);
    String list = browser.get("/events/event-1/acts").body();
    assertThat(list).contains("Ben Example", "probable", "a town");
    String address = list.replaceAll("(?s).*href=\"(/acts/[^\"]+)\".*", "$1");

    browser.post(address + "/involvements", "new_group", "A patrol", "degree", "carried-out");

    assertThat(browser.get(address).body()).contains("A patrol: carried it out");
    assertThat(browser.get("/groups").body()).contains("A patrol");
    try (OpenDesk desk = served.reopened()) {
      Act act = desk.casebook().acts().values().iterator().next();
      assertThat(act.status()).isEqualTo(ViolationStatus.PROBABLE);
      assertThat(act.victim()).isInstanceOf(Party.OfPerson.class);
      Involvement involved = desk.casebook().involvements().values().iterator().next();
      assertThat(involved.degree()).isEqualTo(InvolvementDegree.CARRIED_OUT);
    }
  }

  @Test
  void act_withTwoVictimsInOneForm_isRefusedAndShowsBoth() {
    HttpResponse<String> refused =
        browser.post(
            "/events/event-1/acts",
            "act",
            "killing",
            "who",
            "person:p-ann",
            "new_person",
            "Ben",
            "status",
            "unknown");

    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("one of the three fields only", "value=\"Ben\"");
  }

  @Test
  void document_withAFile_isSealedHandedOutAndGoneOnceErased() throws IOException {
    HttpResponse<String> added =
        browser.postParts(
            "/documents",
            "leaflet.txt",
            FILE_WORDS,
            "title",
            "A leaflet",
            "dated_on",
            "2017-04",
            "obtained_from",
            "a friend of the group",
            "obtained_on",
            "2017-05-01",
            "text",
            "Line one.\r\nLine two.");
    assertThat(added.statusCode()).isEqualTo(303);
    String address = added.headers().firstValue("Location").orElseThrow();
    browser.post(
        address + "/custody", "step_on", "2017-06-01", "step_from", "us", "step_to", "the court");

    assertThat(browser.get(address).body())
        .contains("leaflet.txt", Sha256.of(FILE_WORDS.getBytes(UTF_8)).hex(), "us → the court")
        .contains("a friend of the group");
    assertThat(browser.get(address + "/file").body()).isEqualTo(FILE_WORDS);
    assertThat(filesOf(home.documents()))
        .hasSize(1)
        .allSatisfy(sealed -> assertThat(sealed).doesNotContain("leaflet"));

    assertThat(browser.post(address + "/erase").statusCode()).isEqualTo(422);
    assertThat(browser.post(address + "/erase", "sure", "yes").statusCode()).isEqualTo(303);

    assertThat(filesOf(home.documents())).isEmpty();
    assertThat(browser.get(address + "/file").statusCode()).isEqualTo(404);
    assertThat(browser.get(address).body()).doesNotContain("A leaflet", "the court");
    try (OpenDesk desk = served.reopened()) {
      Document left = desk.casebook().documents().values().iterator().next();
      assertThat(left.hasWords()).isFalse();
      assertThat(left.custody()).hasSize(1);
    }
  }

  @Test
  void document_sealedButNeverRecorded_isSweptAndOneTakenBackIsKept() throws IOException {
    browser.postParts(
        "/documents",
        "leaflet.txt",
        FILE_WORDS,
        "title",
        "A leaflet",
        "dated_on",
        "2017-04",
        "obtained_on",
        "2017-05-01");
    try (OpenDesk desk = served.reopened()) {
      DocumentId id = desk.casebook().documents().keySet().iterator().next();
      desk.record(new Change.DocumentTakenBack(id));
      Files.writeString(home.documents().resolve("0".repeat(64) + ".age"), "half a crash");
    }
    try (OpenDesk again = TrialDesk.open(home)) {
      assertThat(again.casebook().documents()).isEmpty();
      assertThat(filesOf(home.documents())).hasSize(1).doesNotContain("half a crash");
    }
  }

  @Test
  void document_refused_leavesNoFile() throws IOException {
    HttpResponse<String> refused =
        browser.postParts("/documents", "leaflet.txt", FILE_WORDS, "title", "", "dated_on", "2017");

    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(filesOf(home.documents())).isEmpty();
  }

  @Test
  void document_textTypedWithLineEnds_keepsOneUnitForEach() throws IOException {
    browser.postParts(
        "/documents",
        "a.txt",
        "x",
        "title",
        "T",
        "dated_on",
        "2017",
        "obtained_on",
        "2017",
        "text",
        "one\r\ntwo");

    try (OpenDesk desk = served.reopened()) {
      assertThat(desk.casebook().documents().values())
          .singleElement()
          .extracting(Document::text)
          .isEqualTo("one\ntwo");
    }
  }

  @Test
  void intervention_pastItsDay_isOverdueUntilAnOutcomeIsNoted() throws IOException {
    String[] fields = {
      "kind", "appeal", "on", "2017-05", "to", "an embassy", "what", "a visa", "due", "2017-06-01"
    };
    browser.post("/events/event-1/interventions", fields);
    String list = browser.get("/interventions").body();
    assertThat(list).contains("Overdue", "an embassy");
    String address = list.replaceAll("(?s).*href=\"(/interventions/[^\"]+)\".*", "$1");

    String[] done =
        Stream.concat(Stream.of(fields), Stream.of("outcome", "granted")).toArray(String[]::new);
    assertThat(browser.post(address, done).statusCode()).isEqualTo(303);

    assertThat(browser.get("/interventions").body()).contains("Done").doesNotContain("Overdue");
    try (OpenDesk desk = served.reopened()) {
      assertThat(desk.casebook().interventions().values())
          .extracting(Intervention::outcome)
          .containsExactly("granted");
    }
  }

  @Test
  void person_whereaboutsSaidAndDenied_standSideBySide() {
    String page = browser.get("/persons/p-ann").body();

    assertThat(page).contains("Ann Example", "whereabouts acknowledged", "Contested");
    assertThat(page.indexOf("/statements/s1")).isLessThan(page.indexOf("/statements/s2"));
  }

  private static List<String> filesOf(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> {
            try {
              return new String(Files.readAllBytes(file), ISO_8859_1);
            } catch (IOException e) {
              throw new java.io.UncheckedIOException(e);
            }
          })
          .toList();
    }
  }
}
