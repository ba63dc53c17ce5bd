package vigil.core.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MessagesTest {

  private static final Messages WORDS = CoreWords.messages();

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
        .hasMessageContaining("core.no.such.key");
    assertThat(text.has("no.such.key")).isFalse();
    assertThat(text.has("stance.denies")).isTrue();
  }

  @Test
  void of_partWithoutMessages_saysWhich() {
    assertThatThrownBy(() -> Messages.of(MessagesTest.class))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("core.language.");
  }

  @Test
  void of_partThatNotEveryLanguageHas_offersThoseThatDo() {
    assertThat(Messages.of("front.page").languages())
        .startsWith(Language.ENGLISH)
        .containsAll(Messages.of("desk.page").languages());
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
