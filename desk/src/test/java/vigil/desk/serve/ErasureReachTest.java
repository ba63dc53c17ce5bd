package vigil.desk.serve;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.casebook.Change;
import vigil.casebook.Person;
import vigil.casebook.Source;
import vigil.core.id.PersonId;
import vigil.core.id.SourceId;
import vigil.core.vocabulary.SourceKind;
import vigil.desk.home.HomeFolder;
import vigil.desk.keys.KeyRing;
import vigil.desk.trial.Browser;
import vigil.desk.trial.ServedDesk;
import vigil.desk.trial.TrialDesk;
import vigil.desk.unlock.OpenDesk;
import vigil.exchange.spool.EnvelopeId;
import vigil.journal.Journal;
import vigil.open.Identity;
import vigil.open.KeyFile;
import vigil.open.Opening;

/** What was erased cannot be had back, neither from the bytes on the disk nor with the keys. */
class ErasureReachTest {
  private static final String MARKER = "Zyxomark";

  @TempDir Path folder;
  private ServedDesk served;
  private Browser browser;
  private EnvelopeId envelope;

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
          desk, TrialDesk.statement("s1", source, "3").words("They said " + MARKER + " aloud"));
      TrialDesk.record(
          desk,
          TrialDesk.statement("s2", TrialDesk.addSource(desk, "other", SourceKind.PRESS), ">=2"));
      envelope = TrialDesk.receive(desk, MARKER + " told");
    }
    served = ServedDesk.of(home);
    browser = served.browser();
    browser.post("/inbox/" + envelope + "/reply", "language", "en", "text", MARKER + " replied");
    browser.post("/dossiers", "event", "event-1", "title", "A dossier", "language", "en");
    browser.post("/publish", "dossier", "event-1");
    browser.post("/publish", "dossier", "event-1");
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
    assertThat(found()).as("the test finds what is there").isNotEmpty();
    assertThat(browser.get("/search/results?q=" + MARKER).body()).contains("s1");

    erase("/statements/s1/erase");
    erase("/sources/paper/erase");
    assertThat(browser.post("/persons/erase", "erased", "p1", "sure", "yes").statusCode())
        .isEqualTo(303);
    erase("/inbox/" + envelope + "/erase");

    assertThat(Files.exists(folder.resolve("editions/1"))).as("an older edition").isFalse();
    assertThat(browser.post("/publish", "dossier", "event-1").statusCode())
        .as("the corrected edition")
        .isEqualTo(303);
    for (String page : List.of("/search/results?q=" + MARKER, "/history", "/persons", "/sources")) {
      assertThat(browser.get(page).body().replace("q=" + MARKER, "")).doesNotContain(MARKER + " ");
    }
    assertThat(found()).isEmpty();
  }

  /** Where the marker is: in raw bytes, and in all that the passphrase opens. */
  private List<String> found() throws IOException {
    browser.post("/lock");
    List<String> found = new ArrayList<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        look(Files.readAllBytes(file), file.toString(), found);
      }
    }
    lookWithTheKeys(found);
    served.unlock();
    return found;
  }

  private void lookWithTheKeys(List<String> found) throws IOException {
    HomeFolder home = served.home();
    List<Identity> person =
        new ArrayList<>(
            KeyFile.read(
                home.keys().resolve("staff/staff.age"), TrialDesk.PASSPHRASE.toCharArray()));
    try (KeyRing ring = KeyRing.unlock(home, TrialDesk.PASSPHRASE.toCharArray())) {
      List<Identity> all = new ArrayList<>(person);
      all.addAll(ring.group());
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.filter(ErasureReachTest::isAge).toList()) {
          try (var clear = Opening.of(Files.newInputStream(file), all)) {
            look(clear.readAllBytes(), "sealed in " + file, found);
          }
        }
      }
      try (Journal journal =
          Journal.open(
              home.journal(),
              ring.journal(),
              record -> {
                look(record.plain(), "record " + record.number(), found);
                record.erasable().ifPresent(words -> look(words, "of " + record.number(), found));
              })) {
        assertThat(journal.size()).isPositive();
      }
    }
  }

  private static boolean isAge(Path file) {
    String name = file.toString();
    return Files.isRegularFile(file)
        && name.endsWith(".age")
        && !name.contains("/staff/")
        && !name.endsWith("recovery.age");
  }

  private static void look(byte[] bytes, String where, List<String> found) {
    String text = new String(bytes, ISO_8859_1);
    for (Charset charset : List.of(UTF_8, UTF_16LE)) {
      if (text.contains(new String(MARKER.getBytes(charset), ISO_8859_1))) {
        found.add(where);
      }
    }
  }
}
