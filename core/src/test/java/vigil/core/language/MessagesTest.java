package vigil.core.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

class MessagesTest {

  private static final Messages WORDS = CoreWords.messages();

  @TestFactory
  Stream<DynamicTest> messages_everyLanguage_hasTheSameKeysAndReadablePatterns() {
    return WORDS.languages().stream()
        .map(language -> DynamicTest.dynamicTest(language.tag(), () -> checkLanguage(language)));
  }

  private static void checkLanguage(Language language) {
    assertThat(WORDS.keys(language)).isEqualTo(WORDS.keys(Language.ENGLISH));
    for (String key : WORDS.keys(language)) {
      assertThat(argumentCount(language, key))
          .as(key)
          .isEqualTo(argumentCount(Language.ENGLISH, key));
    }
  }

  private static int argumentCount(Language language, String key) {
    return new MessageFormat(WORDS.in(language).pattern(key), language.locale())
        .getArgumentNames()
        .size();
  }

  @Test
  void languages_core_speaksEnglishAndRussian() {
    assertThat(WORDS.languages()).startsWith(Language.ENGLISH).contains(Language.RUSSIAN);
  }

  @Test
  void in_languageThatIsMissing_takesItsRelativeOrEnglish() {
    assertThat(WORDS.in(new Language("ru-BY")).language()).isEqualTo(Language.RUSSIAN);
    assertThat(WORDS.in(new Language("fa")).language()).isEqualTo(Language.ENGLISH);
  }

  @Test
  void get_keyThatIsMissing_isOurBug() {
    Text text = WORDS.in(Language.ENGLISH);
    assertThatThrownBy(() -> text.get("no.such.key"))
        .isInstanceOf(MissingMessageException.class)
        .hasMessageContaining("no.such.key");
    assertThat(text.has("no.such.key")).isFalse();
    assertThat(text.has("stance.denies")).isTrue();
  }

  @Test
  void load_folderThatIsMissing_saysWhich() {
    assertThatThrownBy(() -> Messages.load(CoreWords.class, "nowhere"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("nowhere");
  }

  @Test
  void read_folderInsideAJar_findsEveryLanguageOfThatFolder(@TempDir Path folder)
      throws IOException {
    Path jar = folder.resolve("words.jar");
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
      for (String name : List.of("w/ru", "w/en", "w/ckb", "w/deep/de", "x/fr")) {
        out.putNextEntry(new JarEntry(name + ".properties"));
        out.write("hello=привет".getBytes(java.nio.charset.StandardCharsets.UTF_8));
      }
    }
    try (URLClassLoader loader = new URLClassLoader(new URL[] {jar.toUri().toURL()}, null)) {
      assertThat(MessageFiles.read(loader::getResource, "w").keySet())
          .containsExactly(Language.ENGLISH, new Language("ckb"), Language.RUSSIAN);
      assertThat(MessageFiles.read(loader::getResource, "w").get(Language.RUSSIAN))
          .containsEntry("hello", "привет");
    }
  }
}
