package vigil.desk.copy;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vigil.desk.home.Tools;
import vigil.desk.metadata.FileKind;
import vigil.desk.metadata.FileRefusedException;
import vigil.desk.metadata.Refusal;
import vigil.desk.workroom.HandingOver;
import vigil.desk.workroom.TimedProcess;
import vigil.desk.workroom.Workroom;

/**
 * Runs a program of the group's own over a file: through pipes, or with files in a folder that lies
 * in memory. What it says is thrown away, because it may repeat words of the file.
 */
final class OutsideTool {
  private final List<String> command;
  private final List<Path> places;
  private final Duration patience;

  /**
   * @param command as {@link Tools} describes it; not empty
   * @param places where a folder in memory may be made
   */
  OutsideTool(List<String> command, List<Path> places, Duration patience) {
    this.command = command;
    this.places = places;
    this.patience = patience;
  }

  /**
   * Runs it.
   *
   * @throws FileRefusedException when it fails, takes too long, or has no folder in memory
   */
  void run(Workroom.Source file, FileKind kind, OutputStream target)
      throws FileRefusedException, IOException {
    Optional<MemoryFolder> folder = MemoryFolder.in(places);
    try {
      if (takesFiles()) {
        runWithFiles(file, kind, target, folder);
      } else {
        runWithPipes(file, target, folder);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    } finally {
      if (folder.isPresent()) {
        folder.get().close();
      }
    }
  }

  private boolean takesFiles() {
    return command.stream().anyMatch(word -> word.contains(Tools.IN));
  }

  private void runWithFiles(
      Workroom.Source file, FileKind kind, OutputStream target, Optional<MemoryFolder> folder)
      throws FileRefusedException, IOException, InterruptedException {
    if (folder.isEmpty()) {
      throw new FileRefusedException(Refusal.NO_FOLDER_IN_MEMORY);
    }
    Path in = folder.get().path().resolve("in." + kind.extension());
    Path out = folder.get().path().resolve("out." + kind.extension());
    write(file, in, folder.get());
    List<String> words =
        command.stream()
            .map(word -> word.replace(Tools.IN, in.toString()).replace(Tools.OUT, out.toString()))
            .toList();
    try (TimedProcess process = start(words, folder, Redirect.DISCARD)) {
      process.input().close();
      requireGood(process);
    }
    Path made = command.stream().anyMatch(word -> word.contains(Tools.OUT)) ? out : in;
    if (!Files.isRegularFile(made, LinkOption.NOFOLLOW_LINKS)) {
      throw new FileRefusedException(Refusal.TOOL_FAILED);
    }
    try (InputStream content = Files.newInputStream(made)) {
      TakingOver taking = new TakingOver(content, target);
      taking.run();
      taking.requireWhole();
    }
  }

  /** The copy needs room too. */
  private static void write(Workroom.Source file, Path in, MemoryFolder folder)
      throws FileRefusedException, IOException {
    try (OutputStream content =
        new LimitedStream(Files.newOutputStream(in), folder.freeBytes() / 2)) {
      file.writeTo(content);
    } catch (LimitedStream.FullException full) {
      throw new FileRefusedException(Refusal.TOO_LARGE, full);
    }
  }

  private void runWithPipes(
      Workroom.Source file, OutputStream target, Optional<MemoryFolder> folder)
      throws FileRefusedException, IOException, InterruptedException {
    try (TimedProcess process = start(command, folder, Redirect.PIPE)) {
      HandingOver feeding = new HandingOver(file, process.input());
      Thread hands = Thread.ofVirtual().start(feeding);
      TakingOver taking = new TakingOver(process.output(), target);
      try {
        take(process, taking);
        requireGood(process);
      } finally {
        process.end();
        process.waitFor(hands);
        // Before all else: a tool fails over a file that does not come whole.
        feeding.requireWhole();
      }
    }
  }

  private static void take(TimedProcess process, TakingOver taking)
      throws FileRefusedException, IOException, InterruptedException {
    // Of the platform, so that one that hangs on a pipe holds nobody else up.
    Thread taker = Thread.ofPlatform().daemon().start(taking);
    boolean ended = process.waitFor(taker);
    taking.stop();
    if (!ended || process.isLate()) {
      throw new FileRefusedException(Refusal.TOO_SLOW);
    }
    taking.requireWhole();
  }

  private static void requireGood(TimedProcess process)
      throws FileRefusedException, InterruptedException {
    int code = process.exitCode();
    if (process.isLate()) {
      throw new FileRefusedException(Refusal.TOO_SLOW);
    }
    if (code != 0) {
      throw new FileRefusedException(Refusal.TOOL_FAILED);
    }
  }

  private TimedProcess start(List<String> words, Optional<MemoryFolder> folder, Redirect output)
      throws FileRefusedException {
    ProcessBuilder builder =
        new ProcessBuilder(words).redirectError(Redirect.DISCARD).redirectOutput(output);
    String own = folder.map(one -> one.path().toString()).orElse("/nonexistent");
    Map<String, String> environment = builder.environment();
    String path = environment.getOrDefault("PATH", "/usr/local/bin:/usr/bin:/bin");
    environment.clear();
    environment.putAll(
        Map.of("PATH", path, "LANG", "C.UTF-8", "TZ", "UTC", "HOME", own, "TMPDIR", own));
    // Never where the desk was started: a tool that writes a file beside itself would leave it.
    builder.directory(folder.map(MemoryFolder::path).orElse(Path.of("/")).toFile());
    try {
      return TimedProcess.start(builder, patience);
    } catch (IOException notFound) {
      throw new FileRefusedException(Refusal.TOOL_FAILED, notFound);
    }
  }
}
