package vigil.front;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import vigil.core.language.Language;
import vigil.core.language.Messages;

/** Every message is there in every language, and every one is used. */
class MessagesTest {
  private static final List<String> PACKAGES =
      List.of(
          "about",
          "dossier",
          "gathering",
          "home",
          "news",
          "page",
          "published",
          "returning",
          "testimony");

  /** Keys that end in the code of something; they are looked up with what stands before. */
  private static final Pattern BY_CODE =
      Pattern.compile("^(problem|kind|status|not-taken|reported|corroborated)\\.");

  @TestFactory
  Stream<DynamicTest> messages_everyPackage_areTheSameInEveryLanguage() {
    return PACKAGES.stream()
        .map(name ->
            DynamicTest.dynamicTest(
                name,
                () -> {
                  Messages messages = messages(name);
                  assertThat(messages.languages())
                      .containsExactly(Language.ENGLISH, Language.RUSSIAN);
                  assertThat(messages.keys(Language.RUSSIAN))
                      .isEqualTo(messages.keys(Language.ENGLISH));
                }));
  }

  @TestFactory
  Stream<DynamicTest> messages_everyKey_isUsed() {
    return PACKAGES.stream()
        .map(name ->
            DynamicTest.dynamicTest(
                name,
                () -> {
                  String code = sources(name);
                  assertThat(messages(name).keys(Language.ENGLISH))
                      .filteredOn(key -> !BY_CODE.matcher(key).find())
                      .allMatch(key -> code.contains('"' + key + '"'), "is used");
                }));
  }

  private static Messages messages(String name) {
    return Messages.load(FrontServer.class, name + "/messages");
  }

  private static String sources(String name) throws IOException {
    Path main =
        Path.of(Objects.requireNonNull(System.getProperty("vigil.root"))).resolve("front/src/main");
    StringBuilder all = new StringBuilder();
    for (String folder : List.of("java/vigil/front/" + name, "jte/" + name)) {
      if (Files.isDirectory(main.resolve(folder))) {
        try (Stream<Path> files = Files.walk(main.resolve(folder))) {
          files.filter(Files::isRegularFile).map(MessagesTest::read).forEach(all::append);
        }
      }
    }
    return all.toString();
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
