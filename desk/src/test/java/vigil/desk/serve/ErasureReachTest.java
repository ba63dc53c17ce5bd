package vigil.desk.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.casebook.Change;
import vigil.casebook.Group;
import vigil.casebook.Intervention;
import vigil.casebook.Person;
import vigil.casebook.Source;
import vigil.core.date.Edtf;
import vigil.core.id.GroupId;
import vigil.core.id.InterventionId;
import vigil.core.id.PersonId;
import vigil.core.id.SourceId;
import vigil.core.language.Language;
import vigil.core.quantity.Quantity;
import vigil.core.quantity.QuotedQuantity;
import vigil.core.vocabulary.InterventionKind;
import vigil.core.vocabulary.SourceKind;
import vigil.desk.casefile.DeskChange.TestimonyReceived;
import vigil.desk.home.HomeFolder;
import vigil.desk.trial.Browser;
import vigil.desk.trial.PictureSamples;
import vigil.desk.trial.ServedDesk;
import vigil.desk.trial.TrialDesk;
import vigil.desk.unlock.OpenDesk;
import vigil.exchange.spool.EnvelopeId;
import vigil.exchange.spool.Spool;
import vigil.seal.Sealing;
import vigil.seal.number.ReturnNumber;
import vigil.seal.testimony.TestimonyText;
import vigil.seal.testimony.TestimonyWriter;

/** What was erased cannot be had back, neither from the bytes on the disk nor with the keys. */
class ErasureReachTest {
  private static final String MARKER = "Zyxomark";

  @TempDir Path folder;
  private ServedDesk served;
  private Browser browser;
  private EnvelopeId envelope;
  private String document;
  private String copy;

  @BeforeEach
  void plant() throws IOException {
    HomeFolder home = TrialDesk.home(folder);
    try (OpenDesk desk = TrialDesk.open(home)) {
      TrialDesk.addEvent(desk);
      SourceId source = new SourceId("paper");
      desk.record(
          new Change.SourceAdded(
              new Source(source, SourceKind.PRESS, MARKER, Optional.of(MARKER + " daily"))));
      desk.record(new Change.PersonAdded(new Person(new PersonId("p1"), MARKER)));
      TrialDesk.record(
          desk,
          TrialDesk.statement("s1", source, "3")
              .words("They said " + MARKER + " aloud")
              .translation("It was " + MARKER));
      QuotedQuantity size = new QuotedQuantity(Quantity.parse(">=20"), MARKER + " and others");
      desk.record(new Change.GroupAdded(new Group(new GroupId("g1"), MARKER, size)));
      desk.record(new Change.InterventionAdded(intervention()));
      TrialDesk.record(
          desk,
          TrialDesk.statement("s2", TrialDesk.addSource(desk, "other", SourceKind.PRESS), ">=2"));
      envelope = receive(desk);
    }
    served = ServedDesk.of(home);
    browser = served.browser();
    browser.post("/inbox/" + envelope + "/reply", "language", "en", "text", MARKER + " replied");
    document = added("/documents", MARKER + " in the file");
    browser.post(
        document + "/custody", "step_on", "2017-06", "step_to", MARKER, "step_note", MARKER);
    browser.post("/inbox/" + envelope + "/draft", "begun", "s-222222", "words", MARKER + " begun");
    copy = location(browser.post(picture() + "/copy"));
    browser.post(copy + "/keep");
    browser.post("/dossiers", "event", "event-1", "title", "A dossier", "language", "en");
    browser.post("/publish", "dossier", "event-1");
    browser.post("/publish", "dossier", "event-1");
  }

  private static Intervention intervention() {
    return new Intervention(
        new InterventionId("i1"),
        TrialDesk.EVENT,
        InterventionKind.APPEAL,
        Edtf.parse("2017-05-01"),
        MARKER,
        MARKER,
        Optional.empty(),
        MARKER,
        Optional.empty());
  }

  /** A testimony with a picture whose name is the marker. */
  private static EnvelopeId receive(OpenDesk desk) throws IOException {
    EnvelopeId id = EnvelopeId.random();
    ByteArrayOutputStream sealed = new ByteArrayOutputStream();
    TestimonyWriter writer = new TestimonyWriter(Sealing.to(desk.keys().recipients(), sealed));
    writer.addFile(
        MARKER + ".png", "image/png", new ByteArrayInputStream(PictureSamples.photograph(1)));
    writer.finish(
        new TestimonyText(
            MARKER + " told",
            Language.ENGLISH,
            LocalDate.of(2026, 11, 20),
            Optional.of(ReturnNumber.generate(new SecureRandom()).address())));
    Files.write(desk.home().envelopes().resolve(Spool.fileName(id)), sealed.toByteArray());
    desk.record(new TestimonyReceived(id, sealed.size(), LocalDate.of(2026, 11, 21)));
    return id;
  }

  private String picture() {
    Matcher link =
        Pattern.compile("/inbox/" + envelope + "/files/[^/\"]+(?=/about)")
            .matcher(browser.get("/inbox/" + envelope).body());
    assertThat(link.find()).isTrue();
    return link.group();
  }

  private String added(String path, String file) {
    return location(
        browser.postParts(
            path,
            MARKER + ".txt",
            file,
            "title",
            MARKER,
            "dated_on",
            "2017",
            "obtained_from",
            MARKER,
            "obtained_on",
            "2017-05-01",
            "text",
            MARKER + " in the text"));
  }

  private static String location(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
    return answer.headers().firstValue("Location").orElseThrow();
  }

  @AfterEach
  void stop() throws IOException {
    served.close();
  }

  private void erase(String address) {
    assertThat(browser.post(address, "sure", "yes").statusCode()).as(address).isEqualTo(303);
  }

  @Test
  void marker_erasedWhereverItWas_isNowhereInTheHomeAndNoKeyOpensIt() throws IOException {
    assertThat(found())
        .as("the test finds what is there")
        .contains("document", "draft")
        .anyMatch(place -> place.startsWith("sealed in"))
        .anyMatch(place -> place.startsWith("of "));
    assertThat(browser.get(copy).body()).contains(MARKER);
    assertThat(browser.get("/search/results?q=" + MARKER).body()).contains("s1");

    erase("/statements/s1/erase");
    erase("/sources/paper/erase");
    assertThat(browser.post("/persons/erase", "erased", "p1", "sure", "yes").statusCode())
        .isEqualTo(303);
    erase("/groups/g1/erase");
    erase("/interventions/i1/erase");
    erase(document + "/erase");
    erase("/inbox/" + envelope + "/erase");

    assertThat(browser.get(copy).statusCode()).as("the copy").isEqualTo(404);
    for (String left : List.of("copies", "documents", "drafts", "envelopes")) {
      assertThat(folder.resolve(left)).as(left).isEmptyDirectory();
    }

    assertThat(Files.exists(folder.resolve("editions/1"))).as("an older edition").isFalse();
    assertThat(browser.post("/publish", "dossier", "event-1").statusCode())
        .as("the corrected edition")
        .isEqualTo(303);
    for (String page :
        List.of(
            "/search/results?q=" + MARKER,
            "/history",
            "/persons",
            "/sources",
            "/groups",
            "/documents",
            document,
            "/interventions",
            "/events/event-1/interventions")) {
      assertThat(browser.get(page).body().replace("q=" + MARKER, ""))
          .as(page)
          .doesNotContain(MARKER);
    }
    assertThat(found()).isEmpty();
  }

  private List<String> found() throws IOException {
    return new MarkerSearch(served, folder, MARKER).found();
  }
}
