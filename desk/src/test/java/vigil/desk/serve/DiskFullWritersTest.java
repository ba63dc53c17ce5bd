package vigil.desk.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.core.id.StatementId;
import vigil.core.vocabulary.SourceKind;
import vigil.desk.backup.Backup;
import vigil.desk.backup.Unlocking;
import vigil.desk.draft.Draft;
import vigil.desk.home.HomeFolder;
import vigil.desk.keys.KeyRing;
import vigil.desk.trial.Browser;
import vigil.desk.trial.ServedDesk;
import vigil.desk.trial.SmallDisk;
import vigil.desk.trial.TrialDesk;
import vigil.desk.unlock.OpenDesk;
import vigil.exchange.spool.EnvelopeId;

/** What a desk writes beside its journal, on a real file system that is full. */
class DiskFullWritersTest {
  private SmallDisk disk;
  private HomeFolder home;
  private ServedDesk served;
  private Browser browser;
  private EnvelopeId testimony;

  @BeforeEach
  void start(@TempDir Path folder) throws IOException {
    disk = SmallDisk.at(folder.resolve("disk"), 4_096);
    home = TrialDesk.home(disk.folder().resolve("home"));
    try (OpenDesk desk = TrialDesk.open(home)) {
      TrialDesk.addEvent(desk);
      TrialDesk.record(
          desk,
          TrialDesk.statement("s1", TrialDesk.addSource(desk, "press", SourceKind.PRESS), ">=3"));
      testimony = TrialDesk.receive(desk, "told");
    }
    served = ServedDesk.of(home);
    browser = served.browser();
  }

  @AfterEach
  void stop() throws IOException {
    if (served != null) {
      served.close();
    }
    if (disk != null) {
      disk.close();
    }
  }

  private void assertSaysSo(HttpResponse<String> refused) {
    assertThat(refused.statusCode()).isEqualTo(507);
    assertThat(refused.body()).contains("The disk is full", "Delete or move away files");
  }

  private Stream<String> files(String folder) throws IOException {
    Path path = Path.of(home.toString()).resolve(folder);
    if (Files.notExists(path)) {
      return Stream.of();
    }
    try (Stream<Path> files = Files.list(path)) {
      return files.map(file -> String.valueOf(file.getFileName())).toList().stream();
    }
  }

  @Test
  void draft_noRoom_isSaidNotToBeKeptAndIsKeptOnceThereIs() throws IOException {
    assertThat(draft("first words").statusCode()).isEqualTo(204);
    disk.fill();

    assertSaysSo(draft("first words, and more"));

    assertThat(browser.get("/events").statusCode()).isEqualTo(200);
    disk.makeRoom();
    assertThat(draft("first words, and more").statusCode()).isEqualTo(204);
    try (OpenDesk desk = served.reopened()) {
      assertThat(desk.drafts().all())
          .extracting(Draft::statement, draft -> draft.fields().getOrDefault("words", List.of()))
          .containsExactly(tuple(new StatementId("s-222222"), List.of("first words, and more")));
    }
    assertThat(files("drafts")).hasSize(1);
  }

  private HttpResponse<String> draft(String words) {
    return browser.post("/inbox/" + testimony + "/draft", "begun", "s-222222", "words", words);
  }

  @Test
  void documentsFile_noRoom_leavesNothingHalfAndIsTakenOnceThereIs() throws IOException {
    String file = "the words of a leaflet ".repeat(9_000);
    disk.fill();

    assertSaysSo(document(file));

    assertThat(files("documents")).isEmpty();
    disk.makeRoom();
    String address = document(file).headers().firstValue("Location").orElseThrow();
    served.reopened().close();
    served.unlock();
    assertThat(browser.get(address + "/file").body()).isEqualTo(file);
  }

  private HttpResponse<String> document(String file) {
    return browser.postParts(
        "/documents",
        "leaflet.txt",
        file,
        "title",
        "A leaflet",
        "dated_on",
        "2017",
        "obtained_on",
        "2017",
        "text",
        "");
  }

  @Test
  void edition_noRoom_isNotPublishedAndIsOnceThereIs() throws IOException {
    browser.post("/dossiers", "event", "event-1", "title", "A dossier", "language", "en");
    disk.fill();

    assertSaysSo(browser.post("/publish", "dossier", "event-1"));

    disk.makeRoom();
    assertThat(browser.get("/publish").body()).contains("A dossier");
    assertThat(browser.post("/publish", "dossier", "event-1").statusCode()).isEqualTo(303);
    try (OpenDesk desk = served.reopened()) {
      long number = desk.state().edition().orElseThrow().number();
      assertThat(files("editions")).containsExactly(Long.toString(number));
    }
  }

  @Test
  void backup_noRoom_leavesNothingAndIsMadeOnceThereIs() throws IOException {
    Path file = disk.folder().resolve("desk.backup");
    try (KeyRing keys = KeyRing.unlock(home, TrialDesk.PASSPHRASE.toCharArray())) {
      Backup backup = new Backup(home, keys, LocalDate.of(2026, 11, 22));
      disk.fill();

      assertThatThrownBy(() -> backup.write(file, passphrase())).isInstanceOf(IOException.class);

      disk.makeRoom();
      try (Stream<Path> left = Files.list(disk.folder())) {
        assertThat(left).containsExactly(disk.folder().resolve("home"));
      }
      assertThat(backup.write(file, passphrase()).statements()).isEqualTo(1);
    }
  }

  private static Unlocking passphrase() {
    return Unlocking.passphrase(TrialDesk.PASSPHRASE.toCharArray());
  }
}
