package vigil.front;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import vigil.core.language.Language;
import vigil.core.language.Messages;
import vigil.front.page.Frame;

/**
 * The messages of every package against its templates and its code: none is unused, none is absent.
 */
class MessagesTest {
  private static final Path MAIN =
      Path.of(Objects.requireNonNull(System.getProperty("vigil.root"))).resolve("front/src/main");

  /** Keys that end in the code of something; they are looked up with what stands before. */
  private static final Pattern BY_CODE =
      Pattern.compile("^(problem|kind|status|not-taken|reported|corroborated)\\.");

  private static final Pattern LOOKED_UP =
      Pattern.compile("(?:text|text\\(\\)|words|t)\\.get\\(\\s*\"([a-z][a-z0-9.-]*)\"[,)]");

  @TestFactory
  Stream<DynamicTest> messages_everyPackage_areWhatItsPagesUse() throws IOException {
    try (Stream<Path> folders = Files.list(MAIN.resolve("java/vigil/front"))) {
      return folders
          .filter(Files::isDirectory)
          .map(folder -> String.valueOf(folder.getFileName()))
          .sorted()
          .toList()
          .stream()
          .map(name -> DynamicTest.dynamicTest(name, () -> check(name)));
    }
  }

  private static void check(String name) throws Exception {
    String code = sources(name);
    if (!code.contains("Messages.of(")) {
      return;
    }
    Messages messages = messages(name);
    Set<String> keys = messages.keys(Language.ENGLISH);
    assertThat(messages.languages()).isEqualTo(Frame.languages());
    assertThat(keys)
        .filteredOn(key -> !BY_CODE.matcher(key).find())
        .allMatch(key -> code.contains('"' + key + '"'), "is used");
    Set<String> lookedUp =
        LOOKED_UP
            .matcher(code)
            .results()
            .map((MatchResult found) -> found.group(1))
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(keys).as("what the pages ask for").containsAll(lookedUp);
  }

  private static Messages messages(String name) throws ClassNotFoundException {
    return Messages.of(Class.forName("vigil.front." + name + ".package-info"));
  }

  private static String sources(String name) throws IOException {
    StringBuilder all = new StringBuilder();
    for (Path folder :
        Stream.of("java/vigil/front/" + name, "jte/" + name).map(MAIN::resolve).toList()) {
      if (Files.isDirectory(folder)) {
        try (Stream<Path> files = Files.walk(folder)) {
          for (Path file : files.filter(Files::isRegularFile).toList()) {
            all.append(Files.readString(file));
          }
        }
      }
    }
    return all.toString();
  }
}
