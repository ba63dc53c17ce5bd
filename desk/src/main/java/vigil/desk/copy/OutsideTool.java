package vigil.desk.copy;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import vigil.desk.metadata.FileKind;
import vigil.desk.metadata.FileRefusedException;
import vigil.desk.metadata.Refusal;
import vigil.desk.workroom.HandingOver;
import vigil.desk.workroom.Workroom;

/**
 * Runs a program of the group's own over a file: through pipes, or with files in a folder that lies
 * in memory. What it says is thrown away, because it may repeat words of the file.
 */
final class OutsideTool {
  private static final String IN = "{in}";
  private static final String OUT = "{out}";
  private static final long MOST_BYTES = 2L << 30;
  private static final int BUFFER_BYTES = 64 << 10;

  private final List<String> command;
  private final List<Path> places;
  private final Duration patience;

  /**
   * @param command as {@link vigil.desk.home.Tools} describes it; not empty
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
    } finally {
      if (folder.isPresent()) {
        folder.get().close();
      }
    }
  }

  private boolean takesFiles() {
    return command.stream().anyMatch(word -> word.contains(IN));
  }

  private void runWithFiles(
      Workroom.Source file, FileKind kind, OutputStream target, Optional<MemoryFolder> folder)
      throws FileRefusedException, IOException {
    if (folder.isEmpty()) {
      throw new FileRefusedException(Refusal.NO_FOLDER_IN_MEMORY);
    }
    Path in = folder.get().path().resolve("in." + kind.extension());
    Path out = folder.get().path().resolve("out." + kind.extension());
    try (OutputStream content = Files.newOutputStream(in)) {
      file.writeTo(content);
    }
    if (folder.get().freeBytes() < Files.size(in)) {
      throw new FileRefusedException(Refusal.TOO_LARGE);
    }
    List<String> words =
        command.stream()
            .map(word -> word.replace(IN, in.toString()).replace(OUT, out.toString()))
            .toList();
    Process process = start(words, folder);
    process.getOutputStream().close();
    Ending ending = new Ending(process, patience);
    // Nothing may block because nobody reads it.
    process.getInputStream().transferTo(OutputStream.nullOutputStream());
    ending.requireGood();
    Path made = command.stream().anyMatch(word -> word.contains(OUT)) ? out : in;
    if (!Files.isRegularFile(made, java.nio.file.LinkOption.NOFOLLOW_LINKS)) {
      throw new FileRefusedException(Refusal.TOOL_FAILED);
    }
    try (InputStream content = Files.newInputStream(made)) {
      copy(content, target);
    }
  }

  private void runWithPipes(
      Workroom.Source file, OutputStream target, Optional<MemoryFolder> folder)
      throws FileRefusedException, IOException {
    Process process = start(command, folder);
    Ending ending = new Ending(process, patience);
    HandingOver feeding = new HandingOver(file, process.getOutputStream());
    Thread hands = Thread.ofVirtual().start(feeding);
    try (InputStream made = process.getInputStream()) {
      copy(made, target);
      ending.requireGood();
      hands.join();
      feeding.requireWhole();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    } finally {
      process.destroyForcibly();
    }
  }

  private static void copy(InputStream from, OutputStream to)
      throws FileRefusedException, IOException {
    byte[] buffer = new byte[BUFFER_BYTES];
    long count = 0;
    for (int read = from.read(buffer); read >= 0; read = from.read(buffer)) {
      count += read;
      if (count > MOST_BYTES) {
        throw new FileRefusedException(Refusal.TOO_LARGE);
      }
      to.write(buffer, 0, read);
    }
    if (count == 0) {
      throw new FileRefusedException(Refusal.TOOL_FAILED);
    }
  }

  private Process start(List<String> words, Optional<MemoryFolder> folder)
      throws FileRefusedException {
    ProcessBuilder builder = new ProcessBuilder(words).redirectError(Redirect.DISCARD);
    String own = folder.map(one -> one.path().toString()).orElse("/nonexistent");
    Map<String, String> environment = builder.environment();
    String path = environment.getOrDefault("PATH", "/usr/local/bin:/usr/bin:/bin");
    environment.clear();
    environment.putAll(
        Map.of("PATH", path, "LANG", "C.UTF-8", "TZ", "UTC", "HOME", own, "TMPDIR", own));
    folder.ifPresent(one -> builder.directory(one.path().toFile()));
    try {
      return builder.start();
    } catch (IOException notFound) {
      throw new FileRefusedException(Refusal.TOOL_FAILED, notFound);
    }
  }

  /** Ends a process that takes too long. */
  private static final class Ending {
    private final Process process;
    private final Thread clock;
    private volatile boolean late;

    Ending(Process process, Duration patience) {
      this.process = process;
      this.clock = Thread.ofVirtual().start(() -> watch(patience));
    }

    private void watch(Duration patience) {
      try {
        if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
          late = true;
          process.descendants().forEach(ProcessHandle::destroyForcibly);
          process.destroyForcibly();
        }
      } catch (InterruptedException done) {
        process.destroyForcibly();
      }
    }

    void requireGood() throws FileRefusedException, IOException {
      try {
        clock.join();
        int code = process.waitFor();
        if (late) {
          throw new FileRefusedException(Refusal.TOO_SLOW);
        }
        if (code != 0) {
          throw new FileRefusedException(Refusal.TOOL_FAILED);
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IOException("interrupted", e);
      }
    }
  }
}
