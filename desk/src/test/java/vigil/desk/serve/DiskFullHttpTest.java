package vigil.desk.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.casebook.Change;
import vigil.core.id.StatementId;
import vigil.core.vocabulary.Consent;
import vigil.core.vocabulary.SourceKind;
import vigil.desk.home.HomeFolder;
import vigil.desk.trial.Browser;
import vigil.desk.trial.ServedDesk;
import vigil.desk.trial.SmallDisk;
import vigil.desk.trial.TrialDesk;
import vigil.desk.unlock.OpenDesk;
import vigil.exchange.durable.PrivateFolder;
import vigil.exchange.durable.WholeFile;

/** A desk whose disk is full, on a real file system. */
class DiskFullHttpTest {
  private static final int PAGE_BYTES = 4_096;
  private static final int ROOM_BYTES = 1_000;

  /** An event, a source and a statement. */
  private static final int BEFORE = 3;

  private SmallDisk disk;
  private HomeFolder home;
  private ServedDesk served;
  private Browser browser;
  private int acknowledged;

  @BeforeEach
  void start(@TempDir Path folder) throws IOException {
    disk = SmallDisk.at(folder.resolve("disk"), 2_048);
    home = TrialDesk.home(disk.folder().resolve("home"));
    try (OpenDesk desk = TrialDesk.open(home)) {
      TrialDesk.addEvent(desk);
      TrialDesk.record(
          desk,
          TrialDesk.statement("s1", TrialDesk.addSource(desk, "press", SourceKind.PRESS), ">=3")
              .words("words to be erased"));
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

  @Test
  void change_noRoom_saysSoAndWhatToDoAndGoesOnOnceThereIsRoom() throws IOException {
    assertThat(consent("court").statusCode()).isEqualTo(303);
    disk.fill();
    fillTheJournal();

    HttpResponse<String> refused = consent("withdrawn");

    assertThat(refused.statusCode()).isEqualTo(507);
    assertThat(refused.body())
        .contains("The disk is full")
        .contains("nothing was changed by it")
        .contains("Delete or move away files");
    disk.makeRoom();
    assertThat(consent("publish").statusCode()).isEqualTo(303);
    try (OpenDesk desk = served.reopened()) {
      assertThat(desk.caseFile().changes()).isEqualTo(BEFORE + acknowledged);
      assertThat(TrialDesk.recorded(desk, "s1").consent()).isEqualTo(Consent.PUBLISH);
    }
  }

  /** The last page of the file of records may have room for a small change. */
  private void fillTheJournal() {
    while (consent(acknowledged % 2 == 0 ? "court" : "internal").statusCode() == 303) {
      assertThat(acknowledged).isLessThan(200);
    }
  }

  private HttpResponse<String> consent(String consent) {
    HttpResponse<String> answer = browser.post("/statements/s1/consent", "consent", consent);
    acknowledged += answer.statusCode() == 303 ? 1 : 0;
    return answer;
  }

  @Test
  void erasing_noRoom_isFinishedByTheNextChangeThatHasRoom() throws IOException {
    leaveRoomForARecordButForNoKey();
    byte[] keys = Files.readAllBytes(keys());
    disk.fill();

    HttpResponse<String> refused = browser.post("/statements/s1/erase", "sure", "yes");
    assertThat(refused.statusCode()).isEqualTo(507);
    assertThat(refused.body()).contains("its key could not be destroyed yet");
    assertThat(Files.readAllBytes(keys())).isEqualTo(keys);
    assertThat(browser.get("/statements/s1").body()).doesNotContain("words to be erased");
    assertThat(consent("court").statusCode()).as("a change that erases nothing").isEqualTo(303);
    assertThat(Files.readAllBytes(keys())).isEqualTo(keys);

    disk.makeRoom();
    assertThat(consent("internal").statusCode()).isEqualTo(303);
    assertThat(Files.readAllBytes(keys())).hasSizeGreaterThan(keys.length);
    assertThat(Arrays.copyOf(Files.readAllBytes(keys()), keys.length)).isNotEqualTo(keys);
    try (OpenDesk desk = served.reopened()) {
      assertThat(TrialDesk.recorded(desk, "s1").words()).isEmpty();
      assertThat(desk.casebook().statements()).containsKey(new StatementId("s1"));
    }
  }

  /** The file of keys ends where a page of the file system does, that of records before it. */
  private void leaveRoomForARecordButForNoKey() throws IOException {
    try (OpenDesk desk = served.reopened()) {
      for (int i = 0; Files.size(keys()) % PAGE_BYTES != 0; i++) {
        TrialDesk.addSource(desk, "source-" + i, SourceKind.PRESS);
      }
      Path records = home.journal().resolve("records");
      for (int i = 0; PAGE_BYTES - Files.size(records) % PAGE_BYTES < ROOM_BYTES; i++) {
        Consent consent = i % 2 == 0 ? Consent.COURT : Consent.INTERNAL;
        desk.record(new Change.ConsentChanged(new StatementId("s1"), consent));
      }
    }
    served.unlock();
  }

  private Path keys() {
    return home.journal().resolve("keys");
  }

  @Test
  void file_noRoom_keepsWhatWasThereAndLeavesNothingHalf() throws IOException {
    PrivateFolder folder = PrivateFolder.at(disk.folder().resolve("folder"));
    byte[] before = {1, 2, 3};
    WholeFile.write(folder, "edition", before);
    disk.fill();

    assertThatThrownBy(() -> WholeFile.write(folder, "edition", new byte[100_000]))
        .isInstanceOf(IOException.class)
        .matches(failed -> FullDisk.isWhy(failed, disk.folder()));

    assertThat(Files.readAllBytes(folder.path().resolve("edition"))).isEqualTo(before);
    try (Stream<Path> files = Files.list(folder.path())) {
      assertThat(files).hasSize(1);
    }
    disk.makeRoom();
    WholeFile.write(folder, "edition", new byte[100_000]);
    assertThat(folder.path().resolve("edition")).hasSize(100_000);
  }
}
