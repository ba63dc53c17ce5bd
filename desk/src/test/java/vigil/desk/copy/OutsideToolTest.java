package vigil.desk.copy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vigil.desk.metadata.FileKind;
import vigil.desk.metadata.FileRefusedException;
import vigil.desk.metadata.Refusal;
import vigil.desk.workroom.Workroom;

class OutsideToolTest {
  private static final Duration LONG = Duration.ofMinutes(5);
  private static final Workroom.Source FILM = target -> target.write("a film".getBytes(UTF_8));

  @TempDir Path folder;
  private final ByteArrayOutputStream copy = new ByteArrayOutputStream();

  private void run(Duration patience, Workroom.Source file, String... command)
      throws FileRefusedException, IOException {
    new OutsideTool(List.of(command), List.of(), patience).run(file, FileKind.MP4, copy);
  }

  private void runInMemory(String... command) throws FileRefusedException, IOException {
    new OutsideTool(List.of(command), List.of(Path.of("/dev/shm")), LONG)
        .run(FILM, FileKind.MP4, copy);
  }

  private static void assertRefused(
      Refusal why, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            FileRefusedException.class, refused -> assertThat(refused.why()).isEqualTo(why));
  }

  /** A script that first starts a child, which would outlive it, and writes down which. */
  private String withChild(String rest) {
    return "sleep 600 & echo $! > '%s/child'; %s".formatted(folder, rest);
  }

  private long child() throws IOException {
    return Long.parseLong(Files.readString(folder.resolve("child")).strip());
  }

  private void assertChildIsEnded() throws Exception {
    ProcessHandle.of(child())
        .ifPresent(handle -> handle.onExit().orTimeout(5, TimeUnit.MINUTES).join());
  }

  @Test
  void run_withPipes_takesWhatItWrites() throws Exception {
    run(LONG, FILM, "tr", "a", "b");

    assertThat(copy).hasToString("b film");
  }

  @Test
  void run_tooLong_isEndedWithWhatItStarted() throws Exception {
    assertRefused(
        Refusal.TOO_SLOW,
        () -> run(Duration.ofSeconds(2), FILM, "sh", "-c", withChild("cat > /dev/null; wait")));
    assertChildIsEnded();
  }

  /** It is over, but a child of it still holds its output open. */
  @Test
  void run_childHoldsTheOutput_isNotWaitedForLongerThanPatience() throws Exception {
    assertRefused(
        Refusal.TOO_SLOW,
        () -> run(Duration.ofSeconds(2), FILM, "sh", "-c", withChild("cat; sleep 1; exit 0")));
    assertChildIsEnded();
  }

  @Test
  void run_withFilesAndFails_leavesNothingRunning() throws Exception {
    assumeMemory();

    assertRefused(
        Refusal.TOOL_FAILED,
        () -> runInMemory("sh", "-c", withChild("sleep 1; exit 1"), "tool", "{in}"));
    assertChildIsEnded();
  }

  private static void assumeMemory() throws IOException {
    try (MemoryFolder memory = MemoryFolder.in(List.of(Path.of("/dev/shm"))).orElse(null)) {
      Assumptions.assumeTrue(
          memory != null, "/dev/shm does not lie in memory here, so no tool with files can run");
    }
  }

  @Test
  void run_fileDoesNotOpen_saysSoAndNotThatTheToolFailed() {
    assertThatThrownBy(() ->
            run(
                LONG,
                target -> {
                  target.write(1);
                  throw new IOException("the envelope is damaged");
                },
                "sh",
                "-c",
                "cat > /dev/null; exit 1"))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("the envelope is damaged");
  }

  /** Whatever it writes beside itself must not stay where the desk was started. */
  @Test
  void run_withoutFolderInMemory_isNotRunWhereTheDeskWasStarted() throws Exception {
    run(LONG, FILM, "sh", "-c", "cat > /dev/null; pwd; echo $HOME $TMPDIR");

    assertThat(copy.toString(UTF_8).lines()).containsExactly("/", "/nonexistent /nonexistent");
  }

  @Test
  void write_moreThanThereIsRoomFor_isRefusedBeforeItIsWritten() throws Exception {
    ByteArrayOutputStream room = new ByteArrayOutputStream();
    try (LimitedStream limited = new LimitedStream(room, 5)) {
      limited.write(new byte[4]);
      limited.write(0);
      assertThatThrownBy(() -> limited.write(0)).isInstanceOf(LimitedStream.FullException.class);
      assertThatThrownBy(() -> limited.write(new byte[1]))
          .isInstanceOf(LimitedStream.FullException.class);
    }
    assertThat(room.size()).isEqualTo(5);
  }
}
