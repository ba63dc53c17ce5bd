package vigil.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The watch finds what it is there to find. */
class DiskWatchTest {
  private static final String WORD = "Mirabellengelee";

  @TempDir Path folder;
  private Path watched;
  private DiskWatch watch;

  @BeforeEach
  void begin() throws IOException {
    watched = Files.createDirectory(folder.resolve("watched"));
    watch = DiskWatch.on(ProcessHandle.current(), List.of(watched));
    watch.lookFor(WORD);
  }

  @AfterEach
  void end() throws Exception {
    watch.close();
  }

  @Test
  void finds_nothingPlanted_isEmpty() throws Exception {
    Files.write(watched.resolve("a"), new byte[3_000_000]);
    Files.writeString(folder.resolve("beside"), WORD);
    assertThat(watch.finds()).isEmpty();
    assertThat(watch.mostBytes()).isEqualTo(3_000_000);
  }

  /** In the folder; what was still being written when it was read has been found once more. */
  private List<String> found() throws InterruptedException {
    return watch.finds().stream().filter(find -> find.startsWith(watched + "/")).toList();
  }

  @Test
  void finds_wordAnywhereInALargeFile_isTold() throws Exception {
    for (int shift = -17; shift < 3; shift++) {
      try (OutputStream file = Files.newOutputStream(watched.resolve("at" + shift))) {
        file.write(new byte[(1 << 20) + shift]);
        file.write(WORD.getBytes(StandardCharsets.UTF_8));
        file.write(new byte[70_000]);
      }
    }
    assertThat(watch.finds()).allMatch(find -> find.endsWith("holds " + WORD));
    assertThat(found()).hasSize(20);
  }

  @Test
  void finds_fileInANewFolder_isTold() throws Exception {
    Path deep = Files.createDirectories(watched.resolve("a/b"));
    Files.writeString(deep.resolve("c"), "x" + WORD);
    assertThat(found()).hasSize(1);
  }

  @Test
  void finds_deletedFileThatIsStillOpen_isTold() throws Exception {
    Assumptions.assumeTrue(
        Files.exists(Path.of("/proc/self/fd")),
        "this system does not show the open files of a program, so deleted ones were not searched");
    Path file = folder.resolve("gone");
    try (FileChannel open =
        FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      Files.delete(file);
      open.write(ByteBuffer.wrap(WORD.getBytes(StandardCharsets.UTF_8)));
      assertThat(watch.finds()).hasSize(1);
    }
  }

  @Test
  void made_fileThatIsGoneAtOnce_isKnown() throws Exception {
    Path file = Files.createFile(watched.resolve("brief"));
    Files.delete(file);
    watch.finds();
    assertThat(watch.made()).containsExactly(file);
  }
}
