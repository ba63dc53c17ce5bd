package vigil.desk.copy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static vigil.desk.copy.CopyTrial.assertRefused;
import static vigil.desk.copy.CopyTrial.clear;
import static vigil.desk.copy.CopyTrial.content;
import static vigil.desk.copy.CopyTrial.order;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.desk.home.Tools;
import vigil.desk.metadata.Concern;
import vigil.desk.metadata.Refusal;
import vigil.desk.trial.DocumentSamples;
import vigil.desk.trial.FilmSample;

/** Copies that a tool of the group makes, through pipes or in a folder in memory. */
class CopyToolTest {
  private static final Path MEMORY = Path.of("/dev/shm");

  @TempDir Path folder;
  private CopyTrial trial;

  @BeforeEach
  void start() {
    trial = new CopyTrial(folder);
  }

  @Test
  void make_withPipes_takesWhatTheToolWritesAndSaysWhatIsLeft() throws Exception {
    CopyRoom room = trial.room(new Tools(List.of("cat"), List.of()));

    MadeCopy copy = room.make(order(FilmSample.film()));

    assertThat(clear(room, copy)).isEqualTo(FilmSample.film());
    assertThat(copy.left().orElseThrow().concerns()).contains(Concern.PLACE);
    assertThat(content(copy).removal().concerns()).isEmpty();
    assertThat(content(copy).mediaType()).isEqualTo("video/quicktime");
    assertThat(content(copy).pages()).isEmpty();
    trial.assertNothingInClear();
  }

  @Test
  void make_toolsCopyThatCannotBeRead_claimsNothingAsTakenOut() throws Exception {
    CopyRoom room =
        trial.room(
            new Tools(List.of("sh", "-c", "cat > /dev/null; printf '\\001\\002'"), List.of()));

    MadeCopy copy = room.make(order(FilmSample.film()));

    assertThat(copy.left().orElseThrow().whole()).isFalse();
    assertThat(copy.left().orElseThrow().concerns()).isEmpty();
    assertThat(content(copy).removal().concerns()).isEmpty();
  }

  @Test
  void make_withFiles_usesAFolderInMemoryAndLeavesItEmpty() throws Exception {
    Assumptions.assumeTrue(
        MemoryFolder.in(List.of(MEMORY)).map(CopyToolTest::closed).isPresent(),
        "/dev/shm does not lie in memory here, so no tool with files can be tried");
    String script = "test \"$(dirname \"$1\")\" = \"$HOME\" && head -c 20 \"$1\" > \"$2\"";
    CopyRoom room =
        trial.room(
            new Tools(List.of("sh", "-c", script, "tool", "{in}", "{out}"), List.of()), MEMORY);

    MadeCopy copy = room.make(order(FilmSample.film()));

    assertThat(clear(room, copy)).hasSize(20);
    assertThat(copy.left().orElseThrow().concerns()).isEmpty();
    assertThat(content(copy).removal().concerns()).contains(Concern.PLACE);
    assertNothingIsLeftInMemory();
  }

  @Test
  void make_inPlace_takesTheChangedFile() throws Exception {
    Assumptions.assumeTrue(
        MemoryFolder.in(List.of(MEMORY)).map(CopyToolTest::closed).isPresent(),
        "/dev/shm does not lie in memory here, so no tool with files can be tried");
    CopyRoom room =
        trial.room(
            new Tools(List.of(), List.of("sh", "-c", "printf changed > \"$1\"", "tool", "{in}")),
            MEMORY);

    assertThat(clear(room, room.make(order(DocumentSamples.docx()))))
        .asString(UTF_8)
        .isEqualTo("changed");
    assertNothingIsLeftInMemory();
  }

  private static boolean closed(MemoryFolder folder) {
    try {
      folder.close();
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  @Test
  void make_toolFails_isRefusedAndLeavesNothing() throws Exception {
    for (List<String> tool :
        List.of(
            List.of("sh", "-c", "cat; exit 1"),
            List.of("sh", "-c", "cat > /dev/null"),
            List.of("/there/is/no/such/tool"),
            List.of("sh", "-c", "exit 1", "tool", "{in}"),
            List.of("sh", "-c", "rm \"$1\"", "tool", "{in}"))) {
      CopyRoom room = trial.room(new Tools(tool, List.of()), MEMORY);
      assertRefused(Refusal.TOOL_FAILED, () -> room.make(order(FilmSample.film())));
    }
    assertThat(folder.resolve("copies")).isEmptyDirectory();
    assertNothingIsLeftInMemory();
  }

  private void assertNothingIsLeftInMemory() throws IOException {
    String own = "vigil-desk-" + ProcessHandle.current().pid() + "-";
    try (Stream<Path> left = Files.list(MEMORY)) {
      assertThat(left.map(path -> String.valueOf(path.getFileName())))
          .noneMatch(name -> name.startsWith(own));
    }
  }

  @Test
  void make_toolNeedsFilesAndThereIsOnlyADisk_isRefused() throws Exception {
    Assumptions.assumeFalse(
        MemoryFolder.in(List.of(folder)).map(CopyToolTest::closed).isPresent(),
        "the folder of this test lies in memory itself");
    CopyRoom room = trial.room(new Tools(List.of("cp", "{in}", "{out}"), List.of()), folder);

    assertRefused(Refusal.NO_FOLDER_IN_MEMORY, () -> room.make(order(FilmSample.film())));
  }

  @Test
  void sweep_foldersOfDeadDesks_areDeleted() throws Exception {
    Process dead = new ProcessBuilder("true").start();
    dead.waitFor();
    Path left =
        Files.createDirectory(
            folder.resolve("vigil-desk-" + dead.pid() + "-" + "0123456789abcdef".repeat(2)));
    Files.writeString(left.resolve("in.mp4"), "clear");
    Path alive =
        Files.createDirectory(
            folder.resolve(
                "vigil-desk-"
                    + ProcessHandle.current().pid()
                    + "-"
                    + "0123456789abcdef".repeat(2)));

    MemoryFolder.sweep(List.of(folder.resolve("no such place"), folder));

    assertThat(left).doesNotExist();
    assertThat(alive).exists();
  }
}
