package vigil.desk.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import vigil.core.language.Language;
import vigil.core.language.Messages;
import vigil.core.language.Text;

/** Holds the messages of every package against its templates and its code. */
class WordsTest {
  private static final Path MAIN =
      Path.of(System.getProperty("vigil.root")).resolve("desk/src/main");

  /** A whole key in quotes, or the beginning of one that is put together: {@code "figure." +}. */
  private static final Pattern QUOTED = Pattern.compile("\"([a-z][a-z0-9_.-]*)\"");

  @TestFactory
  Stream<DynamicTest> messages_ofEveryPackage_areWhatItsPagesUse() throws IOException {
    List<String> packages;
    try (Stream<Path> folders = Files.list(MAIN.resolve("java/vigil/desk"))) {
      packages =
          folders
              .filter(WordsTest::hasMessages)
              .map(folder -> String.valueOf(folder.getFileName()))
              .sorted()
              .toList();
    }
    assertThat(packages).contains("coding", "dossier", "event", "publish");
    return packages.stream().map(name -> DynamicTest.dynamicTest(name, () -> check(name)));
  }

  private static boolean hasMessages(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        if (Files.readString(file).contains("Messages.of(")) {
          return true;
        }
      }
      return false;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void check(String name) throws Exception {
    Messages messages = Messages.of(Class.forName("vigil.desk." + name + ".package-info"));
    Set<String> english = messages.keys(Language.ENGLISH);
    assertThat(messages.languages()).contains(Language.RUSSIAN);
    for (Language language : messages.languages()) {
      Text text = messages.in(language);
      assertThat(english).allSatisfy(key -> assertThat(text.get(key, 2, 3)).isNotBlank());
    }
    Set<String> quoted = quoted(name);
    Set<String> unused =
        english.stream().filter(key -> !isUsed(key, quoted)).collect(Collectors.toSet());
    assertThat(unused).as("keys that nothing uses").isEmpty();
  }

  private static boolean isUsed(String key, Set<String> quoted) {
    return quoted.contains(key)
        || Stream.iterate(
                key.lastIndexOf('.'), dot -> dot > 0, dot -> key.lastIndexOf('.', dot - 1))
            .anyMatch(dot -> quoted.contains(key.substring(0, dot + 1)));
  }

  /** All that is quoted in the package's templates and code; claims are shown by several. */
  private static Set<String> quoted(String name) throws IOException {
    Set<String> quoted = new HashSet<>();
    for (Path folder :
        List.of(
            MAIN.resolve("jte").resolve(name),
            MAIN.resolve("jte/claim"),
            MAIN.resolve("java/vigil/desk").resolve(name))) {
      if (!Files.isDirectory(folder)) {
        continue;
      }
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          Matcher keys = QUOTED.matcher(Files.readString(file));
          while (keys.find()) {
            quoted.add(keys.group(1));
          }
        }
      }
    }
    return quoted;
  }
}
