package vigil.app.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Types every transcript into a real process and compares what it prints and how it ends. */
class TranscriptTest {
  @TempDir Path folder;

  @TestFactory
  Stream<DynamicTest> transcript_typed_printsWhatItShows() throws Exception {
    Path folder = Path.of(Objects.requireNonNull(TranscriptTest.class.getResource("")).toURI());
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".txt")).sorted().toList().stream()
          .map(file ->
              DynamicTest.dynamicTest(String.valueOf(file.getFileName()), () -> play(file)));
    }
  }

  private void play(Path file) throws Exception {
    Transcript transcript = Transcript.parse(Files.readString(file));
    assertThat(transcript.steps()).isNotEmpty();
    Path place = Files.createTempDirectory(folder, "session");
    for (Map.Entry<String, String> entry : transcript.files().entrySet()) {
      Path path = place.resolve(entry.getKey());
      Files.createDirectories(Objects.requireNonNull(path.getParent()));
      Files.writeString(path, entry.getValue());
    }
    for (Transcript.Step step : transcript.steps()) {
      Typed typed = type(place, step.command());
      assertThat(step.matches(typed.lines()))
          .as("%s: $ %s%nprinted:%n%s", file.getFileName(), step.command(), typed.text())
          .isTrue();
      assertThat(typed.exitCode())
          .as("exit code of: $ %s", step.command())
          .isEqualTo(step.exitCode());
    }
  }

  private record Typed(String text, int exitCode) {
    List<String> lines() {
      return text.lines().toList();
    }
  }

  private static Typed type(Path place, String command) throws IOException, InterruptedException {
    List<String> words = new ArrayList<>(Arrays.asList(command.split(" ")));
    assertThat(words.removeFirst()).isEqualTo("vigil");
    List<String> line = new ArrayList<>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.addAll(
        List.of(
            "-XX:+UseSerialGC",
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            System.getProperty("java.class.path")));
    line.add("vigil.app.Main");
    line.addAll(words);
    Path err = Files.createTempFile(place.getParent(), "err", ".txt");
    Process process =
        new ProcessBuilder(line).directory(place.toFile()).redirectError(err.toFile()).start();
    process.getOutputStream().close();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    int exitCode = process.waitFor();
    return new Typed(out + Files.readString(err), exitCode);
  }
}
