package vigil.app.deploy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * A file of {@code deploy/}, read as its program reads it: no comments, lines that go on joined.
 */
record DeployFile(Path path) {
  static final Path ROOT = Path.of(System.getProperty("vigil.root"));

  static DeployFile of(String name) {
    return new DeployFile(ROOT.resolve("deploy").resolve(name));
  }

  static Stream<DeployFile> all() throws IOException {
    try (Stream<Path> files = Files.walk(ROOT.resolve("deploy"))) {
      return files.filter(Files::isRegularFile).sorted().toList().stream().map(DeployFile::new);
    }
  }

  /** With its comments. */
  String text() throws IOException {
    return Files.readString(path);
  }

  List<String> lines() throws IOException {
    return text()
        .replace("\\\n", " ")
        .lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty() && !line.startsWith("#"))
        .toList();
  }

  /** What follows a directive, for each time it stands there; semicolon and braces left out. */
  List<String> values(String directive) throws IOException {
    return lines().stream()
        .filter(line -> line.matches(directive + "[ =].*|" + directive))
        .map(line -> line.substring(directive.length()).replaceFirst("[ =]", ""))
        .map(value -> value.replaceAll("[;{]$", "").strip())
        .toList();
  }

  /** What follows a directive that stands there once. */
  String value(String directive) throws IOException {
    List<String> values = values(directive);
    if (values.size() != 1) {
      throw new AssertionError(path + ": " + directive + " stands there as " + values);
    }
    return values.getFirst();
  }

  static List<String> words(String line) {
    return Arrays.asList(line.strip().split("\\s+"));
  }

  @Override
  public String toString() {
    return ROOT.relativize(path).toString();
  }
}
