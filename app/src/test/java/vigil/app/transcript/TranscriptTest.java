package vigil.app.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Types every transcript and compares what is printed and how it ends: the first command into a
 * program of its own, as a person starts it, the others into one program, which spares their
 * starts.
 */
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
    try (Terminal terminal = Terminal.in(place)) {
      for (Transcript.Step step : transcript.steps()) {
        String[] words = words(step.command());
        Terminal.Typed typed =
            step == transcript.steps().getFirst()
                ? terminal.startsVigil(words)
                : terminal.types(words);
        assertThat(step.matches(typed.lines()))
            .as("%s: $ %s%nprinted:%n%s", file.getFileName(), step.command(), typed.text())
            .isTrue();
        assertThat(typed.exitCode())
            .as("exit code of: $ %s", step.command())
            .isEqualTo(step.exitCode());
      }
    }
  }

  private static String[] words(String command) {
    assertThat(command).startsWith("vigil ");
    return command.substring("vigil ".length()).split(" ");
  }
}
